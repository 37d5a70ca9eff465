import { describe, expect } from 'vitest';
import { exerciseTest, sorted, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withStores } from './key-store.ts';
import { CONTRACT, expectInsufficient, expectInvalid, expectWorks, membersOf } from './verdict.ts';
import { clientName, shuffled, someScopes, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

const TOO_MUCH = {
  cost: 'The key now does what it was never given for, and a leaked one does more harm than it had to.',
  see: 'RFC 6749 §3.3',
};

const TOO_LITTLE = {
  cost: 'A client cannot do what it was given the key for.',
  see: CONTRACT,
};

describe('exact-scopes', () => {
  test('a key may do what its scopes say, and nothing else', async ({ openStore, seed }) => {
    const store = await openStore();
    const scopes = someScopes(seed);
    const foreign = ['write:everything', 'admin', ...someScopes(seed, 'foreign')];
    const issued = await store.issue({ client: clientName(seed), scopes });
    await store.issue({ client: clientName(seed), scopes: foreign });
    // In a drawn order, so that no answer can be remembered from the one before.
    for (const scope of shuffled(seed, [...scopes, ...foreign, ...scopes])) {
      if (scopes.includes(scope)) {
        const what = 'a key that was asked for a scope of its own';
        const answer = await expectWorks(store, issued, what, TOO_LITTLE, scope);
        expect(
          sorted(answer['scopes']),
          teach({
            did: 'Your authenticate, asked for one scope, gave other scopes than all that the key has.',
            cost: 'Whoever goes on with this answer takes the list for the whole of it.',
            see: CONTRACT,
          }),
        ).toEqual([...scopes].sort());
      } else {
        const what = 'a key that was asked for a scope it does not have';
        await expectInsufficient(store, issued.key, scope, what, TOO_MUCH);
      }
    }
    await expectWorks(store, issued, 'a key of which no scope was asked', TOO_LITTLE);
  });

  test('a scope that is only like one of the key’s is not one of them', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const [first = '', second = ''] = someScopes(seed);
    const { key } = await store.issue({ client: clientName(seed), scopes: [first, second] });
    const alike: [string, string][] = [
      ['a scope that begins like one of its own', `${first}-admin`],
      ['a scope that one of its own begins with', first.slice(0, -1)],
      ['the part before the colon of one of its own', first.split(':')[0] ?? ''],
      ['the part behind the colon of one of its own', first.split(':')[1] ?? ''],
      ['a scope of its own in upper case', first.toUpperCase()],
      ['a scope of its own with a space behind it', `${first} `],
      ['two of its scopes in one text', `${first} ${second}`],
      ['two of its scopes joined by a comma', `${first},${second}`],
      ['a scope that ends like one of its own', `x${first}`],
      ['an empty text as the scope', ''],
      ['a pattern as the scope', '.*'],
    ];
    for (const [what, scope] of alike) {
      await expectInsufficient(store, key, scope, `a key that was asked for ${what}`, TOO_MUCH);
    }
  });

  test('a key without scopes may do nothing that asks for one', async ({ openStore, seed }) => {
    const store = await openStore();
    const issued = await store.issue({ client: clientName(seed), scopes: [] });
    const [scope = ''] = someScopes(seed);
    for (const asked of [scope, '', 'constructor', 'toString', '__proto__', '0']) {
      const what = `a key without scopes that was asked for ${asked === '' ? 'the empty scope' : `the scope ${asked}`}`;
      await expectInsufficient(store, issued.key, asked, what, TOO_MUCH);
    }
    await expectWorks(store, issued, 'a key without scopes of which none was asked', TOO_LITTLE);
    expect(
      membersOf(await store.authenticate(issued.key))['scopes'],
      teach({
        did: 'Your authenticate gave scopes for a key that has none. An empty text split at its spaces is one empty text, not nothing.',
        cost: 'A scope that nobody gave is a right that nobody knows of.',
        see: CONTRACT,
      }),
    ).toEqual([]);
  });

  test('a scope named * is a scope like any other', async ({ openStore, seed }) => {
    const store = await openStore();
    const [scope = '', own = ''] = someScopes(seed);
    for (const star of ['*', `${own.split(':')[0]}:*`]) {
      const issued = await store.issue({ client: clientName(seed), scopes: [own, star] });
      await expectWorks(
        store,
        issued,
        'a key that was asked for its scope with a *',
        TOO_LITTLE,
        star,
      );
      for (const asked of [scope, `${own.split(':')[0]}:anything`]) {
        const what = 'a key that has a scope with a *, and was asked for one it does not have';
        await expectInsufficient(store, issued.key, asked, what, TOO_MUCH);
      }
    }
  });

  test('a comma is part of a scope', async ({ openStore, seed }) => {
    const store = await openStore();
    const [first = '', second = ''] = someScopes(seed);
    const scope = `${first},${second}`;
    const issued = await store.issue({ client: clientName(seed), scopes: [scope] });
    await expectWorks(
      store,
      issued,
      'a key that was asked for its own scope, which has a comma',
      TOO_LITTLE,
      scope,
    );
    for (const part of [first, second]) {
      const what = 'a key that was asked for a piece of its scope, before or behind a comma';
      await expectInsufficient(store, issued.key, part, what, TOO_MUCH);
    }
  });

  test('a key that does not work is invalid, whatever it was asked for', async ({
    openStore,
    clock,
    seed,
  }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const [own = ''] = scopes;
    const expired = await store.issue({ client, scopes, expiresAt: clock.now() + 1_000 });
    const revoked = await store.issue({ client, scopes });
    const replaced = await store.issue({ client, scopes });
    await store.revoke(revoked.id);
    await store.rotate(replaced.id, 1);
    await clock.advance({ seconds: 1 });
    const ended = [
      ['an expired key', expired.key],
      ['a revoked key', revoked.key],
      ['a key past its grace', replaced.key],
      ['an unknown key', `${revoked.key.slice(0, -6)}${expired.key.slice(-6)}`],
    ] as const;
    for (const [what, key] of shuffled(seed, ended)) {
      for (const scope of [own, 'no:such-scope']) {
        const of = scope === own ? 'one of its scopes' : 'a scope that it does not have';
        await expectInvalid(
          store,
          key,
          `${what} that was asked for ${of}`,
          {
            cost: 'A key that has ended goes on working wherever a scope is asked for.',
            see: CONTRACT,
          },
          scope,
        );
      }
    }
  });
});
