/**
 * The front desk for API keys: hand them out, recognise them, exchange them, block them.
 *
 * @module
 */
import { type KeyStore, storeOn } from './store.ts';
import { createTable } from './table.ts';

export type { Authentication, IssuedKey, KeyStore, ListedKey, Scopes } from './store.ts';

/** Opens an empty key store that shares nothing with any other. */
export function createKeyStore(): KeyStore {
  return storeOn(createTable());
}
