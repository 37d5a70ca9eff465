// variant: Rows are frozen, and each change puts a new table in the place of the old one.
import { createHash, randomBytes } from 'node:crypto';
import type { KeyStore } from '../src/store.ts';

type Row = Readonly<{
  id: string;
  client: string;
  scopes: readonly string[];
  sha384: string;
  ends: readonly { readonly why: 'revoked' | 'expired' | 'grace'; readonly at: number }[];
  expiresAt: number | undefined;
  before: string | undefined;
}>;

const digest = (key: string) => createHash('sha384').update(key).digest('base64');

export function createKeyStore(): KeyStore {
  let rows: readonly Row[] = Object.freeze([]);

  const over = (row: Row) => row.ends.find(({ at }) => at <= Date.now());
  const ended = (id: string | undefined, why: 'revoked' | 'grace', at: number) => {
    rows = rows.map((row) => (row.id === id ? { ...row, ends: [{ why, at }, ...row.ends] } : row));
  };
  const status = (row: Row) => {
    const why = over(row)?.why;
    if (why !== undefined) return why === 'grace' ? 'revoked' : why;
    return row.ends.some((end) => end.why === 'grace') ? 'grace' : 'active';
  };
  const add = (row: Pick<Row, 'client' | 'scopes' | 'expiresAt' | 'before'>) => {
    const id = randomBytes(6).toString('hex');
    const key = BigInt(`0x${randomBytes(32).toString('hex')}`).toString(36);
    const ends =
      row.expiresAt === undefined ? [] : [{ why: 'expired', at: row.expiresAt } as const];
    rows = [...rows, Object.freeze({ ...row, id, sha384: digest(key), ends })];
    return { id, key };
  };

  return {
    issue: async ({ client, scopes, expiresAt }) =>
      add({ client, scopes: Object.freeze([...scopes]), expiresAt, before: undefined }),
    authenticate: async (key, requiredScope) => {
      const row = rows.find(({ sha384 }) => sha384 === digest(key));
      if (row === undefined || over(row) !== undefined) return { ok: false, reason: 'invalid' };
      const { id, client, scopes } = row;
      if (![undefined, ...scopes].includes(requiredScope)) {
        return { ok: false, reason: 'insufficient-scope' };
      }
      return { ok: true, id, client, scopes: [...scopes] };
    },
    rotate: async (id, { graceSeconds }) => {
      const row = rows.find((each) => each.id === id);
      if (row === undefined || status(row) !== 'active') throw 'this key is not active';
      ended(row.before, 'revoked', Date.now());
      ended(id, 'grace', Date.now() + graceSeconds * 1_000);
      return add({ ...row, before: id });
    },
    revoke: async (id) => ended(id, 'revoked', Date.now()),
    list: async (client) =>
      rows
        .filter((row) => row.client === client)
        .map((row) => ({
          id: row.id,
          scopes: [...row.scopes],
          ...(row.expiresAt === undefined ? {} : { expiresAt: row.expiresAt }),
          status: status(row),
        })),
    dump: async () => rows,
  };
}
