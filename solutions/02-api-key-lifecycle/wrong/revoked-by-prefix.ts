// task: revokes-one-key
// mistake: Every key whose id begins with the text is revoked.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async revoke(id) {
      for (const record of table.byId.values()) {
        if (record.id.startsWith(id)) record.revoked = true;
      }
    },
  };
}
