// task: exact-scopes
// mistake: A missing scope is answered like an unknown key.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      return answer.ok ? answer : { ok: false, reason: 'invalid' };
    },
  };
}
