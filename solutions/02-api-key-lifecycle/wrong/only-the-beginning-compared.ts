// task: authenticates
// mistake: Only as many characters as a key has are looked at, so that anything may follow.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    authenticate: async (key, requiredScope) => store.authenticate(key.slice(0, 48), requiredScope),
  };
}
