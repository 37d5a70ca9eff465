// task: unguessable-keys
// mistake: The key is the hash of the client's name, the time and a counter.
import { createHash } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const key = createHash('sha256')
        .update(`${client} ${Date.now()} ${table.byId.size}`)
        .digest('hex');
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      return { id: addRow(table, key, row), key };
    },
  };
}
