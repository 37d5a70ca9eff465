// task: rotates-with-grace
// mistake: A key in its grace has no scopes any more.
import { hashOf } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const record = table.byHash.get(hashOf(key));
      const inGrace = Date.now() < (record?.graceEndsAt ?? 0);
      if (inGrace && requiredScope !== undefined)
        return { ok: false, reason: 'insufficient-scope' };
      return store.authenticate(key, requiredScope);
    },
  };
}
