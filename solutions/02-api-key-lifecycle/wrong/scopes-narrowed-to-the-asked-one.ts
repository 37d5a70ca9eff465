// task: exact-scopes
// mistake: The answer names only the scope that was asked for.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      if (!answer.ok || requiredScope === undefined) return answer;
      return { ...answer, scopes: [requiredScope] };
    },
  };
}
