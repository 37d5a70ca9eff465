// task: rotates-with-grace
// mistake: A rotation ends every grace of the client, of sibling keys too.
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
      for (const other of table.byId.values()) {
        if (other.client === record.client && other.graceEndsAt !== null) other.revoked = true;
      }
      record.graceEndsAt = now + graceSeconds * 1_000;
      const key = drawKey();
      return { id: addRow(table, key, { ...record, predecessor: record.id }), key };
    },
  };
}
