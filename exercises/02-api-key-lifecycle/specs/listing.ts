import { describe, expect } from 'vitest';
import { exerciseTest, sorted, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Store, withStores } from './key-store.ts';
import { CONTRACT, expectInvalid, expectWorks, membersOf } from './verdict.ts';
import { clientName, shuffled, someScopes, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

const BLIND =
  'Whoever looks after the keys decides by this list which ones to block, to renew or to leave.';

/** The listed keys by their ids. */
async function listed(store: Store, client: string) {
  const rows = (await store.list(client)).map(membersOf);
  return new Map(rows.map((row) => [row['id'], row]));
}

async function statusOf(store: Store, client: string, id: string): Promise<unknown> {
  return (await listed(store, client)).get(id)?.['status'];
}

/** A key in a state has one of these statuses. */
async function expectStatus(
  store: Store,
  client: string,
  id: string,
  what: string,
  right: readonly string[],
): Promise<void> {
  const status = await statusOf(store, client, id);
  expect(
    right.includes(String(status)) ? right : [status],
    teach({
      did:
        status === undefined
          ? `Your list did not show ${what}.`
          : `Your list showed ${what} as '${String(status)}', where it is '${right.join("' or '")}'.`,
      cost: BLIND,
      see: CONTRACT,
    }),
  ).toEqual(right);
}

describe('lists-status', () => {
  test('a list shows a client’s own keys as they were issued', async ({
    openStore,
    clock,
    seed,
  }) => {
    const store = await openStore();
    const [client, other] = [clientName(seed, 'one'), clientName(seed, 'other')];
    const wishes = [
      { client, scopes: someScopes(seed, 'a') },
      { client, scopes: someScopes(seed, 'b'), expiresAt: clock.now() + 86_400_000 },
      { client: other, scopes: someScopes(seed, 'c') },
      { client, scopes: [] },
    ];
    const issued = [];
    for (const each of shuffled(seed, wishes)) {
      issued.push({ ...each, ...(await store.issue(each)) });
    }
    const own = issued.filter((each) => each.client === client);
    const rows = await listed(store, client);
    expect(
      [...rows.keys()].sort(),
      teach({
        did: 'Your list did not show exactly the keys of the client that was asked for.',
        cost: 'A key that is not shown cannot be revoked, and another client’s keys are nobody’s business.',
        see: CONTRACT,
      }),
    ).toEqual(own.map(({ id }) => id).sort());
    for (const { id, scopes, expiresAt } of own) {
      const row = rows.get(id) ?? {};
      expect(
        sorted(row['scopes']),
        teach({
          did: 'Your list showed other scopes than a key was issued with.',
          cost: BLIND,
          see: CONTRACT,
        }),
      ).toEqual([...scopes].sort());
      expect(
        row['expiresAt'],
        teach({
          did:
            expiresAt === undefined
              ? `Your list showed expiresAt: ${String(row['expiresAt'])} for a key without an expiry, where the member is left out.`
              : 'Your list did not show the expiry, in milliseconds, that a key was issued with.',
          cost: BLIND,
          see: CONTRACT,
        }),
      ).toBe(expiresAt);
      await expectStatus(store, client, id, 'a key that was just issued', ['active']);
    }
  });

  test('a list shows how each key stands, the ended ones too', async ({
    openStore,
    clock,
    seed,
  }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const expiresAt = clock.now() + 60_000;
    const old = await store.issue({ client, scopes });
    const leaked = await store.issue({ client, scopes });
    const brief = await store.issue({ client, scopes, expiresAt });
    const next = await store.rotate(old.id, 30);
    await store.revoke(leaked.id);
    const show = (id: string, what: string, ...right: string[]) =>
      expectStatus(store, client, id, what, right);

    await clock.advance({ ms: 29_999 });
    await show(next.id, 'the new key of a rotation', 'active');
    await show(old.id, 'a rotated key in its grace', 'grace');
    await show(leaked.id, 'a revoked key', 'revoked');
    await show(brief.id, 'a key before its expiry', 'active');
    await clock.advance({ ms: 1 });
    await show(old.id, 'a rotated key at the end of its grace', 'expired', 'revoked');
    await clock.set(expiresAt - 1);
    await show(brief.id, 'a key one millisecond before its expiry', 'active');
    await clock.set(expiresAt);
    await show(brief.id, 'a key at the very millisecond of its expiry', 'expired');
    await show(leaked.id, 'a revoked key', 'revoked');

    const last = await store.rotate(next.id, 3_600);
    await store.rotate(last.id, 3_600);
    await show(next.id, 'a key whose grace was ended by a second rotation', 'expired', 'revoked');
    await show(last.id, 'a rotated key in its grace', 'grace');
    await store.revoke(last.id);
    await show(last.id, 'a key that was revoked in its grace', 'revoked');
  });

  test('a list belongs to exactly one client', async ({ openStore, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    await store.issue({ client, scopes });
    const others: [string, string][] = [
      ['the beginning of its name', client.slice(0, -1)],
      ['a longer name that begins with its own', `${client}-2`],
      ['its name in upper case', client.toUpperCase()],
      ['its name with a space before it', ` ${client}`],
      ['the name of a client without keys', clientName(seed, 'stranger')],
      ['an empty name', ''],
      ['the name *', '*'],
      ['the name __proto__', '__proto__'],
      ['the name constructor', 'constructor'],
    ];
    for (const [what, other] of others) {
      expect(
        (await store.list(other)).length,
        teach({
          did: `Your list showed a client’s keys under ${what}.`,
          cost: 'A customer sees, and may block, the keys of another whose name is nearly the same.',
          see: CONTRACT,
        }),
      ).toBe(0);
    }
  });

  test('looking changes nothing', async ({ openStore, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const old = await store.issue({ client, scopes });
    const leaked = await store.issue({ client, scopes });
    const next = await store.rotate(old.id, 600);
    await store.revoke(leaked.id);
    const before = await store.list(client);
    for (let times = 0; times < 2; times += 1) {
      await store.dump();
      await store.list(client);
      await store.list(clientName(seed, 'stranger'));
    }
    const intact = {
      cost: 'Somebody opens the overview, and clients are locked out or blocked keys come back.',
      see: CONTRACT,
    };
    await expectWorks(store, next, 'a good key, after list and dump had been called', intact);
    await expectWorks(
      store,
      old,
      'a key in its grace, after list and dump had been called',
      intact,
    );
    await expectInvalid(
      store,
      leaked.key,
      'a revoked key, after list and dump had been called',
      intact,
    );
    expect(
      byId(await store.list(client)),
      teach({
        did: 'Your list changed although nothing but list, dump and authenticate had been called.',
        ...intact,
      }),
    ).toEqual(byId(before));
  });
});

function byId(rows: readonly unknown[]): unknown[] {
  return [...rows].sort((a, b) =>
    String(membersOf(a)['id']) < String(membersOf(b)['id']) ? -1 : 1,
  );
}
