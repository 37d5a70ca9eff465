// task: expires-on-time
// mistake: An expired key is told so.
import { hashOf } from '../src/key.ts';
import { statusAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore() {
  const table = createTable();
  const store: KeyStore = storeOn(table);
  return {
    ...store,
    async authenticate(key: string, requiredScope?: string) {
      const record = table.byHash.get(hashOf(key));
      if (record !== undefined && statusAt(record, Date.now()) === 'expired') {
        return { ok: false, reason: 'expired' };
      }
      return store.authenticate(key, requiredScope);
    },
  };
}
