// task: rotates-with-grace
// mistake: The new key takes over the id of the old one.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const inner = new Map<string, string>();
  const of = (id: string) => inner.get(id) ?? id;
  return {
    ...store,
    async rotate(id, options) {
      const issued = await store.rotate(of(id), options);
      inner.set(id, issued.id);
      return { ...issued, id };
    },
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      if (!answer.ok) return answer;
      const outer = [...inner].find(([, id]) => id === answer.id)?.[0] ?? answer.id;
      return { ...answer, id: outer };
    },
    revoke: (id) => store.revoke(of(id)),
  };
}
