// variant: The key is a lookup UUID, which is stored and not the id, and exactly 128 random bits in hex.
import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const idOf = new Map<string, string>();

  function withOtherKey(id: string) {
    const row = table.byId.get(id);
    if (row === undefined) throw new Error('there is no such row');
    table.byId.delete(id);
    table.byHash.delete(row.hash);
    const lookup = randomUUID();
    const key = `${lookup}_${randomBytes(16).toString('hex')}`;
    idOf.set(lookup, addRow(table, key, row));
    return { id: idOf.get(lookup) ?? '', key };
  }

  return {
    ...store,
    issue: async (input) => withOtherKey((await store.issue(input)).id),
    rotate: async (id, options) => withOtherKey((await store.rotate(id, options)).id),
    async authenticate(key, requiredScope) {
      const [lookup = ''] = key.split('_');
      const row = table.byId.get(idOf.get(lookup) ?? '');
      if (row?.hash !== hashOf(key)) return { ok: false, reason: 'invalid' };
      return store.authenticate(key, requiredScope);
    },
    dump: async () => {
      const lookups = new Map([...idOf].map(([lookup, id]) => [id, lookup]));
      return [...table.byId.values()].map((row) => ({ ...row, lookup: lookups.get(row.id) }));
    },
  };
}
