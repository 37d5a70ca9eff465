// variant: The dump is columns with octets and dates, and shows how a key begins; the list shows how it ends.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const hints = new Map<string, { begins: string; ends: string }>();

  function noted<Issued extends { id: string; key: string }>(issued: Issued): Issued {
    hints.set(issued.id, { begins: issued.key.slice(0, 9), ends: issued.key.slice(-4) });
    return issued;
  }

  return {
    ...store,
    issue: async (input) => noted(await store.issue(input)),
    rotate: async (id, options) => noted(await store.rotate(id, options)),
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      return answer.ok ? Object.freeze({ ...answer, at: Date.now() }) : answer;
    },
    async list(client) {
      const rows = await store.list(client);
      return rows.map((row) => ({ ...row, hint: `…${hints.get(row.id)?.ends}` })).reverse();
    },
    async dump() {
      const rows = [...table.byId.values()];
      return {
        ids: rows.map(({ id }) => id),
        clients: rows.map(({ client }) => client),
        hashes: rows.map(({ hash }) => Buffer.from(hash, 'hex')),
        expiries: rows.map(({ expiresAt }) => (expiresAt === null ? null : new Date(expiresAt))),
        begin: rows.map(({ id }) => hints.get(id)?.begins),
      };
    },
  };
}
