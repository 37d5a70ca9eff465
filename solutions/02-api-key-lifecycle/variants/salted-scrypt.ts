// variant: Each key has a salt and a slow hash of its own, found by the id in the key. A password's hash is not needed, and not wrong.
import { randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
import { type KeyRecord, worksAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

const COST = { N: 1_024 };

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);

  function add(row: Omit<KeyRecord, 'id' | 'hash' | 'graceEndsAt' | 'revoked'>) {
    const id = randomUUID();
    const secret = randomUUID() + randomUUID();
    const salt = randomBytes(16);
    const hash = `scrypt$${salt.toString('base64')}$${scryptSync(secret, salt, 64, COST).toString('base64')}`;
    table.byId.set(id, { ...row, id, hash, graceEndsAt: null, revoked: false });
    return { id, key: `${id}:${secret}` };
  }

  function fits(record: KeyRecord, secret: string): boolean {
    const [, salt = '', hash = ''] = record.hash.split('$');
    const expected = Buffer.from(hash, 'base64');
    return timingSafeEqual(
      scryptSync(secret, Buffer.from(salt, 'base64'), expected.length, COST),
      expected,
    );
  }

  return {
    ...store,
    async issue({ client, scopes, expiresAt }) {
      return add({ client, scopes, expiresAt: expiresAt ?? null, predecessor: null });
    },
    async authenticate(key, requiredScope) {
      const colon = key.indexOf(':');
      const record = table.byId.get(key.slice(0, Math.max(0, colon)));
      if (
        record === undefined ||
        !worksAt(record, Date.now()) ||
        !fits(record, key.slice(colon + 1))
      ) {
        return { ok: false, reason: 'invalid' };
      }
      if (requiredScope === undefined || record.scopes.includes(requiredScope)) {
        return { ok: true, id: record.id, client: record.client, scopes: [...record.scopes] };
      }
      return { ok: false, reason: 'insufficient-scope' };
    },
    async rotate(id, options) {
      const old = table.byId.get(id);
      const { id: made } = await store.rotate(id, options);
      const row = table.byId.get(made);
      if (old === undefined || row === undefined) throw new Error('there is no such row');
      table.byId.delete(made);
      return add(row);
    },
  };
}
