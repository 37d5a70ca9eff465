import { describe, expect } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withIntrospectors } from './setting.ts';
import { expectActive, expectInactive, expectUnavailable, type Stake } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const MIXED_UP: Stake = {
  cost: 'Whoever has a token of little worth, or can invent one that collides, is given the answer about another.',
  see: 'the contract in the README',
};

const SHARED: Stake = {
  cost: 'What one authorization server vouched for, to one API, is now believed everywhere. The weakest of them decides.',
  see: 'RFC 7662 §4 and the contract in the README',
};

describe('caches-briefly', () => {
  test('each token has its own answer', async ({ openIntrospector, seed }) => {
    const { introspect, token } = await openIntrospector();
    const asked = token();
    await expectActive(introspect, asked);
    const random = seededRandom(seed, 'neighbours');
    const neighbours = [
      { what: 'a token that nobody issued', token: random.base64url(32) },
      { what: 'another token of the same first half', token: half(asked, 0) + random.id(22) },
      { what: 'another token of the same second half', token: random.id(21) + half(asked, 1) },
      { what: 'a good token with a character more', token: `${asked}${random.id(1)}` },
      { what: 'a good token without its last character', token: asked.slice(0, -1) },
      { what: 'a good token in capitals', token: asked.toUpperCase() },
      { what: 'a good token in small letters', token: asked.toLowerCase() },
      { what: 'a good token backwards', token: [...asked].reverse().join('') },
    ];
    for (const { what, token: neighbour } of neighbours) {
      const after = `${what}, after it had asked about a good one`;
      await expectInactive(introspect, neighbour, after, MIXED_UP);
    }
    const userId = `user_${random.id(8)}`;
    const { subject } = await expectActive(introspect, token({ userId }));
    expect(
      subject,
      teach({
        did: 'Your introspector gave the token of one user the subject of another, about whom it had asked before.',
        ...MIXED_UP,
      }),
    ).toBe(userId);
  });

  test('a token may be called like something that every object has', async ({
    openIntrospector,
  }) => {
    const { introspect } = await openIntrospector();
    for (const token of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'size', 'get']) {
      await expectInactive(introspect, token, `the token "${token}", which nobody issued`, {
        cost: 'Every object has such a property. Looked up in one, the text of a stranger becomes an answer.',
        see: 'Map on MDN, and the contract in the README',
      });
    }
  });

  test('two introspectors share no answers', async ({
    openIntrospector,
    anotherIntrospector,
    seed,
  }) => {
    const { server, introspect, token, api, audience } = await openIntrospector();
    const { endpoints } = server;
    const known = { clientId: api.clientId, clientSecret: api.clientSecret ?? '', audience };
    const asked = token();
    await expectActive(introspect, asked);

    const other = await openIntrospector({ name: 'other' });
    const elsewhere = 'a token of another authorization server, where it was active';
    await expectInactive(other.introspect, asked, elsewhere, SHARED);

    const forOther = await anotherIntrospector({
      endpoint: endpoints.introspection,
      ...known,
      audience: `https://${hostName(seed, 'billing')}`,
    });
    const what = 'a token for another API on the same server, where it was active';
    await expectInactive(forOther, asked, what, SHARED);

    const stranger = await anotherIntrospector({
      endpoint: endpoints.introspection,
      ...known,
      clientSecret: `fake-secret-${seededRandom(seed, 'wrong secret').base64url(24)}`,
    });
    const when =
      'asked about with a wrong secret, after another introspector had asked with the right one';
    await expectUnavailable(stranger, asked, when, SHARED);
  });
});

function half(text: string, which: 0 | 1): string {
  const middle = Math.floor(text.length / 2);
  return which === 0 ? text.slice(0, middle) : text.slice(middle);
}
