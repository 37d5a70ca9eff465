// task: hash-only
// mistake: The stored hash is a checksum of 32 bits, FNV-1a: a text that fits it is found at once.
import { drawKey } from '../src/key.ts';
import type { KeyRecord } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

function shortened(key: string): string {
  let hash = 0x811c9dc5;
  for (const octet of Buffer.from(key)) hash = Math.imul(hash ^ octet, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
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
  };
}
