// variant: A class whose rows are an array in a private field; id and secret are in the key, compared in constant time.
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Authentication, IssuedKey, ListedKey, Scopes } from '../src/index.ts';

interface Row {
  id: string;
  client: string;
  scopes: Scopes;
  mac: Buffer;
  expiresAt: number;
  endsAt: number;
  successor: string | null;
  predecessor: Row | null;
  blocked: boolean;
}

class Desk {
  readonly #pepper = randomBytes(32);
  readonly #rows: Row[] = [];

  async issue(input: { client: string; scopes: Scopes; expiresAt?: number }): Promise<IssuedKey> {
    return this.#add(input.client, input.scopes, input.expiresAt ?? Infinity, null);
  }

  async authenticate(key: string, ...asked: (string | undefined)[]): Promise<Authentication> {
    const [, id, secret, ...more] = /^kat\.(\d+)\.(.*)$/s.exec(key) ?? [];
    const row = this.#rows.find((each) => each.id === id);
    const mac = row?.mac ?? Buffer.alloc(32);
    const right = timingSafeEqual(mac, this.#mac(secret ?? '')) && more.length === 0;
    if (row === undefined || !right || !this.#works(row)) return { ok: false, reason: 'invalid' };
    const { client, scopes } = row;
    if (asked.some((scope) => scope !== undefined && !scopes.some((own) => own === scope))) {
      return { ok: false, reason: 'insufficient-scope' };
    }
    return { ok: true, id: row.id, client, scopes };
  }

  async rotate(id: string, options: { graceSeconds: number }): Promise<IssuedKey> {
    const row = this.#rows.find((each) => each.id === id);
    if (row === undefined || row.successor !== null || !this.#works(row)) {
      return Promise.reject(new RangeError(`no active key ${id}`));
    }
    const next = this.#add(row.client, row.scopes, row.expiresAt, row);
    row.successor = next.id;
    row.endsAt = Date.now() + options.graceSeconds * 1e3;
    if (row.predecessor !== null) row.predecessor.endsAt = Date.now();
    return next;
  }

  async revoke(id: string): Promise<void> {
    const row = this.#rows.find((each) => each.id === id);
    if (row === undefined) throw new RangeError(`no key ${id}`);
    row.blocked = true;
  }

  async list(client: string): Promise<ListedKey[]> {
    return this.#rows.flatMap((row) => {
      if (row.client !== client) return [];
      const { id, scopes, expiresAt } = row;
      return [
        Number.isFinite(expiresAt)
          ? { id, scopes, expiresAt, status: this.#status(row) }
          : { id, scopes, status: this.#status(row) },
      ];
    });
  }

  async dump(): Promise<unknown> {
    return {
      keys: this.#rows.map(({ id, client, scopes, mac, expiresAt, endsAt }) => ({
        id: Number(id),
        client,
        scopes: scopes.join(' '),
        mac,
        expires: Number.isFinite(expiresAt) ? new Date(expiresAt) : null,
        ends: endsAt === Infinity ? null : endsAt,
      })),
    };
  }

  #add(client: string, scopes: Scopes, expiresAt: number, predecessor: Row | null): IssuedKey {
    const last = this.#rows.at(-1);
    const id = String(Number(last?.id ?? 1_000) + randomInt(1, 9));
    const secret = randomBytes(24).toString('base64');
    const fixed = { endsAt: Infinity, successor: null, predecessor, blocked: false };
    this.#rows.push({ id, client, scopes, mac: this.#mac(secret), expiresAt, ...fixed });
    return { id, key: `kat.${id}.${secret}` };
  }

  #mac(secret: string): Buffer {
    return createHmac('sha256', this.#pepper).update(secret).digest();
  }

  #works(row: Row): boolean {
    return !row.blocked && Date.now() < Math.min(row.expiresAt, row.endsAt);
  }

  #status(row: Row): ListedKey['status'] {
    if (this.#works(row)) return row.successor === null ? 'active' : 'grace';
    return row.blocked ? 'revoked' : 'expired';
  }
}

export function createKeyStore(): Desk {
  return new Desk();
}
