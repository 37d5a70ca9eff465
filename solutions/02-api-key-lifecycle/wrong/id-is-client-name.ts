// task: unguessable-keys
// mistake: The id is made from the client's name, so that a client's keys share it.
import { drawKey, hashOf } from '../src/key.ts';
import type { KeyRecord } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const key = drawKey();
      const record: KeyRecord = {
        id: `key-of-${client}`,
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
      return { id: record.id, key };
    },
  };
}
