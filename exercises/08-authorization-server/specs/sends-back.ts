import { describe, expect } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, shortened } from './answer.ts';
import { withServers } from './setting.ts';

const test = withServers(exerciseTest<typeof Exercise>());

describe('sends-the-code-back', () => {
  test('a good request brings a code to the redirect URI that it names', async ({ open }) => {
    const server = await open();
    for (const client of server.config.clients) {
      for (const redirectUri of client.redirectUris) {
        await server.authorized(server.signIn({ redirectUri }, client));
      }
    }
  });

  test('code and iss stand in the redirect once, without an error', async ({ open }) => {
    const server = await open();
    const added = await server.callback(server.signIn(), 'a good request');
    for (const [name, times] of [
      ['code', 1],
      ['iss', 1],
      ['error', 0],
    ] as const) {
      const found = added.getAll(name).length;
      expect(
        found,
        teach({
          did: `Your redirect has ${found === 0 ? 'no' : `${found} times`} ${name}.`,
          cost: `A client takes a parameter that is missing or repeated for a forgery and stops there.${
            name === 'iss'
              ? ' Without iss it cannot tell which server has answered, and hands the code to the wrong one (mix-up attack).'
              : ''
          }`,
          see: name === 'iss' ? 'RFC 9207 §2' : 'RFC 6749 §4.1.2',
        }),
      ).toBe(times);
    }
  });

  test('the code arrives as one word of ASCII characters', async ({ open }) => {
    const server = await open();
    const codes = await Promise.all(Array.from({ length: 24 }, () => server.authorized()));
    for (const { code } of codes) {
      expect(
        /^[\x21-\x7e]+$/.test(code),
        teach({
          did: `Your code arrived at the client as ${JSON.stringify(shortened(code))}, with a character that no code may have.`,
          cost: 'If it was a + when you made it, encode it: in a query a plus means a space. The client sends back what it has read, and that is no longer your code.',
          see: 'RFC 6749 Appendix A.11 and Appendix B',
        }),
      ).toBe(true);
    }
  });

  test('the state comes back as it was sent, whatever is in it', async ({ open, random }) => {
    const server = await open();
    for (const state of [
      random.base64url(24),
      `${random.id(6)}&code=${random.id(6)}&iss=https://evil.example.com#`,
      `a+b/c== ${random.id(4)}%20%2B"<>'\\`,
      `${random.id(4)}\r\nSet-Cookie: ${random.id(4)}=1`,
      `é✓ ${random.id(4)} 漢`,
      random.base64url(1_500),
      '0',
      'null',
      'undefined',
    ]) {
      const added = await server.callback(server.signIn({ state }), 'a request with a good state');
      const returned = added.get('state');
      expect(
        returned,
        teach({
          did: `Your authorize sent back ${returned === null ? 'no state' : `the state ${JSON.stringify(shortened(returned))}`} where the client had sent ${JSON.stringify(shortened(state))}.`,
          cost:
            returned === null
              ? 'The client cannot tell your answer from one that an attacker made up, and refuses it.'
              : 'The client compares every character and refuses the callback. And a state that is written into the URL without encoding can bring parameters of its own, such as a code of the attacker (code injection).',
          see: 'RFC 6749 §4.1.2 and Appendix B',
        }),
      ).toBe(state);
    }
  });

  test('a request without state is good, and gets none', async ({ open }) => {
    const server = await open();
    const added = await server.callback(
      server.signIn({ state: undefined }),
      'a request without state',
    );
    expect(
      added.get('state'),
      teach({
        did: `Your authorize sent the state ${JSON.stringify(added.get('state'))} back to a client that had sent none.`,
        cost: 'State is optional: PKCE or a nonce can take its place. A client refuses a state that it does not know.',
        see: 'RFC 6749 §4.1.2 and RFC 9700 §2.1',
      }),
    ).toBeNull();
  });

  test('iss is the issuer, character by character', async ({ open, seed, random }) => {
    const host = hostName(seed, 'login');
    const issuers = [
      `https://${host}`,
      `https://${host}/`,
      `https://${host}/${random.id(4)}/`,
      `https://${host}:8443/realms/${random.id(4)}`,
      `https://${host}/a%20b/${random.id(4)}`,
    ];
    // All of them are there before the first one is asked.
    const servers = await Promise.all(issuers.map((issuer) => open({ issuer })));
    for (const server of servers) {
      const added = await server.callback(server.signIn(), 'a good request');
      const { issuer } = server.config;
      expect(
        added.get('iss'),
        teach({
          did: `Your redirect says iss=${added.get('iss')} where the issuer is ${issuer}.`,
          cost: 'A client that works with several servers compares iss exactly to know which of them has answered. If it cannot tell, it hands the code to the wrong one (mix-up attack).',
          see: 'RFC 9207 §2 and §2.4',
        }),
      ).toBe(issuer);
    }
  });

  test("the redirect URI's own query survives", async ({ open, seed, random }) => {
    const host = hostName(seed, 'app');
    const redirectUris = [
      `https://${host}/cb?tenant=${random.id(4)}`,
      `https://${host}/cb?next=%2Fhome%3Fa%3D1%26b%3D2&tenant=a%20b&tag=1&tag=2`,
      `https://${host}`,
      `https://${host}/c%C3%A4b/${random.id(3)}`,
      `http://127.0.0.1:${49_152 + random.int(9_999)}/cb`,
      `com.example.${random.id(5)}:/oauth2redirect`,
    ];
    const clientId = random.id(8);
    const server = await open({ clients: [{ clientId, redirectUris }] });
    for (const redirectUri of redirectUris) {
      await server.authorized(
        server.signIn({ redirectUri }),
        `the registered redirect URI ${redirectUri}`,
      );
    }
  });

  test('a client ID may have any characters', async ({ open, seed, random }) => {
    const redirectUris = [`https://${hostName(seed, 'app')}/cb`];
    const clients = [
      `https://${hostName(seed, 'app')}/client.json?v=1&id=${random.id(4)}`,
      `a+b/${random.id(6)}==`,
      `50%25 ${random.id(4)} #1`,
      String(random.int(9_999)),
    ].map((clientId) => ({ clientId, redirectUris }));
    const server = await open({ clients });
    for (const client of clients) {
      await server.authorized(
        server.signIn({}, client),
        `the registered client ID ${client.clientId}`,
      );
    }
  });

  test('parameters that the contract does not name are ignored', async ({ open, random }) => {
    const server = await open();
    const signIn = server.signIn();
    const parameters = server.request(signIn);
    for (const name of ['nonce', 'prompt', 'resource', 'ui_locales', `x_${random.id(4)}`]) {
      parameters.set(name, random.id(8));
    }
    const added = await server.callback(signIn, 'a good request with a nonce', parameters);
    expect(
      added.has('code'),
      teach({
        did: `Your authorize sent the user back with the error ${added.get('error')} for a request with parameters that it does not know.`,
        cost: 'Extensions are made of such parameters. A server ignores those that it does not know, or no client can use one.',
        see: 'RFC 6749 §3.1',
      }),
    ).toBe(true);
  });

  test('requests at the same time are kept apart', async ({ open }) => {
    const server = await open();
    const signIns = server.config.clients.flatMap((client) =>
      Array.from({ length: 6 }, () => server.signIn({}, client)),
    );
    const callbacks = await Promise.all(
      signIns.map((signIn) => server.callback(signIn, 'a good request')),
    );
    expect(
      callbacks.map((added) => added.get('state')),
      teach({
        did: 'Your authorize mixed up requests that arrived at the same time: a user came back with the state of another one.',
        cost: 'Users get the codes of others, or none.',
        see: 'RFC 6749 §4.1.2',
      }),
    ).toEqual(signIns.map(({ state }) => state));
  });

  test('a form by POST is answered like a GET, or with a status from 400 on', async ({ open }) => {
    const posting = (await open()).byPost();
    const signIn = posting.signIn();
    const answer = await posting.authorize(posting.request(signIn));
    if (answer.headers.has('location')) {
      await posting.authorized(signIn);
      return;
    }
    expect(
      answer.status,
      teach({
        did: `Your authorize ${describeAnswer(answer)} for a good request, sent by POST. The contract has the redirect of a GET, or a status from 400 on.`,
        cost: 'The client learns neither that its user is there nor that you take no POST.',
        see: 'RFC 6749 §3.1 and the contract in the README',
      }),
    ).toBeGreaterThanOrEqual(400);
  });

  test('no other site may read the answer by script', async ({ open, seed }) => {
    const server = await open();
    const headers = { origin: `https://${hostName(seed, 'evil')}` };
    const answer = await server.authorize(server.request(), { headers });
    expect(
      answer.headers.get('location'),
      teach({
        did: 'Your authorize turned away a good request that had an Origin header.',
        cost: 'Browsers add that header by themselves.',
        see: 'RFC 6749 §4.1.2',
      }),
    ).not.toBeNull();
    expect(
      answer.headers.get('access-control-allow-origin'),
      teach({
        did: `Your authorize answered a script of another site with Access-Control-Allow-Origin: ${answer.headers.get('access-control-allow-origin')}.`,
        cost: 'Browsers are sent to this endpoint, scripts have no business there. CORS would open what the user is signed in to, to any page they visit.',
        see: 'RFC 9700 §2.6',
      }),
    ).toBeNull();
  });
});
