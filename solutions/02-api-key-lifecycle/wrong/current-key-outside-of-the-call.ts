// task: authenticates
// mistake: The key of the current call is kept in the store, and another call overwrites it.
import { setTimeout } from 'node:timers/promises';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  let current = '';
  return {
    ...store,
    async authenticate(key, requiredScope) {
      current = key;
      await setTimeout(5);
      return store.authenticate(current, requiredScope);
    },
  };
}
