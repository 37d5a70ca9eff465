import { describe, expect } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { shortened, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

/** Redirect URIs that are legal and easily spoilt, with what is special about each. */
function redirectUris(seed: string): (readonly [what: string, uri: string])[] {
  const random = seededRandom(seed, 'redirect URIs');
  const host = hostName(seed, 'shop');
  const port = 49_152 + random.int(16_000);
  return [
    ['with a query of its own', `https://${host}/callback?tenant=${random.id(5)}&step=1`],
    [
      'with percent-escapes',
      `https://${host}/call%20back/${random.id(4)}%2Fx?next=%2Fa%3Fb%3Dc%26d&sum=1+1`,
    ],
    ['without a path', `https://${host}`],
    ['with capitals and the standard port', `HTTPS://${host.toUpperCase()}:443/${random.id(4)}`],
    ['with dots in its path', `https://${host}/app/../${random.id(4)}/./callback`],
    ['on a loopback address', `http://127.0.0.1:${port}/${random.id(4)}`],
    ['with a private scheme', `com.example.${random.id(5)}:/oauth/callback`],
  ];
}

/** What happened to a value on its way through the query. */
function damage(given: string, arrived: string | null): string {
  if (arrived === null) return 'is not there';
  const normal = URL.canParse(given) ? new URL(given).href : given;
  if (arrived === encodeURIComponent(given) || arrived === encodeURI(given)) {
    return 'is encoded twice';
  }
  if (arrived === normal) return 'was rewritten on the way, as new URL() does it';
  if (given.startsWith(arrived)) return 'is cut off: a character in it ended the value';
  if (arrived === given.replaceAll('+', ' ')) return 'has its + read as a space';
  return `arrives as ${JSON.stringify(shortened(arrived))}`;
}

describe('encodes-every-value', () => {
  test('the redirect URI arrives character by character', async ({ openServer, begin, seed }) => {
    for (const [what, redirectUri] of redirectUris(seed)) {
      const { input } = openServer({ client: { redirectUris: [redirectUri] } });
      const { parts } = await begin(input);
      const arrived = parts.searchParams.get('redirect_uri');
      expect(
        arrived,
        teach({
          did: `In your URL, a redirect URI ${what}, ${JSON.stringify(redirectUri)}, ${damage(redirectUri, arrived)}.`,
          cost: 'Servers compare it with the registered one, simply as text, because every looser comparison has been used to steal codes. Yours is refused.',
          see: 'RFC 9700 §4.1.3 and RFC 6749 §3.1.2',
        }),
      ).toBe(redirectUri);
    }
  });

  test('the server recognizes such redirect URIs and gives a code', async ({
    openServer,
    begin,
    follow,
    seed,
  }) => {
    for (const [, redirectUri] of redirectUris(seed)) {
      await follow(await begin(openServer({ client: { redirectUris: [redirectUri] } }).input));
    }
  });

  test('the client ID arrives whatever is in it', async ({ openServer, begin, seed }) => {
    const id = seededRandom(seed, 'client IDs').id(6);
    for (const clientId of [
      `https://${hostName(seed, 'app')}/client.json?v=1&id=${id}`,
      `a+b/${id}==`,
      `50%25 ${id} #1`,
    ]) {
      const { parts } = await begin(openServer({ client: { clientId } }).input);
      const arrived = parts.searchParams.get('client_id');
      expect(
        arrived,
        teach({
          did: `In your URL, the client ID ${JSON.stringify(clientId)} ${damage(clientId, arrived)}.`,
          cost: 'The server knows no such client, or takes what is behind the & for a parameter of yours.',
          see: 'RFC 6749 Appendix A.1 and Appendix B',
        }),
      ).toBe(clientId);
    }
  });

  test('scopes are separated by a space', async ({ openServer, begin, follow, seed }) => {
    const random = seededRandom(seed, 'scopes');
    const scopes = [`read:${random.id(5)}`, `write:${random.id(5)}`, random.id(5)];
    const { input } = openServer({ scopes, server: { scopes } });
    const begun = await begin(input);
    expectScopes(begun.parts.searchParams, scopes);
    await follow(begun);
  });

  test('scopes arrive with every character that a scope may have', async ({
    openServer,
    begin,
    seed,
  }) => {
    const random = seededRandom(seed, 'odd scopes');
    for (const scopes of [
      [`https://${hostName(seed, 'api')}/${random.id(4)}?a=1&b=2`, 'openid'],
      [`c++/${random.id(4)}`, `100%25#${random.id(3)}`],
      [`${random.id(4)}.read`],
    ]) {
      const { parts } = await begin(openServer({ scopes }).input);
      expectScopes(parts.searchParams, scopes);
    }
  });

  test('without scopes there is no scope', async ({ openServer, begin, follow }) => {
    const begun = await begin(openServer({ scopes: [] }).input);
    const scope = begun.parts.searchParams.get('scope') ?? '';
    expect(
      scope,
      teach({
        did: `No scope was asked for, and your URL asks for ${JSON.stringify(scope)}.`,
        cost: 'The user is asked for more than your app needs, or the server knows no such scope.',
        see: 'RFC 6749 §3.3',
      }),
    ).toBe('');
    await follow(begun);
  });
});

function expectScopes(query: URLSearchParams, scopes: readonly string[]): void {
  const arrived = query.get('scope');
  const surplus = arrived?.split(' ').filter((scope) => !scopes.includes(scope)) ?? [];
  const isMore = scopes.every((scope) => arrived?.split(' ').includes(scope)) && surplus.length > 0;
  expect(
    arrived?.split(' ').sort(),
    teach({
      did: isMore
        ? `Your URL asks for ${surplus.join(' and ')} besides the scopes given.`
        : `In your URL, the scopes ${scopes.join(' ')} ${describeScopes(arrived, scopes)}.`,
      cost: isMore
        ? 'The user is asked for more than your app needs, or the server refuses the request.'
        : 'The server reads other scopes than you meant. It refuses them, or gives a token that cannot do what it has to.',
      see: 'RFC 6749 §3.3',
    }),
  ).toEqual([...scopes].sort());
}

function describeScopes(arrived: string | null, scopes: readonly string[]): string {
  if (arrived === null) return 'are missing';
  if (arrived === scopes.join(',')) return 'are joined by commas';
  if (arrived === scopes.join('+')) {
    return 'are joined by + and encoded after that: the server reads a plus, not a space';
  }
  if (arrived === scopes.join('%20')) return 'are encoded twice';
  return `arrive as ${JSON.stringify(shortened(arrived))}`;
}
