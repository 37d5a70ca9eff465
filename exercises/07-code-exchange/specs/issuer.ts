import { describe } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { signInAt, withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

const MIXED_UP = {
  cost: 'Your app sends the code of one server to the token endpoint of another. If that one is dishonest, it redeems the code and is your user.',
  see: 'RFC 9207 §2.4 and RFC 9700 §4.4',
};

const MISMATCH = ['issuer-mismatch'] as const;

describe('checks-the-issuer', () => {
  test('a callback of the right issuer is accepted', async ({ signIn, verdicts }) => {
    for (const requireIss of [true, false]) {
      const what = `a callback with the right iss while requireIss is ${requireIss}`;
      await verdicts.expectTokens(await signIn({ requireIss }), what);
    }
  });

  test('a callback of another issuer is refused', async ({ signIn, verdicts, network, seed }) => {
    for (const requireIss of [true, false]) {
      const user = await signIn({ requireIss });
      const other = await signIn({ name: `other ${requireIss}`, server: { name: 'login' } });
      // The dishonest server hands on the state that it was given.
      const { callbackUrl } = await signInAt(network, other.server, `${seed}/${requireIss}`, {
        client: { redirectUris: [user.transaction.redirectUri] },
        transaction: { state: user.transaction.state },
      });
      const what = `a callback with the iss of another server while requireIss is ${requireIss}`;
      await verdicts.expectRefusal(user, what, MISMATCH, MIXED_UP, { callbackUrl });
    }
  });

  test('an iss that is nearly right is refused', async ({ signIn, verdicts, seed }) => {
    const host = hostName(seed, 'login');
    const issuer = `https://${host}/Realms/main`;
    for (const [how, iss] of [
      ['a slash at its end', `${issuer}/`],
      ['its host in capitals', `https://${host.toUpperCase()}/Realms/main`],
      ['its path in lower case', `https://${host}/realms/main`],
      ['its scheme in capitals', `HTTPS://${host}/Realms/main`],
      ['its standard port', `https://${host}:443/Realms/main`],
      ['http in place of https', `http://${host}/Realms/main`],
      ['an escape for a letter', `https://${host}/Realms/%6Dain`],
      ['dots in its path', `https://${host}/x/../Realms/main`],
      ['only its beginning', `https://${host}/Realms`],
      ['only its origin', `https://${host}`],
      ['something behind it', `${issuer}-b`],
      ['a query behind it', `${issuer}?tenant=b`],
      ['a longer host that begins like it', `https://${host}.attacker.test/Realms/main`],
      ['a space behind it', `${issuer} `],
    ] as const) {
      await verdicts.expectRefusal(
        await signIn(),
        `a callback whose iss has ${how} (${iss} for ${issuer})`,
        MISMATCH,
        {
          cost: `Two issuers whose names differ in one character are two issuers. ${MIXED_UP.cost}`,
          see: 'RFC 9207 §2.4 and RFC 3986 §6.2.1',
        },
        { transaction: { issuer }, callback: { set: { iss } } },
      );
    }
  });

  test('the issuer is the one of the transaction, however it is written', async ({
    signIn,
    verdicts,
    seed,
  }) => {
    const host = hostName(seed, 'login');
    for (const issuer of [
      `https://${host}`,
      `https://${host}/`,
      `https://${host}:443/Realms/a%20b+c/`,
      'http://127.0.0.1:4444/',
    ]) {
      await verdicts.expectTokens(await signIn(), `a callback with the right iss (${issuer})`, {
        instead: { transaction: { issuer }, callback: { set: { iss: issuer } } },
        stake: {
          cost: 'Some issuers end in a slash, some have a port, and some have their token endpoint on another host. Whoever tidies the name up refuses good servers.',
          see: 'RFC 9207 §2.4',
        },
      });
    }
  });

  test('without iss it depends on what the server promises', async ({ signIn, verdicts }) => {
    for (const [how, callback] of [
      ['without iss', { drop: ['iss'] }],
      ['with an empty iss', { set: { iss: '' } }],
    ] as const) {
      await verdicts.expectRefusal(
        await signIn({ requireIss: true }),
        `a callback ${how} of a server that promises one (requireIss is true)`,
        MISMATCH,
        {
          cost: `A dishonest server leaves out what would give it away. ${MIXED_UP.cost}`,
          see: 'RFC 9207 §2.4',
        },
        { callback },
      );
    }
    await verdicts.expectTokens(
      await signIn({ server: { issParameter: false }, requireIss: false }),
      'a callback without iss of a server that never sends one (requireIss is false)',
      {
        stake: {
          cost: 'Many servers do not know RFC 9207. Nobody can sign in with them.',
          see: 'RFC 9207 §2.4',
        },
      },
    );
  });

  test('an error is believed only from the right issuer', async ({ signIn, verdicts }) => {
    const error = 'access_denied';
    for (const [how, callback] of [
      ['another iss', { drop: ['code'], set: { error, iss: 'https://login.example.org' } }],
      ['no iss, though the server promises one', { drop: ['code', 'iss'], set: { error } }],
    ] as const) {
      await verdicts.expectRefusal(
        await signIn(),
        `a callback with error=access_denied and ${how}`,
        MISMATCH,
        {
          cost: 'Another server tells your user that they were refused where they were never asked.',
          see: 'RFC 9207 §2 and §2.4',
        },
        { callback },
      );
    }
  });
});
