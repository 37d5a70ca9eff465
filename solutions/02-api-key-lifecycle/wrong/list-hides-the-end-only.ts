// task: hash-only
// mistake: The list shows each key with its last four characters hidden, where it should hide all others.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const masks = new Map<string, string>();
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      masks.set(issued.id, `${issued.key.slice(0, -4)}****`);
      return issued;
    },
    async list(client) {
      const rows = await store.list(client);
      return rows.map((row) => ({ ...row, masked: masks.get(row.id) }));
    },
  };
}
