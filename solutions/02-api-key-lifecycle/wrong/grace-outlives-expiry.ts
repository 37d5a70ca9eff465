// task: rotates-with-grace
// mistake: In its grace a key no longer expires.
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
      const inGrace = (record?.graceEndsAt ?? 0) > Date.now();
      if (record === undefined || !inGrace || record.revoked || requiredScope !== undefined) {
        return store.authenticate(key, requiredScope);
      }
      return { ok: true, id: record.id, client: record.client, scopes: [...record.scopes] };
    },
  };
}
