// task: rotates-with-grace
// mistake: The new key is added before the old one is checked, and stays when the rotation is refused.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async rotate(id, options) {
      const record = table.byId.get(id);
      try {
        return await store.rotate(id, options);
      } catch (error) {
        if (record !== undefined) await store.issue({ client: record.client, scopes: [] });
        throw error;
      }
    },
  };
}
