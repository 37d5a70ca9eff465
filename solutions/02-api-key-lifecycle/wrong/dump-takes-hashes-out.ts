// task: lists-status
// mistake: The dump deletes the hash from the rows themselves, and no key is found any more.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async dump() {
      const rows = [...table.byId.values()].map((record) => ({ ...record }));
      table.byHash.clear();
      return rows;
    },
  };
}
