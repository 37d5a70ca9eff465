// task: rotates-with-grace
// mistake: An expired key can be rotated.
import { drawKey } from '../src/key.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { addRow, createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async rotate(id, { graceSeconds }) {
      const now = Date.now();
      const record = table.byId.get(id);
      if (record === undefined || record.revoked || record.graceEndsAt !== null) {
        throw new Error('Only an active key can be rotated');
      }
      const earlier = table.byId.get(record.predecessor ?? '');
      if (earlier !== undefined) earlier.revoked = true;
      record.graceEndsAt = now + graceSeconds * 1_000;
      const key = drawKey();
      return { id: addRow(table, key, { ...record, predecessor: record.id }), key };
    },
  };
}
