import { describe } from 'vitest';
import { hostName, type SeededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { inEachWay } from './in-each-way.ts';
import type { Opened } from './opened.ts';
import { expectRefused, OPEN_REDIRECT } from './refused.ts';
import { withServers } from './setting.ts';
import {
  elsewhereOnTheHost,
  onOtherHosts,
  otherSpellings,
  type Unregistered,
} from './unregistered.ts';
import type { Stake } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

const NOT_EXACT = {
  cost: 'The code travels to a place that nobody registered. On a host with many pages one of them is the attacker’s, or passes on what it gets. So two texts are compared, and not what a URL parser makes of them.',
  see: 'RFC 9700 §2.1 and §4.1.3',
};

async function expectAllRefused(
  server: Opened,
  random: SeededRandom,
  cases: readonly Unregistered[],
  stake: Stake,
): Promise<void> {
  await inEachWay(server, random, cases, (way, { what, redirectUri }) => {
    const parameters = way.request(way.signIn({ redirectUri }));
    return expectRefused(way, parameters, `a redirect URI that ${what}`, stake);
  });
}

describe('guards-the-redirect', () => {
  test('a redirect URI on another host gets a page', async ({ open, seed, random }) => {
    const server = await open();
    const cases = onOtherHosts(seed, random.pick(server.client().redirectUris));
    await expectAllRefused(server, random, cases, OPEN_REDIRECT);
  });

  test('another place on the registered host gets a page', async ({ open, random }) => {
    const server = await open();
    const cases = elsewhereOnTheHost(random.pick(server.client().redirectUris), random);
    await expectAllRefused(server, random, cases, NOT_EXACT);
  });

  test('another spelling of the registered URI gets a page', async ({ open, random }) => {
    const server = await open();
    const cases = otherSpellings(random.pick(server.client().redirectUris), random);
    await expectAllRefused(server, random, cases, NOT_EXACT);
  });

  test('the query of a registered URI is compared as well', async ({ open, seed, random }) => {
    const place = `https://${hostName(seed, 'app')}/cb`;
    const tenant = random.id(4);
    const redirectUris = [`${place}?tenant=${tenant}&v=1`];
    const server = await open({ clients: [{ clientId: random.id(8), redirectUris }] });
    const cases = [
      { what: 'lacks the query of the registered one', redirectUri: place },
      {
        what: 'has another value in its query',
        redirectUri: `${place}?tenant=${random.id(5)}&v=1`,
      },
      {
        what: 'has one more member in its query',
        redirectUri: `${place}?tenant=${tenant}&v=1&next=${random.id(4)}`,
      },
      {
        what: 'has the members of its query in another order',
        redirectUri: `${place}?v=1&tenant=${tenant}`,
      },
    ];
    await expectAllRefused(server, random, cases, NOT_EXACT);
  });

  test('a loopback address may vary in its port at most', async ({ open, random }) => {
    const port = 49_152 + random.int(9_999);
    const path = `/${random.id(5)}`;
    const redirectUris = [`http://127.0.0.1:${port}${path}`];
    const server = await open({ clients: [{ clientId: random.id(8), redirectUris }] });
    const other = 30_000 + random.int(9_999);
    const cases = [
      {
        what: 'is on the loopback address at another path',
        redirectUri: `http://127.0.0.1:${other}/${random.id(6)}`,
      },
      { what: 'is on another address', redirectUri: `http://192.0.2.1:${other}${path}` },
      {
        what: 'begins like a loopback address',
        redirectUri: `http://127.0.0.1.evil.test:${port}${path}`,
      },
      {
        what: 'has a loopback address as user name',
        redirectUri: `http://127.0.0.1:${port}@evil.test${path}`,
      },
      {
        what: 'has a loopback address and a fragment',
        redirectUri: `http://127.0.0.1:${other}${path}#x`,
      },
      {
        what: 'is on the loopback address with a query',
        redirectUri: `http://127.0.0.1:${other}${path}?x=1`,
      },
    ];
    await expectAllRefused(server, random, cases, {
      cost: 'Apps on a computer cannot know their port beforehand, so the port of a loopback address may be left open. All the rest may not: other programs listen there, and other hosts are nobody’s own.',
      see: 'RFC 8252 §7.3 and RFC 9700 §4.1.3',
    });
  });

  test("another client's redirect URI gets a page", async ({ open }) => {
    const server = await open();
    await server.authorized();
    for (const [one, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const [redirectUri = ''] = server.client(other).redirectUris;
      const parameters = server.request(server.signIn({ redirectUri }, server.client(one)));
      await expectRefused(server, parameters, 'a redirect URI of another client', {
        cost: 'One client with bad intentions receives the codes of all the others.',
        see: 'RFC 9700 §4.1.3',
      });
    }
  });

  test('a request without redirect URI gets a page', async ({ open }) => {
    const server = await open();
    for (const client of server.config.clients) {
      await server.authorized(server.signIn({}, client));
      const parameters = server.request(server.signIn({}, client));
      parameters.delete('redirect_uri');
      const what = 'a request without redirect_uri';
      const stake = {
        cost: 'The contract asks for it from every client: a server that guesses sends codes where the client does not expect them.',
        see: 'the contract in the README',
      };
      await expectRefused(server, parameters, what, stake);
      parameters.set('redirect_uri', '');
      await expectRefused(server, parameters, 'an empty redirect_uri', stake);
    }
  });
});
