// task: authenticates
// mistake: The rows are kept in a plain object, in which every object's own members are found too.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

interface Row {
  id: string;
  client: string;
  scopes: string[];
}

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const cache: Record<string, Row> = {};
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const row = cache[key];
      if (row !== undefined) return { ok: true, ...row };
      return store.authenticate(key, requiredScope);
    },
  };
}
