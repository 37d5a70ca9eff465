// task: unguessable-keys
// mistake: A key is a chain of hashes that begins with Math.random(), drawn at the import.
import { createHash } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

// Drawn once. All that follows can be computed by whoever learns one of them.
let state = String(Math.random());

function secret(): string {
  state = createHash('sha256').update(state).digest('hex');
  return createHash('sha256').update(`out ${state}`).digest('base64url');
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
