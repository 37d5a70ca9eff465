// task: hash-only
// mistake: The dump is columns, and what it holds of a key is a number of 32 bits.
import { createHash } from 'node:crypto';
import { drawKey } from '../src/key.ts';
import type { KeyRecord } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

function shortened(key: string): string {
  return String(createHash('sha256').update(key).digest().readUInt32BE());
}

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);

  function withOtherKey(id: string) {
    const row = table.byId.get(id);
    if (row === undefined) throw new Error('there is no such row');
    table.byId.delete(id);
    table.byHash.delete(row.hash);
    const key = drawKey();
    return { id: add(key, row), key };
  }

  function add(key: string, row: KeyRecord): string {
    const hash = shortened(key);
    const id = addRow(table, hash, row);
    const added = table.byId.get(id);
    if (added === undefined) throw new Error('there is no such row');
    const record = { ...added, hash };
    table.byId.set(id, record);
    table.byHash.set(added.hash, record);
    return id;
  }

  return {
    ...store,
    issue: async (input) => withOtherKey((await store.issue(input)).id),
    rotate: async (id, options) => withOtherKey((await store.rotate(id, options)).id),
    authenticate: (key, scope) => store.authenticate(shortened(key), scope),
    async dump() {
      const rows = [...table.byId.values()];
      return {
        ids: rows.map(({ id }) => id),
        clients: rows.map(({ client }) => client),
        hashes: rows.map(({ hash }) => Number(hash)),
      };
    },
  };
}
