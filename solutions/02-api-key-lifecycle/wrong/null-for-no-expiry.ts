// task: lists-status
// mistake: A key without an expiry is listed with null.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore() {
  const store: KeyStore = storeOn(createTable());
  return {
    ...store,
    async list(client: string) {
      const rows = await store.list(client);
      return rows.map((row) => ({ ...row, expiresAt: row.expiresAt ?? null }));
    },
  };
}
