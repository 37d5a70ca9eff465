import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, sorted, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Issued, withStores } from './key-store.ts';
import { nearlyTheKey, strangeTexts } from './texts.ts';
import { CONTRACT, expectInvalid, expectWorks, membersOf } from './verdict.ts';
import { clientName, shuffled, someScopes, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

const REFUSED = {
  cost: 'A client with a good key is turned away. A store that refuses everything protects nothing.',
  see: CONTRACT,
};

const GUESSED = {
  cost: 'A text that nobody issued opens the door, so an attacker needs no key at all.',
  see: CONTRACT,
};

describe('authenticates', () => {
  test('each key is recognised as its client’s own, again and again', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const wishes = ['a', 'b', 'c', 'd'].map((label) => wish(seed, label));
    // The last one shares its client with the first.
    const client = wishes[0]?.client ?? '';
    wishes.push({ client, scopes: someScopes(seed, 'e') });
    const issued: Issued[] = [];
    for (const each of wishes) issued.push(await store.issue(each));
    const strangers = [0, 1, 2].map((n) => seededRandom(seed, `stranger ${n}`).base64url(32));
    const owned = issued.map((key, index) => ({ key, wish: wishes[index] }));
    for (const each of shuffled(seed, [...owned, ...owned, ...strangers])) {
      if (typeof each === 'string') {
        await expectInvalid(store, each, 'a key that it never issued', GUESSED);
        continue;
      }
      const answer = await expectWorks(store, each.key, 'a key that it had issued', REFUSED);
      expect(
        answer['client'],
        teach({
          did: 'Your authenticate named another client than the one that the key was issued to, or none.',
          cost: 'One customer now sees the data of another.',
          see: CONTRACT,
        }),
      ).toBe(each.wish?.client);
      expect(
        sorted(answer['scopes']),
        teach({
          did: 'Your authenticate gave other scopes than the key was issued with.',
          cost: 'What the key may do is decided by this list: too long, and it may do too much; too short, and the client cannot work.',
          see: CONTRACT,
        }),
      ).toEqual(sorted(each.wish?.scopes));
    }
  });

  test('a text that was never issued is invalid, whatever it is', async ({ openStore, seed }) => {
    const store = await openStore();
    const issued = await store.issue(wish(seed));
    for (const [what, text] of strangeTexts(seed, issued)) {
      await expectInvalid(store, text, what, GUESSED);
    }
    await expectWorks(store, issued, 'a good key, after other texts had been tried', REFUSED);
  });

  test('a text that is only nearly the key is invalid', async ({ openStore, seed }) => {
    const store = await openStore();
    const issued = await store.issue(wish(seed));
    const other = await store.issue(wish(seed, 'other'));
    for (const [what, text] of nearlyTheKey(seed, issued.key, other.key)) {
      await expectInvalid(store, text, what, {
        cost: 'Each spelling that is forgiven is one more key for the same door. Guessing becomes easier, and a block list knows only one of the spellings.',
        see: CONTRACT,
      });
    }
    await expectWorks(store, issued, 'a good key, after its misspellings had been tried', REFUSED);
  });

  test('two stores know nothing of each other', async ({ openStore, seed }) => {
    const [one, other] = [await openStore(), await openStore()];
    const { client, scopes } = wish(seed);
    const mine = await one.issue({ client, scopes });
    await expectInvalid(other, mine.key, 'a key that another store had issued', {
      cost: 'The key for the test system opens production.',
      see: CONTRACT,
    });
    const theirs = await other.issue({ client, scopes });
    // Ids may be numbered, so that both stores know this one.
    await other.revoke(mine.id);
    await other.revoke(theirs.id);
    await expectWorks(one, mine, 'a good key, after another store had revoked its own keys', {
      cost: 'What is blocked in one system is suddenly blocked in all of them.',
      see: CONTRACT,
    });
    expect(
      (await one.list(client)).length,
      teach({
        did: 'Your list showed keys that another store had issued, or had lost its own.',
        cost: 'Whoever looks after one system sees, and may block, the keys of another.',
        see: CONTRACT,
      }),
    ).toBe(1);
  });

  test('names that every JavaScript object has are clients like any other', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const names = ['__proto__', 'constructor', 'toString', clientName(seed)];
    for (const client of shuffled(seed, names)) {
      const issued = await store.issue({ client, scopes: someScopes(seed, client) });
      const answer = await expectWorks(store, issued, `the key of a client named ${client}`, {
        cost: 'An object that is used as a table already has such members. Whoever chooses that name breaks it for everybody.',
        see: 'MDN, “Map: Objects vs. Maps”',
      });
      expect(
        answer['client'],
        teach({
          did: `Your authenticate lost the name of a client named ${client}.`,
          cost: 'An object that is used as a table already has such members, and finds something else under that name.',
          see: 'MDN, “Map: Objects vs. Maps”',
        }),
      ).toBe(client);
    }
  });

  test('keys that come at the same time are not mixed up', async ({ openStore, seed }) => {
    const store = await openStore();
    const wishes = ['a', 'b', 'c'].map((label) => wish(seed, label));
    const issued: Issued[] = [];
    for (const each of wishes) issued.push(await store.issue(each));
    const times = [...issued, ...issued, ...issued];
    const answers = await Promise.all(times.map(({ key }) => store.authenticate(key)));
    expect(
      answers.map((answer) => membersOf(answer)['client']),
      teach({
        did: 'Your authenticate mixed up keys that came at the same time. Does it keep the current key outside of the call?',
        cost: 'Two requests that arrive together swap their clients: one sees the data of the other.',
        see: CONTRACT,
      }),
    ).toEqual([...wishes, ...wishes, ...wishes].map(({ client }) => client));
  });
});
