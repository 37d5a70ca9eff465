// task: expires-on-time
// mistake: A key that was good once is remembered as good.
import { type Authentication, type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const remembered = new Map<string, Authentication & { ok: true }>();
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const known = remembered.get(key);
      const record = table.byId.get(known?.id ?? '');
      const untouched = record?.revoked === false && record.graceEndsAt === null;
      if (known !== undefined && untouched && requiredScope === undefined) return known;
      const answer = await store.authenticate(key, requiredScope);
      if (answer.ok) remembered.set(key, answer);
      return answer;
    },
  };
}
