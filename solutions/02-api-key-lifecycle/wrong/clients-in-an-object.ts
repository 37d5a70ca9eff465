// task: authenticates
// mistake: The clients are kept in a plain object, so that one named __proto__ is lost.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  const clients: Record<string, string[]> = {};
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      clients[input.client] ??= [];
      clients[input.client]?.push(issued.id);
      return issued;
    },
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      if (!answer.ok) return answer;
      const owner = Object.keys(clients).find((client) => clients[client]?.includes(answer.id));
      return { ...answer, client: owner ?? '' };
    },
  };
}
