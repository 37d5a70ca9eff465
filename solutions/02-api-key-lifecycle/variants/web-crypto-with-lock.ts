// variant: WebCrypto hashes, which takes an await; a lock keeps rotations apart. The list shows the last four characters.
import { type KeyRecord, statusAt, worksAt } from '../src/record.ts';
import type { KeyStore } from '../src/store.ts';

async function digestOf(key: string): Promise<string> {
  const octets = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(octets), (octet) => octet.toString(16).padStart(2, '0')).join(
    '',
  );
}

function drawn(): string {
  const octets = crypto.getRandomValues(new Uint8Array(20));
  return `k_${btoa(String.fromCharCode(...octets)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '.' })[sign] ?? '')}`;
}

type Row = KeyRecord & { readonly hint: string };

export async function createKeyStore(): Promise<KeyStore> {
  const rows = new Map<string, Row>();
  let last: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  }

  async function add(from: Pick<KeyRecord, 'client' | 'scopes' | 'expiresAt' | 'predecessor'>) {
    const key = drawn();
    const id = crypto.randomUUID().slice(0, 13);
    const fixed = { id, hash: await digestOf(key), graceEndsAt: null, revoked: false };
    rows.set(id, { ...from, ...fixed, hint: key.slice(-4) });
    return { id, key };
  }

  return {
    issue: ({ client, scopes, expiresAt }) =>
      add({ client, scopes: [...scopes], expiresAt: expiresAt ?? null, predecessor: null }),
    async authenticate(key, requiredScope) {
      const hash = await digestOf(key);
      const row = rows.values().find((each) => each.hash === hash);
      if (row === undefined || !worksAt(row, Date.now())) return { ok: false, reason: 'invalid' };
      const lacking = requiredScope !== undefined && row.scopes.indexOf(requiredScope) < 0;
      return lacking
        ? { ok: false, reason: 'insufficient-scope' }
        : { ok: true, id: row.id, client: row.client, scopes: [...row.scopes] };
    },
    rotate: (id, { graceSeconds }) =>
      alone(async () => {
        const row = rows.get(id);
        if (row === undefined || statusAt(row, Date.now()) !== 'active') throw new Error('refused');
        const next = await add({ ...row, predecessor: id });
        const earlier = rows.get(row.predecessor ?? '');
        if (earlier !== undefined) earlier.revoked = true;
        row.graceEndsAt = Date.now() + graceSeconds * 1_000;
        return next;
      }),
    async revoke(id) {
      const row = rows.get(id);
      if (row === undefined || row.revoked) throw new Error('there is nothing to revoke');
      row.revoked = true;
    },
    async list(client) {
      return [...rows.values()].flatMap((row) =>
        row.client === client
          ? [
              {
                id: row.id,
                scopes: [...row.scopes],
                ...(row.expiresAt === null ? {} : { expiresAt: row.expiresAt }),
                status: statusAt(row, Date.now()),
                endsWith: row.hint,
              },
            ]
          : [],
      );
    },
    async dump() {
      return Object.fromEntries([...rows].map(([id, row]) => [id, { ...row, client: row.client }]));
    },
  };
}
