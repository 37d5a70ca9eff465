// task: authenticates
// mistake: Answers by turn: yes, then no, whatever is presented.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  let calls = 0;
  return {
    ...storeOn(table),
    async authenticate() {
      const [record] = table.byId.values();
      calls += 1;
      if (record === undefined || calls % 2 === 0) return { ok: false, reason: 'invalid' };
      return { ok: true, id: record.id, client: record.client, scopes: [...record.scopes] };
    },
  };
}
