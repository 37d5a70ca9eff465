// variant: The hash is an HMAC cut to 128 bits, as a list of numbers, and the rows are found by their number.
import { createHmac, randomBytes } from 'node:crypto';
import { drawKey } from '../src/key.ts';
import type { KeyRecord } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

const PEPPER = randomBytes(32);

function shortened(key: string): string {
  const mac = createHmac('sha256', PEPPER).update(key).digest();
  return mac.subarray(0, 16).toString('hex');
}

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);

  function withOtherKey(id: string) {
    const row = table.byId.get(id);
    if (row === undefined) throw new Error('there is no such row');
    table.byId.delete(id);
    table.byHash.delete(row.hash);
    const key = drawKey();
    return { id: add(key, row), key };
  }

  function add(key: string, row: KeyRecord): string {
    const hash = shortened(key);
    const id = addRow(table, hash, row);
    const added = table.byId.get(id);
    if (added === undefined) throw new Error('there is no such row');
    const record = { ...added, hash };
    table.byId.set(id, record);
    table.byHash.set(added.hash, record);
    return id;
  }

  return {
    ...store,
    issue: async (input) => withOtherKey((await store.issue(input)).id),
    rotate: async (id, options) => withOtherKey((await store.rotate(id, options)).id),
    authenticate: (key, scope) => store.authenticate(shortened(key), scope),
    async dump() {
      const rows = [...table.byId.values()].map(({ id, client, hash }, number) => [
        number,
        { id, client, hash: [...Buffer.from(hash, 'hex')] },
      ]);
      return Object.fromEntries(rows);
    },
  };
}
