// task: expires-on-time
// mistake: now > expiresAt: the key works one millisecond too long.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    issue: ({ expiresAt, ...input }) =>
      store.issue(expiresAt === undefined ? input : { ...input, expiresAt: expiresAt + 1 }),
  };
}
