import { describe, expect } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer } from './answer.ts';
import { inEachWay } from './in-each-way.ts';
import { expectRefused, OPEN_REDIRECT } from './refused.ts';
import { withServers } from './setting.ts';

const test = withServers(exerciseTest<typeof Exercise>());

const UNKNOWN_CLIENT = {
  cost: 'Anyone invents a client, has the user sent to it, and the page of consent bears your name.',
  see: 'RFC 6749 §4.1.2.1',
};

describe('guards-the-redirect', () => {
  test('an unknown client gets a page', async ({ open, random }) => {
    const server = await open();
    const { clientId } = server.client();
    const cases = [
      { what: 'an unknown client', id: `client_${random.id(8)}` },
      { what: 'a client ID in capitals', id: clientId.toUpperCase() },
      { what: 'the beginning of a client ID', id: clientId.slice(0, -1) },
      { what: 'a client ID and a space', id: `${clientId} ` },
      { what: 'an empty client ID', id: '' },
      { what: 'a request without client_id', id: null },
      ...['0', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'length'].map(
        (id) => ({ what: `the client ID ${id}`, id }),
      ),
    ];
    await inEachWay(server, random, cases, async (way, { what, id }) => {
      const parameters = way.request(way.signIn({ clientId: id ?? '' }));
      if (id === null) parameters.delete('client_id');
      await expectRefused(way, parameters, what, UNKNOWN_CLIENT);
    });
  });

  test('a client of another server gets a page', async ({ open }) => {
    const servers = await Promise.all([open(), open()]);
    for (const [here, there] of [servers, servers.toReversed()] as const) {
      if (here === undefined || there === undefined) continue;
      await here.authorized();
      const parameters = here.request(here.signIn({}, there.client()));
      await expectRefused(here, parameters, 'a client of another server', {
        cost: 'Who may register at one of your servers may now use all of them. What your code keeps at the top of the module belongs to all servers.',
        see: 'the contract in the README',
      });
    }
  });

  test('a repeated client ID or redirect URI gets a page', async ({ open, seed, random }) => {
    const server = await open();
    const evil = `https://${hostName(seed, 'evil', 'test')}/cb`;
    const { clientId, redirectUris } = server.client();
    const cases = [
      { name: 'redirect_uri', values: [redirectUris[0], evil] },
      { name: 'redirect_uri', values: [evil, redirectUris[0]] },
      { name: 'redirect_uri', values: [redirectUris[0], redirectUris[0]] },
      { name: 'redirect_uri', values: [redirectUris[0], redirectUris[1]] },
      { name: 'client_id', values: [clientId, server.client(1).clientId] },
      { name: 'client_id', values: [server.client(1).clientId, clientId] },
      { name: 'client_id', values: [clientId, clientId] },
    ];
    await inEachWay(server, random, cases, async (way, { name, values }) => {
      const parameters = way.request();
      parameters.delete(name);
      for (const value of values) parameters.append(name, value ?? '');
      await expectRefused(way, parameters, `a request with ${name} twice`, {
        cost: 'One of the two is checked, and the other one is used: if not here, then by a proxy or by the page of consent.',
        see: 'RFC 6749 §3.1',
      });
    });
  });

  test('client and redirect URI come before everything else', async ({ open, seed }) => {
    const server = await open();
    await server.authorized();
    const redirectUri = `https://${hostName(seed, 'evil', 'test')}/cb`;
    const faults: readonly (readonly [string, (parameters: URLSearchParams) => void])[] = [
      ['an unknown response type', (parameters) => parameters.set('response_type', 'token')],
      ['no response type', (parameters) => parameters.delete('response_type')],
      ['no challenge', (parameters) => parameters.delete('code_challenge')],
      ['a challenge of method plain', (it) => it.set('code_challenge_method', 'plain')],
      ['a repeated state', (parameters) => parameters.append('state', 'again')],
    ];
    for (const [what, spoil] of faults) {
      const unregistered = server.request(server.signIn({ redirectUri }));
      spoil(unregistered);
      const place = 'a redirect URI of the attacker';
      await expectRefused(server, unregistered, `${place} and ${what}`, OPEN_REDIRECT);

      const unknown = server.request(server.signIn({ clientId: 'constructor', redirectUri }));
      spoil(unknown);
      const both = `an unknown client, ${place} and ${what}`;
      await expectRefused(server, unknown, both, OPEN_REDIRECT);
    }
  });

  test('POST opens no other way', async ({ open, seed }) => {
    const server = await open();
    await server.authorized();
    const redirectUri = `https://${hostName(seed, 'evil', 'test')}/cb`;
    for (const fault of ['nothing else', 'no response type']) {
      const parameters = server.request(server.signIn({ redirectUri }));
      if (fault === 'no response type') parameters.delete('response_type');
      const answer = await server.byPost().authorize(parameters);
      const did = `Your authorize ${describeAnswer(answer)} for a form by POST whose redirect URI is the attacker's.`;
      expect(answer.headers.get('location'), teach({ did, ...OPEN_REDIRECT })).toBeNull();
      expect(
        answer.status,
        teach({
          did,
          cost: 'The contract has a status from 400 on: the page of 400, or 405 if you take no POST.',
          see: 'the contract in the README',
        }),
      ).toBeGreaterThanOrEqual(400);
    }
  });
});
