// task: rotates-with-grace
// mistake: A timer ends the grace: longer than 24 days it ends at once, and a restart forgets it.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async rotate(id, { graceSeconds }) {
      const issued = await store.rotate(id, { graceSeconds: Number.POSITIVE_INFINITY });
      setTimeout(() => store.revoke(id), graceSeconds * 1_000).unref();
      return issued;
    },
  };
}
