// task: expires-on-time
// mistake: issue throws for an expiry that has passed, which the contract accepts.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async issue(input) {
      if ((input.expiresAt ?? Infinity) <= Date.now()) throw new RangeError('expired already');
      return store.issue(input);
    },
  };
}
