// variant: The key has a prefix, a lookup part that is stored, 40 letters and digits drawn without bias, and a checksum.
import { createHash, randomInt } from 'node:crypto';
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function letters(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function checksum(text: string): string {
  return createHash('md5').update(text).digest('hex').slice(0, 6);
}

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const lookups = new Map<string, string>();

  function draw() {
    const lookup = letters(8);
    const body = `kata_test_${lookup}_${letters(40)}`;
    return { lookup, key: `${body}_${checksum(body)}` };
  }

  return {
    ...store,
    async issue({ client, scopes, expiresAt }) {
      const { lookup, key } = draw();
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      const id = addRow(table, key, row);
      lookups.set(id, lookup);
      return { id, key };
    },
    async authenticate(key, requiredScope) {
      const [kata, test, lookup = '', secret = '', sum = ''] = key.split('_');
      if (sum !== checksum([kata, test, lookup, secret].join('_'))) {
        return { ok: false, reason: 'invalid' };
      }
      const candidates = [...lookups].filter(([, each]) => each === lookup);
      if (!candidates.some(([id]) => table.byId.get(id)?.hash === hashOf(key))) {
        return { ok: false, reason: 'invalid' };
      }
      return store.authenticate(key, requiredScope);
    },
    async rotate(id, options) {
      const { lookup, key } = draw();
      const made = await store.rotate(id, options);
      const row = table.byId.get(made.id);
      if (row === undefined) throw new Error('there is no such row');
      table.byId.delete(made.id);
      table.byHash.delete(row.hash);
      const next = addRow(table, key, row);
      lookups.set(next, lookup);
      return { id: next, key };
    },
    dump: async () =>
      [...table.byId.values()].map((row) => ({
        ...row,
        prefix: `kata_test_${lookups.get(row.id)}`,
      })),
  };
}
