// task: authenticates
// mistake: An unknown key is an error that is thrown.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const store = storeOn(createTable());
  return {
    ...store,
    async authenticate(key, requiredScope) {
      const answer = await store.authenticate(key, requiredScope);
      if (!answer.ok && answer.reason === 'invalid') throw new Error('unknown key');
      return answer;
    },
  };
}
