// variant: The key is the id and its HMAC under a secret of the process, so that the rows hold nothing of it at all.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { worksAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

const secret = randomBytes(32);

function sealed(id: string): string {
  return `${id}.${createHmac('sha256', secret).update(id).digest('base64url')}`;
}

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const issued = ({ id }: { id: string }) => ({ id, key: sealed(id) });
  return {
    ...store,
    issue: async (input) => issued(await store.issue(input)),
    rotate: async (id, options) => issued(await store.rotate(id, options)),
    async authenticate(key, requiredScope) {
      const [id = ''] = key.split('.');
      const [given, right] = [Buffer.from(key), Buffer.from(sealed(id))];
      const record = table.byId.get(id);
      const genuine = given.length === right.length && timingSafeEqual(given, right);
      if (!genuine || record === undefined || !worksAt(record, Date.now())) {
        return { ok: false, reason: 'invalid' };
      }
      if (requiredScope !== undefined && !record.scopes.includes(requiredScope)) {
        return { ok: false, reason: 'insufficient-scope' };
      }
      return { ok: true, id, client: record.client, scopes: [...record.scopes] };
    },
    dump: async () => [...table.byId.values()].map(({ hash: _, ...row }) => row),
  };
}
