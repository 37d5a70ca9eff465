// task: authenticates
// mistake: timingSafeEqual compares the texts themselves, and throws when their lengths differ.
import { timingSafeEqual } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  let sample = Buffer.alloc(0);
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      sample = Buffer.from(issued.key);
      return issued;
    },
    async authenticate(key, requiredScope) {
      timingSafeEqual(Buffer.from(key), sample);
      return store.authenticate(key, requiredScope);
    },
  };
}
