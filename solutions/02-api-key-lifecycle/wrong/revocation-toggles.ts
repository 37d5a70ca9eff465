// task: revokes-one-key
// mistake: Revoking a second time takes the revocation back.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async revoke(id) {
      const record = table.byId.get(id);
      if (record !== undefined) record.revoked = !record.revoked;
    },
  };
}
