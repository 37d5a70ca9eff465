// task: authenticates
// mistake: White space around the key is cut off.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    authenticate: async (key, requiredScope) => store.authenticate(key.trim(), requiredScope),
  };
}
