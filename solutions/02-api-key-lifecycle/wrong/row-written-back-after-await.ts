// task: rotates-with-grace
// mistake: The row is read, changed and written back whole: a revocation in between is lost.
import { setTimeout } from 'node:timers/promises';
import { drawKey } from '../src/key.ts';
import { statusAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const busy = new Set<string>();
  return {
    ...storeOn(table),
    async rotate(id, { graceSeconds }) {
      const now = Date.now();
      const record = table.byId.get(id);
      if (record === undefined || busy.has(id) || statusAt(record, now) !== 'active') {
        throw new Error('Only an active key can be rotated');
      }
      busy.add(id);
      const changed = { ...record, graceEndsAt: now + graceSeconds * 1_000 };
      await setTimeout(5);
      table.byId.set(id, changed);
      table.byHash.set(changed.hash, changed);
      const earlier = table.byId.get(record.predecessor ?? '');
      if (earlier !== undefined) earlier.revoked = true;
      const key = drawKey();
      busy.delete(id);
      return { id: addRow(table, key, { ...changed, predecessor: id }), key };
    },
  };
}
