// task: expires-on-time
// mistake: if (expiresAt): the instant 0 is taken for no expiry.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    issue: ({ expiresAt, ...input }) => store.issue(expiresAt ? { ...input, expiresAt } : input),
  };
}
