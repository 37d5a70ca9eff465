import { describe, expect } from 'vitest';
import { attackerHost } from '#fixtures/attacker/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import type { ProviderConfig } from '../src/index.ts';
import { describeAnswer, isAccepted } from './answer.ts';
import { JWT_DIALECTS, PROVIDER_NAMES } from './dialects.ts';
import { forgeries, strangersKey } from './forgeries.ts';
import { verifierFor, withProviders } from './setting.ts';
import {
  aToken,
  attempt,
  expectAccepted,
  expectRejected,
  expectRejectedClaims,
} from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

describe('signature-and-keys', () => {
  for (const dialect of JWT_DIALECTS) {
    const provider = PROVIDER_NAMES[dialect];

    test(`${provider}: a forged token is rejected`, async ({ openProven, seed }) => {
      const setting = await openProven(dialect);
      const good = setting.mint({});
      // Accepted once, so that whoever remembers signatures has this one.
      const answer = await attempt(setting.verify, good);
      expect(
        isAccepted(answer),
        teach({
          did: describeAnswer(answer, `a second good ${provider} token`),
          cost: 'Someone who signed in properly is turned away.',
          see: `the contract in the README, under ${provider}`,
        }),
      ).toBe(true);
      for (const { what, token, ...stake } of forgeries(setting.server, seed, good)) {
        await expectRejected(setting, { what: `${aToken(provider)} ${what}`, token }, stake);
      }
    });

    test(`${provider}: no URL out of a token is ever fetched`, async ({
      openProven,
      network,
      seed,
    }) => {
      const setting = await openProven(dialect);
      const hostile = {
        did: `Your ${provider} verifier sent a request to a host that only a token had named.`,
        cost: 'The attacker names their own host, lists their own key there, and vouches for themselves. And anyone can make your server send requests wherever they like (SSRF).',
        see: 'RFC 8725 §3.8 and §3.10',
      };
      const attacker = attackerHost({ seed, hostile });
      network.serve(attacker);
      const key = strangersKey(seed);
      const stake = { cost: hostile.cost, see: hostile.see };
      const header = { jku: attacker.jwksUri };
      const pointed = `${aToken(provider)} that says where to fetch its key (jku)`;
      await expectRejectedClaims(setting, pointed, { key, header }, stake);
      const own = setting.server.issuer.replace(setting.server.origin, attacker.origin);
      for (const iss of [own, attacker.origin, `${attacker.origin}/`]) {
        const named = `${aToken(provider)} whose \`iss\` is the attacker's host`;
        await expectRejectedClaims(setting, named, { key, claims: { iss } }, stake);
      }
    });

    test(`${provider}: two tenants stay apart, though their keys have one name`, async ({
      open,
      seed,
    }) => {
      const ours = await open(dialect, { name: 'ours' });
      const theirs = await open(dialect, { name: 'theirs', beside: ours.server });
      // The same kid for another key, as happens where names are counted up.
      const { kid } = ours.server.keys.current();
      const key = strangersKey(seed, kid);
      const { keys } = theirs.server;
      keys.retire(keys.current());
      keys.list({ ...key.publicJwk, kid, alg: 'RS256', use: 'sig' });
      const apart = `of the second of two ${provider} tenants whose keys have the same kid`;
      await expectAccepted(theirs, { what: `a good token ${apart}`, key });
      await expectAccepted(ours, {
        what: `a good token of a ${provider} tenant after one of another tenant, whose keys have the same kid,`,
      });
      const stake = {
        cost: 'One tenant signs for the other, and signs in as any of its users.',
        see: 'RFC 8725 §3.8',
      };
      const borrowed = `a token of one ${provider} tenant that was signed with another's key of the same kid`;
      await expectRejectedClaims(ours, borrowed, { key }, stake);
      await expectRejectedClaims(theirs, borrowed, { key: ours.server.keys.current() }, stake);
      const foreign = `a token of another ${provider} tenant, signed with that one's key`;
      await expectRejected(ours, { what: foreign, token: theirs.mint({ key }) }, stake);
    });
  }

  test('two APIs with one provider judge for themselves', async ({ openProven, subject }) => {
    const audience = 'https://billing.example.com';
    for (const dialect of ['auth0', 'clerk', 'keycloak', 'hydra'] as const) {
      const setting = await openProven(dialect);
      const verify = await verifierFor(subject, forAudience(setting.config, audience));
      const token = setting.mint({});
      await attempt(setting.verify, token);
      const what = `${aToken(setting.name)} for one API in the verifier of another, which has the same provider`;
      await expectRejected(
        { ...setting, verify },
        { what, token },
        {
          cost: 'What one verifier has accepted passes all others. The audience counts for nothing.',
          see: 'the contract in the README',
        },
      );
    }
  });

  test('tokens that are verified at the same time are not mixed up', async ({ open }) => {
    const settings = await Promise.all([open('auth0'), open('keycloak'), open('opaque')]);
    const tokens = settings.flatMap(({ mint, verify }) =>
      ['ann', 'bob'].map((sub) => ({ verify, token: mint({ claims: { sub } }) })),
    );
    const answers = await Promise.all(tokens.map(({ verify, token }) => attempt(verify, token)));
    expect(
      answers.map((answer) => (answer as { subject?: unknown } | null)?.subject),
      teach({
        did: 'Your verifiers did not give each of six tokens that they verified at the same time its own subject. Is the current token, or the provider, kept outside of the call?',
        cost: 'Two requests that arrive together swap their users: one sees the data of the other.',
        see: 'the contract in the README',
      }),
    ).toEqual(['ann', 'bob', 'ann', 'bob', 'ann', 'bob']);
  });
});

function forAudience(config: ProviderConfig, audience: string): ProviderConfig {
  if (config.provider === 'clerk') return { ...config, authorizedParties: [audience] };
  return config.provider === 'workos' ? config : { ...config, audience };
}
