import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isAccepted } from './answer.ts';
import { answering } from './introspection-answer.ts';
import { expectPermissions } from './permissions.ts';
import { verifierFor, withProviders } from './setting.ts';
import { attempt, expectAccepted, expectRejected, type Stake } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

const SEE = 'RFC 7662 §2.2 and the contract, under Hydra';

describe('hydra-opaque', () => {
  test('an opaque token is introspected at the admin port', async ({ open }) => {
    for (const issuerSlash of [false, true]) {
      const name = `hydra-${issuerSlash}`;
      const setting = await open('opaque', { issuerSlash, name });
      await expectAccepted(setting, { what: 'a good opaque Hydra token' });
    }
  });

  test('the token goes into the form as it is, and nowhere else', async ({ openProven }) => {
    const setting = await openProven('opaque');
    const { network } = setting;
    for (const token of [
      'ory_at_a+b/c=.d',
      'ory_at_x&token=ory_at_y',
      'ory_at_%41%20',
      'ory_at_ä✓',
    ]) {
      const before = network.requests.length;
      await expectRejected(
        setting,
        { what: 'an unknown token', token },
        { cost: 'Hydra said that it is not active.', see: SEE },
      );
      for (const request of network.requests.slice(before)) {
        expect(
          request.form().getAll('token'),
          teach({
            did: `Your verifier was given a token with special characters and asked about ${JSON.stringify(request.form().getAll('token').join(' and '))}.`,
            cost: 'The sender of a token can add fields of their own to your question, and another token than theirs is looked up.',
            see: 'RFC 7662 §2.1',
          }),
        ).toEqual([token]);
      }
    }
    const shown = network.requests.find(({ url }) => url.includes('ory_at'));
    expect(
      shown?.path,
      teach({
        did: 'Your verifier put the token into the URL of its request.',
        cost: 'URLs are written to logs, and whoever reads those has the token.',
        see: 'RFC 7662 §2.1',
      }),
    ).toBeUndefined();
  });

  test('only active: true is active', async ({ openProven }) => {
    const setting = await openProven('opaque');
    const { server } = setting;
    const stake: Stake = {
      cost: 'Inactive means revoked, expired or never issued. Anyone can make up such a token.',
      see: SEE,
    };
    await expectRejected(
      setting,
      { what: 'a token that Hydra never issued', token: `${server.issue().slice(0, -4)}0000` },
      stake,
    );
    const revoked = server.issue();
    server.revoke(revoked);
    await expectRejected(
      setting,
      { what: 'a revoked token, whose introspection says `active: false`', token: revoked },
      stake,
    );
    for (const active of [undefined, null, 'true', 'false', 1, {}]) {
      server.misbehave(answering({ active }), 'introspection');
      const answer = await attempt(setting.verify, server.issue());
      const what =
        active === undefined
          ? 'a token whose introspection does not say `active`'
          : `a token whose introspection says \`active: ${JSON.stringify(active)}\``;
      expect(
        isAccepted(answer),
        teach({
          did: describeAnswer(answer, what),
          cost: '`active` is a boolean. Code that takes anything for true takes "false" too, and a proxy\'s error page.',
          see: SEE,
        }),
      ).toBe(false);
    }
  });

  test('a refresh token is not an access token', async ({ openProven }) => {
    const setting = await openProven('opaque');
    const what = 'a refresh token (introspection says `token_use: refresh_token`)';
    await expectRejected(
      setting,
      { what, token: setting.server.issueRefreshToken() },
      {
        cost: 'A refresh token lives for weeks and was never meant for an API. Whoever finds one in a log needs no more.',
        see: SEE,
      },
    );
  });

  test('two APIs with one Hydra judge for themselves', async ({ openProven, subject }) => {
    const setting = await openProven('opaque');
    const { issuer, adminUrl } = setting.server;
    const verify = await verifierFor(subject, {
      provider: 'hydra',
      issuer,
      adminUrl,
      audience: 'https://billing.example.com',
      tokens: 'opaque',
    });
    const token = setting.server.issue();
    await attempt(setting.verify, token);
    await expectRejected(
      { ...setting, verify },
      { what: 'a token for one API in the verifier of another, which knows the same Hydra', token },
      {
        cost: 'What one verifier has accepted passes all others. The audience counts for nothing.',
        see: 'the contract in the README',
      },
    );
  });

  test('a revoked token is noticed within a minute', async ({ openProven, clock }) => {
    const setting = await openProven('opaque');
    const token = setting.server.issue();
    const first = await attempt(setting.verify, token);
    expect(
      isAccepted(first),
      teach({
        did: describeAnswer(first, 'a good opaque token'),
        cost: 'Someone who signed in properly is turned away.',
        see: SEE,
      }),
    ).toBe(true);
    setting.server.revoke(token);
    await clock.advance({ seconds: 61 });
    await expectRejected(
      setting,
      { what: 'a token that it had accepted once and that was revoked 61 seconds ago', token },
      {
        cost: 'That a token can be revoked is the point of an opaque one. Here it lives on in your memory.',
        see: 'RFC 7662 §4',
      },
    );
  });

  test('permissions are the words of scope', async ({ open, seed }) => {
    const setting = await open('opaque');
    const random = seededRandom(seed, 'scopes');
    const [read, write, own] = ['read', 'write', 'own'].map(
      (kind) => `${kind}:N${random.id(5)}`,
    ) as [string, string, string];
    const places = { [read]: 'scope', [write]: 'scope', [own]: 'ext' };
    for (const are of [[read, write], [read], []]) {
      await expectPermissions(setting, {
        what: `an opaque Hydra token whose introspection says \`scope: ${JSON.stringify(are.join(' '))}\``,
        token: { claims: { scp: are, ext: { scp: [own], permissions: [own] } } },
        are,
        places,
      });
    }
  });
});
