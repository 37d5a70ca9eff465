// task: authenticates
// mistake: The rows live at the top of the module, so that all stores share them.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

const table = createTable();

export function createKeyStore(): KeyStore {
  return storeOn(table);
}
