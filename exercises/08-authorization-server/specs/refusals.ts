import { describe, expect } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { shortened } from './answer.ts';
import { amongGood, challengeOf, drawVerifier, type SignIn } from './draw.ts';
import { inEachWay } from './in-each-way.ts';
import type { Opened } from './opened.ts';
import { withServers } from './setting.ts';
import { expectErrorRedirect } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

type Fault = readonly [what: string, error: string, spoil: (parameters: URLSearchParams) => void];

/** One fault for each way to an error, for tests that look at what the error carries. */
const FAULTS: readonly Fault[] = [
  ['a request without response_type', 'invalid_request', (it) => it.delete('response_type')],
  [
    'the response type token',
    'unsupported_response_type',
    (it) => it.set('response_type', 'token'),
  ],
  ['a request without code_challenge', 'invalid_request', (it) => it.delete('code_challenge')],
  [
    'a challenge of method plain',
    'invalid_request',
    (it) => it.set('code_challenge_method', 'plain'),
  ],
  [
    'a repeated code_challenge',
    'invalid_request',
    (it) => it.append('code_challenge', it.get('code_challenge') ?? ''),
  ],
];

const OTHER_TYPE = {
  cost: 'The client has asked for something else than a code and gets one all the same. With token or id_token in a URL there would be no PKCE to protect it (RFC 9700 §2.1.2).',
  see: 'RFC 6749 §4.1.2.1',
};

/** What the error for a fault in a request added to the redirect URI, and the fault as lessons name it. */
async function errorFor(
  way: Opened,
  [what, error, spoil]: Fault,
  signIn: SignIn,
): Promise<{ described: string; added: URLSearchParams }> {
  const parameters = way.request(signIn);
  spoil(parameters);
  const answer = await way.authorize(parameters);
  const described = `${what}${way.manner}`;
  const expected = { ...signIn, errors: [error] };
  return { described, added: expectErrorRedirect(answer, expected, described, OTHER_TYPE) };
}

describe('refuses-by-redirect', () => {
  test('another response type is an unsupported_response_type', async ({ open, random }) => {
    const server = await open();
    const types = [
      'token',
      'id_token',
      'code token',
      'code id_token',
      'CODE',
      'none',
      'constructor',
    ];
    await inEachWay(server, random, types, async (way, type) => {
      const signIn = way.signIn();
      const parameters = way.request(signIn);
      parameters.set('response_type', type);
      const expected = { ...signIn, errors: ['unsupported_response_type'] };
      const what = `the response type ${type}${way.manner}`;
      expectErrorRedirect(await way.authorize(parameters), expected, what, OTHER_TYPE);
    });
  });

  test('no response type is an invalid_request', async ({ open }) => {
    const server = await open();
    for (const way of await server.ways()) {
      await way.authorized();
      const signIn = way.signIn();
      const parameters = way.request(signIn);
      const expected = { ...signIn, errors: ['invalid_request'] };
      parameters.delete('response_type');
      const answer = await way.authorize(parameters);
      expectErrorRedirect(
        answer,
        expected,
        `a request without response_type${way.manner}`,
        OTHER_TYPE,
      );
      parameters.set('response_type', '');
      const second = await way.authorize(parameters);
      expectErrorRedirect(second, expected, `an empty response_type${way.manner}`, OTHER_TYPE);
    }
  });

  test('a repeated parameter is an invalid_request', async ({ open, random }) => {
    const server = await open();
    const others: readonly (readonly [string, string])[] = [
      ['response_type', 'token'],
      ['state', random.base64url(16)],
      ['scope', random.id(5)],
      ['code_challenge', challengeOf(drawVerifier(random, 50))],
      ['code_challenge_method', 'plain'],
    ];
    const cases = others.flatMap(([name, other]) =>
      (['same', 'other first', 'other last'] as const).map((order) => ({ name, other, order })),
    );
    await inEachWay(server, random, cases, async (way, { name, other, order }) => {
      const signIn = way.signIn();
      const parameters = way.request(signIn);
      const good = parameters.get(name) ?? random.id(4);
      parameters.delete(name);
      const values = {
        same: [good, good],
        'other first': [other, good],
        'other last': [good, other],
      };
      for (const value of values[order]) parameters.append(name, value);
      const answer = await way.authorize(parameters);
      const what = `a request with ${name} twice${order === 'same' ? ', with one value' : ''}${way.manner}`;
      expectErrorRedirect(answer, { ...signIn, errors: ['invalid_request'] }, what, {
        cost: 'Of two values one is checked, and who comes after you, a proxy or a log, reads the other one. A request that says two things says nothing.',
        see: 'RFC 6749 §3.1',
      });
    });
  });

  test('every error brings back the state', async ({ open, random }) => {
    const server = await open();
    for (const way of await server.ways()) {
      for (const fault of amongGood(random, FAULTS)) {
        const signIn = way.signIn({ state: `${random.id(6)}&error=${random.id(5)}+%20"` });
        if (fault === null) {
          await way.authorized(signIn);
          continue;
        }
        const { described, added } = await errorFor(way, fault, signIn);
        expect(
          added.get('state'),
          teach({
            did: `Your error for ${described} came back with ${added.get('state') === null ? 'no state' : `the state ${shortened(added.get('state') ?? '')}`}, where the client had sent ${signIn.state}.`,
            cost: 'A client drops a callback without its state as forged, also one with an error. The user waits, and nobody learns why.',
            see: 'RFC 6749 §4.1.2.1',
          }),
        ).toBe(signIn.state);
      }
    }
  });

  test('no error makes up a state', async ({ open }) => {
    const server = await open();
    for (const way of await server.ways()) {
      await way.authorized();
      for (const fault of FAULTS) {
        const { described, added } = await errorFor(way, fault, way.signIn({ state: undefined }));
        expect(
          added.get('state'),
          teach({
            did: `Your error for ${described} carries the state ${JSON.stringify(added.get('state'))} for a client that had sent none.`,
            cost: 'A client refuses a state that it does not know.',
            see: 'RFC 6749 §4.1.2.1',
          }),
        ).toBeNull();
      }
    }
  });

  test('every error names the issuer', async ({ open }) => {
    const server = await open();
    for (const way of await server.ways()) {
      await way.authorized();
      for (const fault of FAULTS) {
        const { described, added } = await errorFor(way, fault, way.signIn());
        expect(
          added.getAll('iss'),
          teach({
            did: `Your error for ${described} came back with ${added.has('iss') ? `iss=${added.getAll('iss').join(' and ')}` : 'no iss'}, where the issuer is ${server.config.issuer}.`,
            cost: 'An error is an answer too. A client that demands iss takes it for a forgery, or believes it came from another server.',
            see: 'RFC 9207 §2',
          }),
        ).toEqual([server.config.issuer]);
      }
    }
  });

  test("the redirect URI's own query survives an error", async ({ open, seed, random }) => {
    const redirectUri = `https://${hostName(seed, 'app')}/cb?tenant=${random.id(4)}&next=%2Fa%26b`;
    const server = await open({
      clients: [{ clientId: random.id(8), redirectUris: [redirectUri] }],
    });
    await server.authorized();
    for (const [what, error, spoil] of FAULTS) {
      const parameters = server.request();
      spoil(parameters);
      const answer = await server.authorize(parameters);
      expectErrorRedirect(answer, { redirectUri, errors: [error] }, what, OTHER_TYPE);
    }
  });
});
