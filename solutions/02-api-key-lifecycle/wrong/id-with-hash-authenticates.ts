// task: hash-only
// mistake: The client sends id and hash, and the two are compared with the row: the hash is the key.
import { drawKey, hashOf } from '../src/key.ts';
import { worksAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async issue({ client, scopes, expiresAt }) {
      const key = drawKey();
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      const id = addRow(table, key, row);
      return { id, key: `${id}.${key}` };
    },
    async authenticate(key, requiredScope) {
      const [id = '', secret = ''] = key.split('.');
      const record = table.byId.get(id);
      const right = record?.hash === secret || record?.hash === hashOf(secret);
      if (record === undefined || !right || !worksAt(record, Date.now())) {
        return { ok: false, reason: 'invalid' };
      }
      if (requiredScope !== undefined && !record.scopes.includes(requiredScope)) {
        return { ok: false, reason: 'insufficient-scope' };
      }
      return { ok: true, id, client: record.client, scopes: [...record.scopes] };
    },
  };
}
