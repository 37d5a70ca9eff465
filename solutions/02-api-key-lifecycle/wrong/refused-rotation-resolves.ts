// task: rotates-with-grace
// mistake: A refused rotation resolves with an empty key instead of rejecting.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    rotate: (id, options) => store.rotate(id, options).catch(() => ({ id, key: '' })),
  };
}
