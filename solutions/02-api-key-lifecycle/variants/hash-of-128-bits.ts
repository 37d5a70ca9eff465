// variant: The hash is an HMAC cut to 128 bits, as a list of numbers, and the rows are found by their number.
import { createHmac, randomBytes } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

const PEPPER = randomBytes(32);

function shortened(key: string): string {
  const mac = createHmac('sha256', PEPPER).update(key).digest();
  return mac.subarray(0, 16).toString('hex');
}

export function createKeyStore(): KeyStore {
  const table = createTable(shortened);
  return {
    ...storeOn(table),
    async dump() {
      const rows = [...table.byId.values()].map(({ id, client, hash }, number) => [
        number,
        { id, client, hash: [...Buffer.from(hash, 'hex')] },
      ]);
      return Object.fromEntries(rows);
    },
  };
}
