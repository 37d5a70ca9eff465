import { describe, expect } from 'vitest';
import { legalIntrospectionAnswers } from '#fixtures/authorization-server/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, shown, sorted, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { firstAnswersLast } from './first-answers-last.ts';
import { withIntrospectors } from './setting.ts';
import { attempt, expectActive } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const STRANGER = 'The API then serves somebody else than the token was issued for.';

describe('accepts-active-tokens', () => {
  test('whose token it is comes out of sub', async ({ openIntrospector, seed }) => {
    const { introspect, token, say } = await openIntrospector();
    const userId = `user_${seededRandom(seed, 'subject').id(9)}`;
    say({ username: 'admin', name: 'Admin', client_id: 'admin', user_id: 'admin' });
    const { subject } = await expectActive(introspect, token({ userId }));
    expect(
      subject,
      teach({
        did: 'Your introspector gave another subject than the sub of the answer.',
        cost: STRANGER,
        see: 'RFC 7662 §2.2',
      }),
    ).toBe(userId);
  });

  test('the scopes are a list of those in scope', async ({ openIntrospector, seed }) => {
    const { introspect, token, say } = await openIntrospector();
    const random = seededRandom(seed, 'scopes');
    const drawn = [`read:${random.id(5)}`, `${random.id(4)}.write,all`, random.id(6)];
    for (const scopes of [drawn, drawn.slice(0, 1), drawn.slice(1)]) {
      const answer = await expectActive(introspect, token({ scopes }));
      expect(
        sorted(answer.scopes),
        teach({
          did: `Your introspector read the scope "${scopes.join(' ')}" as ${answer.scopes === undefined ? 'nothing' : shown(answer.scopes)}.`,
          cost: 'Whoever looks for a scope in that finds one that was not granted, or misses one that was.',
          see: 'RFC 6749 §3.3',
        }),
      ).toEqual([...scopes].sort());
    }
    for (const scope of [undefined, '']) {
      say({ scope });
      const what =
        scope === undefined ? 'a good token without scope' : 'a good token with scope ""';
      const { scopes } = await expectActive(introspect, token(), what);
      expect(
        scopes,
        teach({
          did: `Your introspector gave ${what} the scopes ${shown(scopes)} instead of none, [].`,
          cost: 'The caller reads a list. Without one it fails, and with an empty text in it, it finds a scope that nobody granted.',
          see: 'RFC 7662 §2.2 and the contract in the README',
        }),
      ).toEqual([]);
    }
  });

  test('when it expires is exp in milliseconds', async ({ openIntrospector, clock, seed }) => {
    const { introspect, token, say } = await openIntrospector();
    const expiresIn = 100 + seededRandom(seed, 'lifetime').int(800);
    const { expiresAt } = await expectActive(introspect, token({ expiresIn }));
    expect(
      expiresAt,
      teach({
        did: `Your introspector gave ${shown(expiresAt)} for expiresAt, where exp is ${clock.now() / 1_000 + expiresIn} seconds.`,
        cost: 'Seconds read as milliseconds lie in January 1970, and milliseconds read as seconds in fifty thousand years: the token is dead, or never dies.',
        see: 'RFC 7662 §2.2 and the contract in the README',
      }),
    ).toBe(clock.now() + expiresIn * 1_000);
    say({ exp: undefined });
    const without = await expectActive(introspect, token(), 'a good token without exp');
    expect(
      without.expiresAt,
      teach({
        did: `Your introspector gave ${shown(without.expiresAt)} for expiresAt, although the answer has no exp.`,
        cost: 'The caller plans by a time that the authorization server never said.',
        see: 'RFC 7662 §2.2 and the contract in the README',
      }),
    ).toBeUndefined();
  });

  test('answers that differ and are right are taken', async ({ openIntrospector, seed }) => {
    const { server, introspect, token } = await openIntrospector();
    for (const legal of legalIntrospectionAnswers(seed)) {
      server.misbehave(legal, 'introspection');
      await expectActive(
        introspect,
        token(),
        `a good token of which the endpoint ${legal.what}`,
        'Authorization servers differ in what they add and leave out. Yours may change with its next release.',
      );
    }
  });

  test('questions at the same time are not mixed up', async ({ openIntrospector }) => {
    const { server, introspect, token } = await openIntrospector();
    server.misbehave(firstAnswersLast(), 'introspection');
    const users = ['ann', 'bob', 'cleo'];
    const answers = await Promise.all(
      users.map((userId) => attempt(introspect, token({ userId }))),
    );
    expect(
      answers.map((answer) => (answer as { subject?: unknown } | null)?.subject),
      teach({
        did: 'Your introspector mixed up three tokens that it was asked about at the same time. Does it keep the current one, or the current request, outside of the call?',
        cost: 'Two requests that arrive together swap their users: one sees the data of the other.',
        see: 'the contract in the README',
      }),
    ).toEqual(users);
  });
});
