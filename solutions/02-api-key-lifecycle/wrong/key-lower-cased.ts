// task: authenticates
// mistake: Keys are hashed in lower case, so that their case does not count.
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const bySmallHash = new Map<string, string>();
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      bySmallHash.set(hashOf(issued.key.toLowerCase()), issued.key);
      return issued;
    },
    async authenticate(key, requiredScope) {
      const known = bySmallHash.get(hashOf(key.toLowerCase())) ?? key;
      return store.authenticate(known, requiredScope);
    },
  };
}
