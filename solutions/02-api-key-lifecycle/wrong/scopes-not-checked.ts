// task: exact-scopes
// mistake: The required scope is not looked at.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return { ...store, authenticate: (key) => store.authenticate(key) };
}
