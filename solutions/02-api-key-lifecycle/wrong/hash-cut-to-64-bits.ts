// task: hash-only
// mistake: Of the SHA-256, eight octets are stored.
import { createHash } from 'node:crypto';
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

function shortened(key: string): string {
  return createHash('sha256').update(key).digest().subarray(0, 8).toString('base64');
}

export function createKeyStore(): KeyStore {
  return storeOn(createTable(shortened));
}
