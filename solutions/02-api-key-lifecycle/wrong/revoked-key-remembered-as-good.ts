// task: revokes-one-key
// mistake: An answer is remembered for a minute, also after the key was revoked.
import { type Authentication, type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const remembered = new Map<string, { answer: Authentication; until: number }>();
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const name = `${key} ${requiredScope}`;
      const known = remembered.get(name);
      if (known !== undefined && Date.now() < known.until) return known.answer;
      const answer = await store.authenticate(key, requiredScope);
      if (answer.ok) remembered.set(name, { answer, until: Date.now() + 60_000 });
      return answer;
    },
  };
}
