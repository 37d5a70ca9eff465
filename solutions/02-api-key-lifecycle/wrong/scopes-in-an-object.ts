// task: exact-scopes
// mistake: The scopes are members of a plain object, which has a constructor too.
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
      return requiredScope in Object.fromEntries(scopes.map((scope) => [scope, true]))
        ? answer
        : { ok: false, reason: 'insufficient-scope' };
    },
  };
}
