// task: exact-scopes
// mistake: The scopes are stored as one text with commas between, and split again.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    issue: (input) => store.issue({ ...input, scopes: input.scopes.join(',').split(',') }),
  };
}
