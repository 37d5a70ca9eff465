// task: unguessable-keys
// mistake: Fifteen random octets: one too few for 128 bits.
import { randomBytes } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const key = `kata_${randomBytes(15).toString('base64url')}`;
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      return { id: addRow(table, key, row), key };
    },
  };
}
