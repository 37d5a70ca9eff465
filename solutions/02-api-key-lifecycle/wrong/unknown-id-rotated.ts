// task: rotates-with-grace
// mistake: Rotating an unknown id gives out a key all the same.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async rotate(id, options) {
      if (table.byId.has(id)) return store.rotate(id, options);
      return store.issue({ client: 'unknown', scopes: [] });
    },
  };
}
