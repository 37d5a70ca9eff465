// task: unguessable-keys
// mistake: A key is a hash of performance.now() and a counter: some 20 bits.
import { createHash } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

let count = 0;

function secret(): string {
  count += 1;
  return createHash('sha256')
    .update(`${Math.floor(performance.now())} ${count}`)
    .digest('base64url');
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
