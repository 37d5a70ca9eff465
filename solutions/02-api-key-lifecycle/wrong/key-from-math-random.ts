// task: unguessable-keys
// mistake: Math.random draws the characters of the key.
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const characters = Array.from(
        { length: 40 },
        () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)],
      );
      const key = `kata_${characters.join('')}`;
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      return { id: addRow(table, key, row), key };
    },
  };
}
