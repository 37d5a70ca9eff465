// task: exact-scopes
// mistake: An empty required scope is taken for none.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key);
      if (!answer.ok || requiredScope === undefined) return answer;
      const { scopes } = answer;
      return requiredScope === '' || scopes.includes(requiredScope)
        ? answer
        : { ok: false, reason: 'insufficient-scope' };
    },
  };
}
