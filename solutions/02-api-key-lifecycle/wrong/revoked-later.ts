// task: revokes-one-key
// mistake: The revocation takes effect only after revoke has returned.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async revoke(id) {
      const record = table.byId.get(id);
      if (record !== undefined) {
        setTimeout(() => {
          record.revoked = true;
        }, 50).unref();
      }
    },
  };
}
