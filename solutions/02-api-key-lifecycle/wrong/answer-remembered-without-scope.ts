// task: exact-scopes
// mistake: A good answer is remembered for the key, whatever scope is asked for next.
import { type Authentication, type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const remembered = new Map<string, Authentication>();
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const known = remembered.get(key);
      const still = await store.authenticate(key);
      if (known !== undefined && still.ok) return known;
      const answer = await store.authenticate(key, requiredScope);
      if (answer.ok) remembered.set(key, answer);
      return answer;
    },
  };
}
