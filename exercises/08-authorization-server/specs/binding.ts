import { describe } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { amongGood, challengeOf, drawVerifier } from './draw.ts';
import { withServers } from './setting.ts';
import { expectRefusal } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

const INVALID_GRANT = { errors: ['invalid_grant'] };
/** Where the standards do not say which of the two it is. */
const EITHER = { errors: ['invalid_request', 'invalid_grant'] };

const STOLEN_CODE = {
  cost: 'Whoever overhears the code in a redirect redeems it: the torn ticket is accepted without its other half.',
  see: 'RFC 7636 §4.6',
};

const OTHER_CLIENT = {
  cost: 'A client with bad intentions has users sent to itself, and puts their codes into another one (code injection).',
  see: 'RFC 6749 §4.1.3 and §10.5',
};

const OTHER_URI = {
  cost: 'An attacker who got the user sent to another address redeems the code as if it had come to the right one.',
  see: 'RFC 6749 §4.1.3 and §10.6',
};

const WRONG_LENGTH = {
  cost: 'A short verifier is found by trying, and one without end is work for your server. The grammar keeps lazy clients from both.',
  see: 'RFC 7636 §4.1 and §7.1',
};

const WRONG_CHARACTER = {
  cost: 'Outside of the grammar characters change on their way, or mean something else to the next server. What this one lets pass works today and fails one day.',
  see: 'RFC 7636 §4.1',
};

describe('binds-the-code', () => {
  test('another verifier gives no token', async ({ open, random }) => {
    const server = await open();
    const wrong: readonly (readonly [string, (good: string) => string])[] = [
      ['another verifier', () => drawVerifier(random, 64)],
      ['the challenge for a verifier', challengeOf],
      ['a verifier in the other case', swapCase],
      ['a verifier with its last character changed', (good) => changed(good, good.length - 1)],
      ['a verifier with its first character changed', (good) => changed(good, 0)],
      ['a verifier with one character more', (good) => `${good}A`],
      ['the first 43 characters of a longer verifier', (good) => good.slice(0, 43)],
      ['the hash of a challenge', (good) => challengeOf(challengeOf(good))],
    ];
    for (const bad of amongGood(random, wrong)) {
      const codeVerifier = drawVerifier(random, 64);
      const authorized = await server.authorized(server.signIn({ codeVerifier }));
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const [what, spoil] = bad;
      const form = server.redemption({ ...authorized, codeVerifier: spoil(codeVerifier) });
      expectRefusal(await server.token(form), INVALID_GRANT, what, STOLEN_CODE);
    }
  });

  test('the verifier of another sign-in gives no token', async ({ open }) => {
    const server = await open();
    const [first, second, third] = await Promise.all([
      server.authorized(),
      server.authorized(),
      server.authorized(),
    ]);
    for (const [code, verifier] of [
      [first, third],
      [third, first],
    ] as const) {
      const form = server.redemption({ ...code, codeVerifier: verifier.codeVerifier });
      const what = 'a code with the verifier of another sign-in';
      expectRefusal(await server.token(form), INVALID_GRANT, what, STOLEN_CODE);
    }
    await server.redeemed(second, 'the second of three codes');
  });

  test('no verifier, no token', async ({ open, random }) => {
    const server = await open();
    for (const bad of amongGood(random, [
      'a form without code_verifier',
      'an empty code_verifier',
    ])) {
      const authorized = await server.authorized();
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const form = server.redemption(authorized);
      if (bad === 'an empty code_verifier') form.set('code_verifier', '');
      else form.delete('code_verifier');
      expectRefusal(await server.token(form), EITHER, bad, {
        ...STOLEN_CODE,
        see: 'RFC 7636 §4.5 and RFC 9700 §4.8.2',
      });
    }
  });

  test('a malformed verifier gives no token, even if its hash is right', async ({
    open,
    random,
  }) => {
    const server = await open();
    const good = drawVerifier(random, 60);
    const wrong: readonly (readonly [what: string, codeVerifier: string])[] = [
      ['of one character', 'a'],
      ['of 42 characters', drawVerifier(random, 42)],
      ['of 129 characters', drawVerifier(random, 129)],
      ['of 500 characters', drawVerifier(random, 500)],
      ['with + in it', `${good}+`],
      ['with / in it', `/${good}`],
      ['with = in it', `${good}=`],
      ['with a space in it', `${good.slice(0, 20)} ${good.slice(20)}`],
      ['with a line break behind it', `${good}\n`],
      ['with é in it', `é${good}`],
    ];
    for (const bad of amongGood(random, wrong)) {
      if (bad === null) {
        await server.redeemed();
        continue;
      }
      const [what, codeVerifier] = bad;
      const authorized = await server.authorized(server.signIn({ codeVerifier }));
      const answer = await server.token(server.redemption(authorized));
      const stake = what.startsWith('of ') ? WRONG_LENGTH : WRONG_CHARACTER;
      expectRefusal(answer, EITHER, `a verifier ${what}, whose hash is the challenge`, stake);
    }
  });

  test('white space around a good verifier does not come off', async ({ open, random }) => {
    const server = await open();
    const around = [' before', 'behind ', 'line\n'].map((what) => ({
      before: what.startsWith(' ') ? ' ' : '',
      behind: what.match(/\s$/)?.[0] ?? '',
    }));
    for (const bad of amongGood(random, around)) {
      const authorized = await server.authorized();
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const codeVerifier = `${bad.before}${authorized.codeVerifier}${bad.behind}`;
      const answer = await server.token(server.redemption({ ...authorized, codeVerifier }));
      expectRefusal(answer, EITHER, 'a good verifier with white space around it', {
        cost: 'What you repair, the next server refuses, and the client never learns that it is wrong.',
        see: 'RFC 7636 §4.1',
      });
    }
  });

  test('another client gets nothing for the code', async ({ open, seed, random }) => {
    // One redirect URI for both, so that nothing but the client can be what is wrong.
    const redirectUris = [`https://${hostName(seed, 'app')}/cb`];
    const clients = [random.id(8), random.id(9)].map((clientId) => ({ clientId, redirectUris }));
    const server = await open({ clients });
    for (const [one, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const authorized = await server.authorized(server.signIn({}, server.client(one)));
      const { clientId } = server.client(other);
      const answer = await server.token(server.redemption({ ...authorized, clientId }));
      expectRefusal(answer, INVALID_GRANT, "another client's code", OTHER_CLIENT);
      await server.redeemed(await server.authorized(server.signIn({}, server.client(one))));
    }
  });

  test('another redirect URI gives no token', async ({ open, random }) => {
    const server = await open();
    const [first = '', second = ''] = server.client().redirectUris;
    const cases = [
      { what: 'the other redirect URI of the client', redirectUri: second },
      { what: 'a redirect URI with a slash more', redirectUri: `${first}/` },
      { what: 'a redirect URI in capitals', redirectUri: first.toUpperCase() },
      { what: 'a redirect URI with a query more', redirectUri: `${first}?a=1` },
      {
        what: 'a redirect URI with the default port',
        redirectUri: first.replace('.com', '.com:443'),
      },
      { what: 'the beginning of the redirect URI', redirectUri: first.slice(0, -1) },
      { what: 'an unknown redirect URI', redirectUri: `https://${random.id(6)}.test/cb` },
    ];
    for (const bad of amongGood(random, cases)) {
      const authorized = await server.authorized(server.signIn({ redirectUri: first }));
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const form = server.redemption({ ...authorized, redirectUri: bad.redirectUri });
      expectRefusal(await server.token(form), INVALID_GRANT, bad.what, OTHER_URI);
    }
  });

  test('no redirect URI, no token', async ({ open }) => {
    const server = await open();
    await server.redeemed();
    for (const [what, spoil] of [
      ['a form without redirect_uri', (form: URLSearchParams) => form.delete('redirect_uri')],
      ['an empty redirect_uri', (form: URLSearchParams) => form.set('redirect_uri', '')],
    ] as const) {
      // The client with a single redirect URI: here too nothing is filled in.
      const form = server.redemption(await server.authorized(server.signIn({}, server.client(1))));
      spoil(form);
      expectRefusal(await server.token(form), EITHER, what, {
        ...OTHER_URI,
        see: 'RFC 6749 §4.1.3 and the contract in the README',
      });
    }
  });

  test('codes and tokens of one server are worth nothing at another', async ({ open }) => {
    const here = await open();
    const there = await open({ clients: here.config.clients });
    const authorized = await here.authorized();
    const answer = await there.token(there.redemption(authorized));
    expectRefusal(answer, INVALID_GRANT, 'a code that another server has given', {
      cost: 'Whoever runs, or breaks into, one of the servers signs in at all of them. What your code keeps at the top of the module belongs to all servers.',
      see: 'RFC 9700 §4.4 and the contract in the README',
    });
    const token = await here.redeemed(authorized, 'a code that was tried at another server before');
    await there.expectInactive(token, 'a token that another server has given', {
      cost: 'A token that every server vouches for is good everywhere.',
      see: 'the contract in the README',
    });
    await here.expectActive(token, here.client(), 'its own token');
  });
});

function swapCase(text: string): string {
  return [...text]
    .map((each) => (each === each.toLowerCase() ? each.toUpperCase() : each.toLowerCase()))
    .join('');
}

function changed(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
}
