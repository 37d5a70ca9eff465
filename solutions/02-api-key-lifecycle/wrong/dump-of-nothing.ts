// task: hash-only
// mistake: The dump is empty, whatever the store holds.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  return { ...storeOn(createTable()), dump: async () => [] };
}
