// task: hash-only
// mistake: The stored hash is a checksum of 32 bits, FNV-1a: a text that fits it is found at once.
import { type KeyStore, storeOn } from '../src/store.ts';
import { createTable } from '../src/table.ts';

function shortened(key: string): string {
  let hash = 0x811c9dc5;
  for (const octet of Buffer.from(key)) hash = Math.imul(hash ^ octet, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

export function createKeyStore(): KeyStore {
  return storeOn(createTable(shortened));
}
