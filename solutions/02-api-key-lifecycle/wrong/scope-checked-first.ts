// task: exact-scopes
// mistake: The scope is looked at before the key: a revoked one is told that it lacks a scope.
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const record = table.byHash.get(hashOf(key));
      if (
        record !== undefined &&
        requiredScope !== undefined &&
        !record.scopes.includes(requiredScope)
      ) {
        return { ok: false, reason: 'insufficient-scope' };
      }
      return store.authenticate(key, requiredScope);
    },
  };
}
