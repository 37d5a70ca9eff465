/**
 * The rows of one store, found by id or by hash.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { hashOf } from './key.ts';
import type { KeyRecord } from './record.ts';

/** A store's rows under both names by which they are looked up. */
export interface Table {
  readonly byId: Map<string, KeyRecord>;
  readonly byHash: Map<string, KeyRecord>;
  /** What is kept of a key. */
  readonly hash: (key: string) => string;
}

/** Opens an empty table. */
export function createTable(hash = hashOf): Table {
  return { byId: new Map(), byHash: new Map(), hash };
}

/** Adds the row of a new key, without the key, and gives its id. */
export function addRow(
  { byId, byHash, hash }: Table,
  key: string,
  row: Pick<KeyRecord, 'client' | 'scopes' | 'expiresAt' | 'predecessor'>,
): string {
  const record: KeyRecord = {
    id: randomUUID(),
    client: row.client,
    // A copy: the caller may change its list afterwards.
    scopes: [...row.scopes],
    hash: hash(key),
    expiresAt: row.expiresAt,
    predecessor: row.predecessor,
    graceEndsAt: null,
    revoked: false,
  };
  byId.set(record.id, record);
  byHash.set(record.hash, record);
  return record.id;
}
