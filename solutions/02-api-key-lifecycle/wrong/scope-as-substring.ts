// task: exact-scopes
// mistake: The scopes are one text in which the required one is looked for.
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
      return scopes.join(' ').includes(requiredScope)
        ? answer
        : { ok: false, reason: 'insufficient-scope' };
    },
  };
}
