/**
 * One row of the store, and what its times say about it.
 *
 * @module
 */

export type Status = 'active' | 'grace' | 'revoked' | 'expired';

/** A key as a database would hold it. Times are milliseconds since 1970. */
export interface KeyRecord {
  readonly id: string;
  readonly client: string;
  readonly scopes: readonly string[];
  readonly hash: string;
  readonly expiresAt: number | null;
  /** The key that this one has replaced. */
  readonly predecessor: string | null;
  /** From here on it no longer works, because it was rotated. */
  graceEndsAt: number | null;
  revoked: boolean;
}

/** What a key is at an instant. Each end is the first millisecond in which the key no longer works. */
export function statusAt(record: KeyRecord, nowMs: number): Status {
  if (record.revoked) return 'revoked';
  if (record.expiresAt !== null && nowMs >= record.expiresAt) return 'expired';
  if (record.graceEndsAt === null) return 'active';
  return nowMs >= record.graceEndsAt ? 'revoked' : 'grace';
}

/** Whether a key opens the door at an instant. */
export function worksAt(record: KeyRecord, nowMs: number): boolean {
  const status = statusAt(record, nowMs);
  return status === 'active' || status === 'grace';
}
