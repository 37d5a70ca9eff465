// task: expires-on-time
// mistake: A timer revokes the key. setTimeout holds 24 days at most: a longer time ends at once.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async issue({ expiresAt, ...input }) {
      const issued = await store.issue(input);
      if (expiresAt !== undefined) {
        setTimeout(() => store.revoke(issued.id), expiresAt - Date.now()).unref();
      }
      return issued;
    },
  };
}
