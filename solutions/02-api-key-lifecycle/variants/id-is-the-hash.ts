// variant: The id is the hash of the key, so that a row needs no other.
import { drawKey, hashOf } from '../src/key.ts';
import type { KeyRecord } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);

  function renamed(id: string, key: string) {
    const record = table.byId.get(id);
    if (record === undefined) throw new Error('there is no such row');
    const named: KeyRecord = { ...record, id: record.hash };
    table.byId.delete(id);
    table.byId.set(named.id, named);
    table.byHash.set(named.hash, named);
    return { id: named.id, key };
  }

  return {
    ...store,
    async issue(input) {
      const { id, key } = await store.issue(input);
      return renamed(id, key);
    },
    async rotate(old, options) {
      const { id, key } = await store.rotate(old, options);
      return renamed(id, key);
    },
    authenticate: (key, scope) =>
      key === '' ? store.authenticate(drawKey()) : store.authenticate(key, scope),
    dump: async () =>
      [...table.byId.values()].map(({ id, client, scopes, expiresAt }) => [
        id === hashOf('') ? null : id,
        client,
        scopes.join(' '),
        expiresAt ?? 0,
      ]),
  };
}
