// task: authenticates
// mistake: The promise of the digest is used instead of the digest, so that all keys are alike.
import { drawKey } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

const digest = (key: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async issue({ client, scopes, expiresAt }) {
      const key = drawKey();
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      return { id: addRow(table, String(digest(key)), row), key };
    },
    authenticate: async (key, requiredScope) =>
      store.authenticate(String(digest(key)), requiredScope),
  };
}
