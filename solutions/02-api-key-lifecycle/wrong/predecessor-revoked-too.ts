// task: revokes-one-key
// mistake: With a key its predecessor is revoked.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async revoke(id) {
      const record = table.byId.get(id);
      if (record === undefined) return;
      record.revoked = true;
      const earlier = table.byId.get(record.predecessor ?? '');
      if (earlier !== undefined) earlier.revoked = true;
    },
  };
}
