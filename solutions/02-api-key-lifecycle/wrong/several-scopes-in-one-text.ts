// task: exact-scopes
// mistake: Several scopes in one text are allowed, though a scope has no spaces.
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
      return requiredScope.split(' ').every((scope) => scopes.includes(scope))
        ? answer
        : { ok: false, reason: 'insufficient-scope' };
    },
  };
}
