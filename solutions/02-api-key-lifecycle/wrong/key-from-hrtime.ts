// task: unguessable-keys
// mistake: A key is a hash of process.hrtime, as if nanoseconds were chance.
import { createHash } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

function secret(): string {
  return createHash('sha256').update(`${process.hrtime.bigint()}`).digest('base64url');
}

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const key = `kata_${secret()}`;
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      return { id: addRow(table, key, row), key };
    },
  };
}
