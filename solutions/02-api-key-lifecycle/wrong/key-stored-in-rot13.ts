// task: hash-only
// mistake: The key is stored with its letters moved by thirteen.

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
        return {
          ...record,
          secret: key.replace(/[a-z]/gi, (letter) =>
            String.fromCharCode(
              (letter.charCodeAt(0) & 96) + (((letter.charCodeAt(0) & 31) + 12) % 26) + 1,
            ),
          ),
        };
      });
    },
  };
}
