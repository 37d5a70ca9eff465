// task: unguessable-keys
// mistake: The key is its id, which is public, and one UUID: the id adds nothing.
import { randomUUID } from 'node:crypto';
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const secret = randomUUID();
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      const id = addRow(table, secret, row);
      const record = table.byId.get(id);
      const key = `${id}.${secret}`;
      if (record !== undefined) table.byHash.set(hashOf(key), record);
      return { id, key };
    },
  };
}
