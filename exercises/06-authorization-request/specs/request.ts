import { describe, expect } from 'vitest';
import { authorizationServer } from '#fixtures/authorization-server/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { shortened, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

/** RFC 8707 §2: the one parameter that may be repeated. */
const REPEATABLE = 'resource';

describe('asks-for-a-code', () => {
  test('it asks for a code and for nothing else', async ({ openServer, begin }) => {
    const { parts } = await begin(openServer().input);
    const types = parts.searchParams.getAll('response_type');
    expect(
      types,
      teach({
        did: `Your URL has ${types.length === 0 ? 'no response_type' : `response_type=${types.join(' and ')}`}, where the authorization code flow has response_type=code.`,
        cost: types.join(' ').includes('token')
          ? 'The token itself would come back in the URL, into history, logs and every script of the page, and PKCE would protect nothing.'
          : 'A server does not guess what you want: it answers invalid_request or unsupported_response_type.',
        see: 'RFC 6749 §4.1.1 and RFC 9700 §2.1.2',
      }),
    ).toEqual(['code']);
  });

  test('it leads to the endpoint that was given, with nothing behind a #', async ({
    openServer,
    begin,
  }) => {
    const { input } = openServer();
    const { parts } = await begin(input);
    expect(
      `${parts.origin}${parts.pathname}`,
      teach({
        did: `Your URL leads to ${shortened(parts.origin + parts.pathname)}, and the endpoint given was ${input.authorizationEndpoint}.`,
        cost: 'Every server has its endpoint elsewhere. The issuer or a fixed path does not tell where.',
        see: 'RFC 6749 §3.1 and RFC 8414 §2',
      }),
    ).toBe(input.authorizationEndpoint);
    expect(
      parts.hash,
      teach({
        did: 'Your URL has a fragment.',
        cost: 'Browsers keep what is behind the # to themselves: the server never sees it.',
        see: 'RFC 9110 §4.2.5',
      }),
    ).toBe('');
  });

  test('each parameter stands once', async ({ openServer, begin }) => {
    for (const scopes of [['read:users'], ['openid', 'read:users', 'write:orders']]) {
      const { parts } = await begin(openServer({ scopes }).input);
      const names = [...parts.searchParams.keys()].filter((name) => name !== REPEATABLE);
      const repeated = names.filter((name, at) => names.indexOf(name) !== at);
      expect(
        [...new Set(repeated)],
        teach({
          did: `Your URL has ${repeated[0]} more than once.`,
          cost: 'A server has to refuse that. One that does not may read another value than the check before it did.',
          see: 'RFC 6749 §3.1',
        }),
      ).toEqual([]);
    }
  });

  test('there is no secret in it', async ({ openServer, begin }) => {
    const { parts } = await begin(openServer().input);
    const secret = ['client_secret', 'client_assertion'].find((name) =>
      parts.searchParams.has(name),
    );
    expect(
      secret,
      teach({
        did: `Your URL has a ${secret}.`,
        cost: 'A client proves itself to the token endpoint, if at all. What stands in this URL is in the browser history and in logs.',
        see: 'RFC 6749 §2.3.1 and the contract in the README',
      }),
    ).toBeUndefined();
  });

  test('the authorization server answers the URL with a code', async ({
    openServer,
    begin,
    follow,
  }) => {
    const { input } = openServer();
    await follow(await begin(input));
  });

  test('two servers are kept apart, one after the other and at the same time', async ({
    openServer,
    begin,
    follow,
    network,
    seed,
  }) => {
    const { input } = openServer();
    const other = authorizationServer({ seed, name: 'login' });
    network.serve(other);
    const client = other.register();
    const inputOfOther = {
      ...input,
      authorizationEndpoint: other.endpoints.authorization,
      issuer: other.issuer,
      clientId: client.clientId,
      redirectUri: client.redirectUris[0] ?? '',
    };
    const [first, second] = await Promise.all([begin(input), begin(inputOfOther)]);
    for (const begun of [first, second, await begin(input)]) {
      const answer = await follow(begun);
      expect(
        answer.searchParams.get('iss'),
        teach({
          did: 'Your createAuthorizationRequest sent the user of one authorization server to another one.',
          cost: 'Who signs in with two providers gets mixed up, and so do their codes.',
          see: 'RFC 9700 §4.4',
        }),
      ).toBe(begun.input.issuer);
    }
  });
});
