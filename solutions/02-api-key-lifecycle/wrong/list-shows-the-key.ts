// task: hash-only
// mistake: The list shows each key again, so that a client can look it up.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const kept = new Map<string, string>();
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      kept.set(issued.id, issued.key);
      return issued;
    },
    async list(client) {
      const rows = await store.list(client);
      return rows.map((row) => ({ ...row, key: kept.get(row.id) }));
    },
  };
}
