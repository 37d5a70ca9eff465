// task: lists-status
// mistake: A client also sees the keys of those whose name begins with its own.
import { statusAt } from '../src/record.ts';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  return {
    ...storeOn(table),
    async list(client) {
      return [...table.byId.values()]
        .filter((record) => record.client.startsWith(client))
        .map((record) => ({
          id: record.id,
          scopes: [...record.scopes],
          ...(record.expiresAt === null ? {} : { expiresAt: record.expiresAt }),
          status: statusAt(record, Date.now()),
        }));
    },
  };
}
