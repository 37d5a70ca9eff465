// task: expires-on-time
// mistake: The expiry is not kept.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    issue: ({ expiresAt, ...input }) => store.issue(input),
  };
}
