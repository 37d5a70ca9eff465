// task: hash-only
// mistake: The key is the name under which its row is found.

import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const kept = new Map<string, string>();
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      kept.set(issued.id, issued.key);
      return issued;
    },
    async rotate(id, options) {
      const issued = await store.rotate(id, options);
      kept.set(issued.id, issued.key);
      return issued;
    },
    async dump() {
      return [...table.byId.values()].map((record) => {
        const key = kept.get(record.id) ?? '';
        return [record.id, record.client, { [key]: record.hash }];
      });
    },
  };
}
