import { describe, expect } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isActive } from './answer.ts';
import { firstAnswersLast } from './first-answers-last.ts';
import { withIntrospectors } from './setting.ts';
import {
  attempt,
  expectToBeInactive,
  expectToBeUnavailable,
  type Introspect,
  type Stake,
} from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const SHARED: Stake = {
  cost: 'An answer for one API, of one authorization server, is believed by whoever asks in the same moment. An attacker sends the same token to both at once.',
  see: 'RFC 7662 §4 and the contract in the README',
};

describe('caches-briefly', () => {
  test('two introspectors share no question that is under way', async ({
    openIntrospector,
    anotherIntrospector,
    seed,
  }) => {
    const { server, introspect, token, api, audience } = await openIntrospector();
    server.misbehave(firstAnswersLast(), 'introspection');
    const { clientId, clientSecret = '' } = api;
    const other = await openIntrospector({ name: 'other', api: { clientId, clientSecret } });
    const options = {
      endpoint: server.endpoints.introspection,
      clientId,
      clientSecret,
      audience,
    };
    const forOther = await anotherIntrospector({
      ...options,
      audience: `https://${hostName(seed, 'billing')}`,
    });
    const elsewhere = await anotherIntrospector({
      ...options,
      endpoint: other.server.endpoints.introspection,
    });
    const stranger = await anotherIntrospector({
      ...options,
      clientSecret: `fake-secret-${seededRandom(seed, 'wrong secret').base64url(24)}`,
    });

    const asked = token();
    const askAll = (...all: Introspect[]) => Promise.all(all.map((one) => attempt(one, asked)));
    const [mine, ...others] = await askAll(introspect, forOther, elsewhere, stranger);
    expect(
      isActive(mine),
      teach({
        did: describeAnswer(mine, 'a good token that others asked about at the same time'),
        cost: 'Someone who signed in properly is turned away, because of what somebody else was told.',
        see: 'the contract in the README',
      }),
    ).toBe(true);
    const meanwhile = 'while another introspector, for which it is active, asked about it as well';
    expectToBeInactive(others[0], `a token for another API, ${meanwhile}`, SHARED);
    expectToBeInactive(others[1], `a token of another server, ${meanwhile}`, SHARED);
    const when = `asked about with a wrong secret, ${meanwhile}`;
    expectToBeUnavailable(others[2], when, SHARED);
  });
});
