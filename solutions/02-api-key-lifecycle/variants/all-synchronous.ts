// variant: Functions without promises; the id is a number as text, the hash SHA-512 in base64url, and the dump one JSON text.
import { hash, randomBytes } from 'node:crypto';
import type { Authentication, ListedKey } from '../src/index.ts';

interface Row {
  readonly n: number;
  readonly client: string;
  readonly scopes: ReadonlySet<string>;
  readonly digest: string;
  readonly until: number | undefined;
  readonly chain: number;
  state: 'live' | 'old' | 'dead';
  graceUntil: number;
}

const digestOf = (key: string) => hash('sha512', key, 'base64url');

export function createKeyStore() {
  const rows: Row[] = [];

  const statusOf = (row: Row): ListedKey['status'] => {
    if (row.state === 'dead') return 'revoked';
    if (row.until !== undefined && row.until <= Date.now()) return 'expired';
    if (row.state === 'live') return 'active';
    return Date.now() < row.graceUntil ? 'grace' : 'expired';
  };
  const insert = (row: Pick<Row, 'client' | 'scopes' | 'until'> & { chain?: number }) => {
    const key = randomBytes(16).toString('hex');
    const n = rows.length + 1;
    rows.push({ chain: n, ...row, n, digest: digestOf(key), state: 'live', graceUntil: 0 });
    return { id: `${n}`, key };
  };
  const byId = (id: string) => rows.find((row) => `${row.n}` === id);

  return {
    issue: (input: { client: string; scopes: string[]; expiresAt?: number }) =>
      insert({ client: input.client, scopes: new Set(input.scopes), until: input.expiresAt }),

    authenticate: (key: string, requiredScope?: string): Authentication => {
      const digest = digestOf(key);
      const row = rows.find((each) => each.digest === digest);
      const status = row === undefined ? 'revoked' : statusOf(row);
      if (row === undefined || status === 'revoked' || status === 'expired') {
        return { ok: false, reason: 'invalid' };
      }
      return requiredScope === undefined || row.scopes.has(requiredScope)
        ? { ok: true, id: `${row.n}`, client: row.client, scopes: Array.from(row.scopes).reverse() }
        : { ok: false, reason: 'insufficient-scope' };
    },

    rotate: (id: string, { graceSeconds }: { graceSeconds: number }) => {
      const row = byId(id);
      if (row === undefined || statusOf(row) !== 'active') throw new TypeError('not active');
      for (const each of rows) {
        if (each.chain === row.chain && each.state === 'old') each.state = 'dead';
      }
      row.state = 'old';
      row.graceUntil = Date.now() + 1_000 * graceSeconds;
      return insert(row);
    },

    revoke: (id: string) => {
      const row = byId(id);
      if (row !== undefined) row.state = 'dead';
    },

    list: (client: string) =>
      rows
        .filter((row) => row.client === client)
        .reverse()
        .map((row) => ({
          id: `${row.n}`,
          scopes: [...row.scopes],
          expiresAt: row.until,
          status: statusOf(row),
        })),

    dump: () => JSON.stringify(rows.map((row) => ({ ...row, scopes: [...row.scopes] }))),
  };
}
