import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Issued, withStores } from './key-store.ts';
import { CONTRACT, expectInvalid, expectWorks } from './verdict.ts';
import { shuffled, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

const STILL_OPEN = {
  cost: 'The key has leaked, the operator has blocked it, and the thief goes on using it.',
  see: CONTRACT,
};

const TOO_WIDE = {
  cost: 'One leaked key takes down clients that did nothing wrong. Next time the operator waits, and the thief has that long.',
  see: CONTRACT,
};

describe('revokes-one-key', () => {
  test('a revoked key is invalid at once, and its siblings go on working', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const siblings: Issued[] = [];
    while (siblings.length < 12) siblings.push(await store.issue({ client, scopes }));
    const stranger = await store.issue(wish(seed, 'stranger'));
    // Numbered from 1, the first id is the beginning of the tenth.
    const [first, second] = [siblings[0], shuffled(seed, siblings.slice(1))[0]];
    for (const leaked of [first, second]) {
      if (leaked === undefined) continue;
      // Used before: what was good a moment ago may be remembered somewhere.
      await expectWorks(store, leaked, 'a good key', TOO_WIDE);
      await store.revoke(leaked.id);
      await expectInvalid(store, leaked.key, 'a key right after it was revoked', STILL_OPEN);
    }
    for (const each of siblings) {
      if (each === first || each === second) continue;
      await expectWorks(store, each, 'a key of which only a sibling was revoked', TOO_WIDE);
    }
    await expectWorks(store, stranger, 'a key after another client’s was revoked', TOO_WIDE);
  });

  test('revoking what is no id revokes nothing', async ({ openStore, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const keys = [await store.issue({ client, scopes }), await store.issue({ client, scopes })];
    const [{ id, key } = { id: '', key: '' }] = keys;
    const ids = keys.map((each) => each.id);
    const texts: [string, string][] = [
      ['the beginning of its id', id.slice(0, 4)],
      ['all but the last character of its id', id.slice(0, -1)],
      ['the end of its id', id.slice(-4)],
      ['its id in upper case', id.toUpperCase()],
      ['its id with something behind it', `${id}0`],
      ['its id with a space before it', ` ${id}`],
      ['its client’s name', client],
      ['the key itself, and not its id,', key],
      ['an empty text', ''],
      ...['*', '%', '.*', '__proto__', 'constructor', 'undefined'].map((text): [string, string] => [
        `"${text}"`,
        text,
      ]),
    ];
    for (const [what, text] of texts) {
      if (ids.includes(text)) continue;
      await store.revoke(text);
      const after = `a good key, after ${what} was revoked`;
      await expectWorks(store, { id, key }, after, TOO_WIDE);
    }
    for (const each of keys) {
      await expectWorks(store, each, 'a good key, after other texts were revoked', TOO_WIDE);
    }
  });

  test('a revoked key stays revoked', async ({ openStore, clock, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const { id, key } = await store.issue({ client, scopes, expiresAt: clock.now() + 86_400_000 });
    await store.revoke(id);
    await store.revoke(id);
    await expectInvalid(store, key, 'a key that was revoked twice', STILL_OPEN);
    const later = await store.issue({ client, scopes });
    await store.rotate(later.id, 60);
    await store.list(client);
    await expectInvalid(store, key, 'a revoked key, after its client got another one', STILL_OPEN);
    await clock.advance({ hours: 1 });
    await expectInvalid(store, key, 'a key that was revoked an hour ago', STILL_OPEN);
  });

  test('each key of a rotation is revoked by itself', async ({ openStore, seed }) => {
    const store = await openStore();
    const [one, other] = [await store.issue(wish(seed)), await store.issue(wish(seed))];
    const afterOne = await store.rotate(one.id, 600);
    const afterOther = await store.rotate(other.id, 600);

    await store.revoke(one.id);
    await expectInvalid(store, one.key, 'a key in its grace, after it was revoked', STILL_OPEN);
    await expectWorks(store, afterOne, 'the new key, after its predecessor was revoked', TOO_WIDE);

    await store.revoke(afterOther.id);
    const what = 'the new key, after it was revoked during its predecessor’s grace';
    await expectInvalid(store, afterOther.key, what, STILL_OPEN);
    await expectWorks(
      store,
      other,
      'a key in its grace, after its successor was revoked',
      TOO_WIDE,
    );
  });
});
