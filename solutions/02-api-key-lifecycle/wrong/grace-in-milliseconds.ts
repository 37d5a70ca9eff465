// task: rotates-with-grace
// mistake: The seconds of the grace are taken for milliseconds.
import { drawKey } from '../src/key.ts';
import { statusAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async rotate(id, { graceSeconds }) {
      const now = Date.now();
      const record = table.byId.get(id);
      if (record === undefined || statusAt(record, now) !== 'active') {
        throw new Error('Only an active key can be rotated');
      }
      const earlier = table.byId.get(record.predecessor ?? '');
      if (earlier !== undefined) earlier.revoked = true;
      record.graceEndsAt = now + graceSeconds;
      const key = drawKey();
      return { id: addRow(table, key, { ...record, predecessor: record.id }), key };
    },
  };
}
