// task: lists-status
// mistake: Revoked and expired keys are left out of the list.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async list(client) {
      const rows = await store.list(client);
      return rows.filter(({ status }) => status === 'active' || status === 'grace');
    },
  };
}
