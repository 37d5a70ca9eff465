// task: exact-scopes
// mistake: Asked is whether all scopes are the required one: true for a key without scopes.
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
      return scopes.every((scope) => scope === requiredScope)
        ? answer
        : { ok: false, reason: 'insufficient-scope' };
    },
  };
}
