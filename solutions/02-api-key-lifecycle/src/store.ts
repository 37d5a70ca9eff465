/**
 * What the front desk does, on one table of rows.
 *
 * @module
 */
import { drawKey } from './key.ts';
import { statusAt, worksAt } from './record.ts';
import { addRow, type Table } from './table.ts';

export type Scopes = string[];

export type IssuedKey = { id: string; key: string };

export type Authentication =
  | { ok: true; id: string; client: string; scopes: Scopes }
  | { ok: false; reason: 'invalid' | 'insufficient-scope' };

export type ListedKey = {
  id: string;
  scopes: Scopes;
  expiresAt?: number;
  status: 'active' | 'grace' | 'revoked' | 'expired';
};

export type KeyStore = {
  issue(input: { client: string; scopes: Scopes; expiresAt?: number }): Promise<IssuedKey>;
  authenticate(key: string, requiredScope?: string): Promise<Authentication>;
  rotate(id: string, options: { graceSeconds: number }): Promise<IssuedKey>;
  revoke(id: string): Promise<void>;
  list(client: string): Promise<ListedKey[]>;
  dump(): Promise<unknown>;
};

/** A key store that keeps its rows in a table. */
export function storeOn(table: Table): KeyStore {
  return {
    async issue({ client, scopes, expiresAt }) {
      const key = drawKey();
      const row = { client, scopes, expiresAt: expiresAt ?? null, predecessor: null };
      return { id: addRow(table, key, row), key };
    },

    async authenticate(key, requiredScope) {
      // Looked up by its hash, the key is compared with nothing, so there is no time to measure.
      const record = table.byHash.get(table.hash(key));
      if (record === undefined || !worksAt(record, Date.now())) {
        return { ok: false, reason: 'invalid' };
      }
      if (requiredScope !== undefined && !record.scopes.includes(requiredScope)) {
        return { ok: false, reason: 'insufficient-scope' };
      }
      return { ok: true, id: record.id, client: record.client, scopes: [...record.scopes] };
    },

    // Nothing is awaited between the check and the change, or two rotations at once would both pass.
    async rotate(id, { graceSeconds }) {
      const now = Date.now();
      const record = table.byId.get(id);
      if (record === undefined || statusAt(record, now) !== 'active') {
        throw new Error('Only an active key can be rotated');
      }
      const earlier = table.byId.get(record.predecessor ?? '');
      if (earlier !== undefined) earlier.revoked = true;
      record.graceEndsAt = now + graceSeconds * 1_000;
      const key = drawKey();
      return { id: addRow(table, key, { ...record, predecessor: record.id }), key };
    },

    async revoke(id) {
      const record = table.byId.get(id);
      if (record !== undefined) record.revoked = true;
    },

    async list(client) {
      const now = Date.now();
      return [...table.byId.values()]
        .filter((record) => record.client === client)
        .map((record) => ({
          id: record.id,
          scopes: [...record.scopes],
          ...(record.expiresAt === null ? {} : { expiresAt: record.expiresAt }),
          status: statusAt(record, now),
        }));
    },

    async dump() {
      return [...table.byId.values()].map((record) => ({ ...record, scopes: [...record.scopes] }));
    },
  };
}
