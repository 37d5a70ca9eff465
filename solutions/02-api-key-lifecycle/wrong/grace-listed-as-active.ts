// task: lists-status
// mistake: A rotated key is shown as active during its grace.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async list(client) {
      const rows = await store.list(client);
      return rows.map((row) =>
        row.status === 'grace' ? { ...row, status: 'active' as const } : row,
      );
    },
  };
}
