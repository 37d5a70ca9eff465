// task: hash-only
// mistake: The key is encrypted with AES-GCM, and the secret key stands in the same row.
import { createCipheriv, randomBytes } from 'node:crypto';

import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

export function createKeyStore(): KeyStore {
  const table = createTable();
  const store = storeOn(table);
  const kept = new Map<string, string>();
  return {
    ...store,
    async issue(input) {
      const issued = await store.issue(input);
      kept.set(issued.id, issued.key);
      return issued;
    },
    async rotate(id, options) {
      const issued = await store.rotate(id, options);
      kept.set(issued.id, issued.key);
      return issued;
    },
    async dump() {
      return [...table.byId.values()].map((record) => {
        const key = kept.get(record.id) ?? '';
        return { ...record, ...sealed(key) };
      });
    },
  };
}

function sealed(key: string) {
  const secret = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  const text = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
  return {
    secret: secret.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: Buffer.concat([text, cipher.getAuthTag()]).toString('base64'),
  };
}
