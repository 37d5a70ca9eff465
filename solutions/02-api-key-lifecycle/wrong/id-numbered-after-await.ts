// task: unguessable-keys
// mistake: The next number is read before an await and written after it: two calls at once get one id.
import { setTimeout } from 'node:timers/promises';
import { drawKey, hashOf } from '../src/key.ts';
import type { KeyRecord } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const id = `key-${table.byHash.size + 1}`;
      const key = drawKey();
      await setTimeout(5);
      const record: KeyRecord = {
        id,
        client,
        scopes: [...scopes],
        hash: hashOf(key),
        expiresAt: expiresAt ?? null,
        predecessor: null,
        graceEndsAt: null,
        revoked: false,
      };
      table.byId.set(record.id, record);
      table.byHash.set(record.hash, record);
      return { id, key };
    },
  };
}
