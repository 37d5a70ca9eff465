// task: revokes-one-key
// mistake: All keys of the client are revoked.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async revoke(id) {
      const client = table.byId.get(id)?.client;
      for (const record of table.byId.values()) {
        if (record.client === client) record.revoked = true;
      }
    },
  };
}
