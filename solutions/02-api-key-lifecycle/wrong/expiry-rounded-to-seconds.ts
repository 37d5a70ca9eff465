// task: expires-on-time
// mistake: The expiry is rounded up to whole seconds.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    issue: ({ expiresAt, ...input }) =>
      store.issue(
        expiresAt === undefined
          ? input
          : { ...input, expiresAt: Math.ceil(expiresAt / 1_000) * 1_000 },
      ),
  };
}
