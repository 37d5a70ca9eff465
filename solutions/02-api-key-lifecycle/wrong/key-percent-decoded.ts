// task: authenticates
// mistake: The key is percent-decoded, which also throws on a broken encoding.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    authenticate: async (key, requiredScope) =>
      store.authenticate(decodeURIComponent(key), requiredScope),
  };
}
