// task: authenticates
// mistake: The last six characters are a checksum that is cut off and never compared.

import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async issue(input) {
      const { id, key } = await store.issue(input);
      return { id, key: key + hashOf(key).slice(0, 6) };
    },
    authenticate: async (key, requiredScope) => store.authenticate(key.slice(0, -6), requiredScope),
  };
}
