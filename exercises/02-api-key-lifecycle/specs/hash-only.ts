import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { octetsOf } from './decodings.ts';
import { type Issued, type Store, withStores } from './key-store.ts';
import { partsOf } from './readings.ts';
import { isUnlockable, type Revelation, revelation, withoutId } from './revealed.ts';
import { CONTRACT, describeAnswer, membersOf } from './verdict.ts';
import { clientName, shuffled, someScopes, wish } from './wishes.ts';

const test = withStores(exerciseTest<typeof Exercise>());

/** Enough keys to tell a fixed prefix from a secret, few enough for a slow hash. */
const KEYS = 6;

const LEAKS =
  'Databases leak: by a backup, an injection, a curious colleague. Whoever reads these rows then holds every client’s key.';

async function issueMany(store: Store, seed: string): Promise<Issued[]> {
  const issued: Issued[] = [];
  while (issued.length < KEYS) issued.push(await store.issue(wish(seed, `wish ${issued.length}`)));
  return issued;
}

function expectNothingRevealed(how: Revelation | null, what: string, cost: string): void {
  expect(
    how,
    teach({ did: `${what} shows the keys ${how}.`, cost, see: 'RFC 6819 §5.1.4.1.3' }),
  ).toBeNull();
}

/** What a key is forged from at most: a slow hash for each has to be possible. */
const MOST_FORGED = 36;

/** Texts that a careless store would take for the key, made from what its data shows. */
function forged(data: unknown, { id, key }: Issued): string[] {
  const parts = partsOf(data);
  // One more than are taken, since the key may be among them.
  const texts = [...parts.texts].slice(0, MOST_FORGED + 1);
  const encoded = parts.octets
    .slice(0, MOST_FORGED + 1)
    .flatMap((run) =>
      (['hex', 'base64', 'base64url'] as const).map((to) => Buffer.from(run).toString(to)),
    );
  const shown = [...texts, ...encoded].slice(0, MOST_FORGED + 1);
  const inPlace = shown
    .filter((text) => text.length > 15)
    .flatMap((text) => [
      `${id}.${text}`,
      `${id}:${text}`,
      `${id}_${text}`,
      // In the place of what stands behind the id, the last mark or the first word in the key.
      ...(key.includes(id) ? [key.slice(0, key.indexOf(id) + id.length + 1) + text] : []),
      key.slice(0, lastMark(key) + 1) + text,
      key.replace(/(?<=^[A-Za-z0-9]{1,12}_).+$/, () => text),
    ]);
  const decoded = texts.flatMap((text) =>
    octetsOf(text).map((run) => Buffer.from(run).toString('utf8')),
  );
  const different = new Set([...shown, ...inPlace, ...decoded]);
  different.delete(key);
  return [...different].slice(0, MOST_FORGED);
}

/** Where the last mark of a key stands; -1 without one. */
function lastMark(key: string): number {
  return Math.max(...['.', '_', ':', '-'].map((mark) => key.lastIndexOf(mark)));
}

describe('hash-only', () => {
  test('the dump shows a row for each key as plain data', async ({ openStore, seed }) => {
    const store = await openStore();
    const client = clientName(seed, 'owner');
    const first = await store.issue({ client, scopes: someScopes(seed) });
    const second = await store.issue({ client: clientName(seed, 'other'), scopes: [] });
    const third = await store.rotate(first.id, 600);
    const fourth = await store.issue({ client, scopes: [] });
    await store.revoke(fourth.id);
    const { texts } = partsOf(await store.dump());
    const shown = [...texts].join('\n');
    const wanted = [first.id, second.id, third.id, fourth.id, client, clientName(seed, 'other')];
    const missing = wanted.filter((text) => !shown.includes(text));
    expect(
      missing.length,
      teach({
        did: `Your dump left out the ${missing.includes(client) || missing.includes(clientName(seed, 'other')) ? 'client' : 'id'} of a key that was issued.`,
        cost: 'The dump is what a thief of the database would see. One that leaves things out only looks safe.',
        see: CONTRACT,
      }),
    ).toBe(0);
  });

  test('the dump reveals no key, in whatever encoding', async ({ openStore, seed }) => {
    const store = await openStore();
    const keys = (await issueMany(store, seed)).map(withoutId);
    expectNothingRevealed(revelation(await store.dump(), keys), 'Your dump', LEAKS);
  });

  test('the dump does not hold what it takes to decrypt a key', async ({ openStore, seed }) => {
    const store = await openStore();
    const issued = await store.issue(wish(seed));
    expect(
      isUnlockable(await store.dump(), withoutId(issued)),
      teach({
        did: 'Your dump holds the key encrypted, and beside it all that it takes to decrypt it.',
        cost: 'That is a locked box with the key in the lock. Who steals the rows steals both. A hash has no way back, so nothing has to be hidden beside it.',
        see: 'RFC 6819 §5.1.4.1.3',
      }),
    ).toBe(false);
  });

  test('nothing that the dump or the list shows authenticates', async ({ openStore, seed }) => {
    const store = await openStore();
    const { client, scopes } = wish(seed);
    const issued = await store.issue({ client, scopes });
    const shown = { dump: await store.dump(), list: await store.list(client) };
    for (const text of shuffled(seed, forged(shown, issued))) {
      const answer = await store.authenticate(text);
      const isId = text === issued.id;
      expect(
        membersOf(answer)['ok'],
        teach({
          did: describeAnswer(
            answer,
            isId ? 'the id of a key, in place of the key' : 'a text made from what the store shows',
          ),
          cost: isId
            ? 'An id stands in every list and log. Whoever reads one holds the key.'
            : 'If the stored hash opens the door, the hash is the key, and stealing the rows is enough. The caller has to show what was hashed.',
          see: CONTRACT,
        }),
      ).not.toBe(true);
    }
  });

  test('using, exchanging and blocking a key does not reveal it later', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const issued = await issueMany(store, seed);
    const successors: Issued[] = [];
    for (const [index, { id, key }] of issued.entries()) {
      await store.authenticate(key);
      await store.authenticate(key, 'no:such-scope');
      successors.push(await store.rotate(id, index % 2 === 0 ? 0 : 3_600));
      if (index % 3 === 0) await store.revoke(id);
      await store.authenticate(key);
    }
    const dump = await store.dump();
    for (const [which, keys] of [
      ['after the keys were rotated', successors],
      ['after the keys were used, rotated or revoked', issued],
    ] as const) {
      const how = revelation(dump, keys.map(withoutId));
      expectNothingRevealed(how, `Your dump, ${which},`, LEAKS);
    }
  });

  test('list and authenticate do not give a key away a second time', async ({
    openStore,
    seed,
  }) => {
    const store = await openStore();
    const issued = await issueMany(store, seed);
    const listed: unknown[] = [];
    const answers: unknown[] = [];
    for (const [index, { key }] of issued.entries()) {
      listed.push(await store.list(wish(seed, `wish ${index}`).client));
      answers.push(await store.authenticate(key));
    }
    const keys = issued.map(withoutId);
    const cost =
      'A key is shown once, when it is issued. What can be asked for again is copied into consoles, logs and support tickets.';
    expectNothingRevealed(revelation(listed, keys), 'Your list', cost);
    expectNothingRevealed(revelation(answers, keys), 'The answer of your authenticate', cost);
  });
});
