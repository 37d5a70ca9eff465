// task: authenticates
// mistake: The row is found by the first five characters of the key, and only the first such row is looked at.
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const byPrefix: { prefix: string; id: string }[] = [];
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      byPrefix.push({ prefix: issued.key.slice(0, 5), id: issued.id });
      return issued;
    },
    async authenticate(key, requiredScope) {
      const found = byPrefix.find(({ prefix }) => key.startsWith(prefix));
      if (table.byId.get(found?.id ?? '')?.hash !== hashOf(key)) {
        return { ok: false, reason: 'invalid' };
      }
      return store.authenticate(key, requiredScope);
    },
  };
}
