// task: exact-scopes
// mistake: With a required scope the status of the key is not looked at.
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
      if (record?.scopes.includes(requiredScope ?? '')) {
        return { ok: true, id: record.id, client: record.client, scopes: [...record.scopes] };
      }
      return store.authenticate(key, requiredScope);
    },
  };
}
