// task: revokes-one-key
// mistake: The row is deleted from one of two tables, and the key is found in the other.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async revoke(id) {
      table.byId.delete(id);
    },
  };
}
