// task: hash-only
// mistake: For statistics, each row notes the key with which it was used last.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const uses = new Map<string, { at: number; key: string }>();
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      if (answer.ok) uses.set(answer.id, { at: Date.now(), key });
      return answer;
    },
    async dump() {
      return [...table.byId.values()].map((record) => ({
        ...record,
        lastUse: uses.get(record.id) ?? null,
      }));
    },
  };
}
