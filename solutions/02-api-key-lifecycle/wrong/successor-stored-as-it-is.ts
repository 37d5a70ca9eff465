// task: hash-only
// mistake: Issued keys are hashed, but rotate keeps the new key as it is.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const successors: Record<string, string> = {};
  return {
    ...store,
    async rotate(id, options) {
      const issued = await store.rotate(id, options);
      successors[id] = issued.key;
      return issued;
    },
    async dump() {
      return [...table.byId.values()].map((record) => ({
        ...record,
        successor: successors[record.id] ?? null,
      }));
    },
  };
}
