import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isActive } from './answer.ts';
import { endpointThatKnows } from './endpoint-that-knows.ts';
import { withIntrospectors } from './setting.ts';
import { attempt } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const FORM = 'application/x-www-form-urlencoded';

describe('asks-properly', () => {
  test('a token is asked about with a POST of a form', async ({ openIntrospector, network }) => {
    const { introspect, token } = await openIntrospector();
    const asked = token();
    await attempt(introspect, asked);
    const [request] = network.requests;
    expect(
      network.requests.length,
      teach({
        did: 'Your introspector sent no request about a token that it had never seen.',
        cost: 'Only the authorization server knows what an opaque token means, and whether it was revoked.',
        see: 'RFC 7662 §2.1',
      }),
    ).toBeGreaterThan(0);
    expect(
      request?.method,
      teach({
        did: `Your introspector asked with ${request?.method} instead of POST.`,
        cost: 'The endpoint refuses it. And what a GET asks stands in its URL, where every log keeps it.',
        see: 'RFC 7662 §2.1',
      }),
    ).toBe('POST');
    const type = request?.headers.get('content-type') ?? '';
    expect(
      type.split(';')[0]?.trim().toLowerCase(),
      teach({
        did: `Your introspector sent a body of the content type ${type === '' ? '(none)' : `"${type}"`} instead of ${FORM}.`,
        cost: 'The endpoint reads forms and nothing else: it answers 400, and no token is ever good.',
        see: 'RFC 7662 §2.1',
      }),
    ).toBe(FORM);
    const sent = request?.form().getAll('token') ?? [];
    expect(
      sent,
      teach({
        did: `Your introspector sent a form ${sent.length === 0 ? 'without token' : sent.length > 1 ? 'that has token several times' : 'whose token is not the one in question'}.`,
        cost: 'The endpoint cannot tell which token you mean, and refuses the question.',
        see: 'RFC 7662 §2.1',
      }),
    ).toEqual([asked]);
  });

  test('the token is in no URL and in no header', async ({ openIntrospector, network }) => {
    const { introspect, token } = await openIntrospector();
    const asked = token();
    await attempt(introspect, asked);
    expect(
      network.requests.some(({ url }) => url.includes(asked)),
      teach({
        did: 'Your introspector put the token into the URL of its request.',
        cost: "URLs end up in the logs of every proxy and server on the way. Whoever reads one has the user's token.",
        see: 'RFC 7662 §4 and RFC 6750 §5.3',
      }),
    ).toBe(false);
    expect(
      network.requests.some(({ headers }) => [...headers.values()].join('\n').includes(asked)),
      teach({
        did: 'Your introspector put the token into a header of its request.',
        cost: 'The header says who asks, and that is your API. The token is what it asks about, and belongs into the form.',
        see: 'RFC 7662 §2.1',
      }),
    ).toBe(false);
  });

  test('every character of a token arrives', async ({ openIntrospector, network, seed }) => {
    const { server, introspect, audience } = await openIntrospector();
    const random = seededRandom(seed, 'strange tokens');
    const tokens = ['+', '/', '=', '&', '%', '%2B', '#', ';', '?', '"', '\\', '~', "'"].map(
      (strange) => ({ strange, token: `${random.id(12)}${strange}${random.id(12)}` }),
    );
    const members = { sub: server.userId, aud: audience, token_type: 'Bearer' };
    for (const { strange, token } of tokens) {
      server.misbehave(endpointThatKnows(token, members), 'introspection');
      const answer = await attempt(introspect, token);
      expect(
        isActive(answer),
        teach({
          did: `${describeAnswer(answer, `a good token with ${strange} in it`)}${arrivedAs(network.requests.at(-1)?.form().get('token'), token)}`,
          cost: 'In a form some characters mean something else. Users whose tokens happen to have one of them are locked out, now and then and for no visible reason.',
          see: 'the contract in the README, and URLSearchParams on MDN',
        }),
      ).toBe(true);
    }
  });

  test('the request goes to the endpoint as it was given', async ({
    openIntrospector,
    network,
    seed,
  }) => {
    const tenant = seededRandom(seed, 'tenant').id(8);
    const { introspect, token, server } = await openIntrospector({ query: `?tenant=${tenant}` });
    await attempt(introspect, token());
    const [request] = network.requests;
    expect(
      request?.url,
      teach({
        did: 'Your introspector asked at another URL than that of the endpoint option, whose query is a part of it.',
        cost: 'The path and the query tell one tenant from another. You ask the wrong server, or none.',
        see: 'the contract in the README',
      }),
    ).toBe(`${server.endpoints.introspection}?tenant=${tenant}`);
  });

  test('making an introspector asks nothing', async ({ openIntrospector, network }) => {
    await openIntrospector();
    expect(
      network.requests.length,
      teach({
        did: 'Your createIntrospector sent a request before there was any token to ask about.',
        cost: 'Your API no longer starts while the authorization server is away.',
        see: 'the contract in the README',
      }),
    ).toBe(0);
  });
});

function arrivedAs(arrived: string | null | undefined, token: string): string {
  return typeof arrived !== 'string' || arrived === token
    ? ''
    : ` The token was ${token}, and what arrived is ${arrived}.`;
}
