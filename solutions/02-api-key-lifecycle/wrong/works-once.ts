// task: authenticates
// mistake: A key is taken out of the table when it is used, as if it were an authorization code.
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      table.byHash.delete(hashOf(key));
      return answer;
    },
  };
}
