// task: hash-only
// mistake: The answer of authenticate repeats the key that was sent.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      return answer.ok ? { ...answer, key } : answer;
    },
  };
}
