import { HttpResponse, http } from 'msw';
import { describe, expect } from 'vitest';
import {
  brokenConnection,
  htmlInsteadOfJson,
  type Misbehaviour,
  redirect,
  status500,
} from '#fixtures/misbehaviours/index.ts';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isAccepted } from './answer.ts';
import { ALL_DIALECTS, PROVIDER_NAMES } from './dialects.ts';
import { withProviders } from './setting.ts';
import { attempt, expectUnavailable } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

const FAILS_OPEN = {
  cost: 'Whoever can disturb the way to the provider decides what you accept.',
  see: 'RFC 7517 §5, RFC 7662 §4 and the contract in the README',
};

/** The right answer under a status that does not vouch for it. */
function underStatus(status: number): Misbehaviour {
  return {
    what: `answers ${status}`,
    respond: async (_, regular) => new Response((await regular()).body, { status }),
  };
}

describe('fails-closed', () => {
  for (const dialect of ALL_DIALECTS) {
    const [provider, endpoint, asked] =
      dialect === 'opaque'
        ? (['Hydra', 'introspection', 'introspection'] as const)
        : ([PROVIDER_NAMES[dialect], 'jwks', 'key set'] as const);

    test(`${provider}: tokens are unavailable while the ${asked} is, and no longer`, async ({
      open,
    }) => {
      const setting = await open(dialect);
      const { server, verify, mint } = setting;
      const failures = [
        status500(),
        underStatus(503),
        underStatus(404),
        htmlInsteadOfJson(),
        brokenConnection(),
      ];
      for (const failure of failures) {
        server.misbehave(failure);
        const when = `while the ${asked} ${failure.what}`;
        await expectUnavailable(setting, mint({}), when, FAILS_OPEN);
      }
      server.behave();
      const answer = await attempt(verify, mint({}));
      expect(
        isAccepted(answer),
        teach({
          did: `${describeAnswer(answer, `a good ${provider} token once the ${asked} had recovered`)} It still goes by a failed request.`,
          cost: 'A hiccup of a second becomes an outage of minutes.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
    });

    test(`${provider}: a redirect of the ${asked} is not followed`, async ({
      open,
      network,
      seed,
    }) => {
      const setting = await open(dialect);
      const { server, mint, config } = setting;
      const origin = `https://${hostName(seed, 'moved', 'test')}`;
      const stake = {
        cost:
          endpoint === 'jwks'
            ? 'One open redirect at the provider, and an attacker lists the keys.'
            : 'One open redirect at the provider, and an attacker reads the token and says that it is active.',
        see: 'the contract in the README',
      };
      const active = { active: true, token_use: 'access_token', iss: server.issuer };
      const claims = { ...server.claims(), ...active, scope: '' };
      const answer = () =>
        HttpResponse.json(endpoint === 'jwks' ? { keys: server.keys.listed() } : claims);
      network.serve({
        origin,
        handlers: [http.all(`${origin}/moved`, answer)],
        hostile: {
          did: `Your ${config.provider} verifier followed a redirect of the ${asked} to another host.`,
          ...stake,
        },
      });
      for (const status of [301, 302, 303, 307, 308] as const) {
        server.misbehave(redirect(`${origin}/moved`, status), endpoint);
        const when = `while the ${asked} answers ${status} to another host`;
        await expectUnavailable(setting, mint({}), when, stake);
      }
    });
  }

  test('a key set of another shape is none', async ({ open }) => {
    for (const dialect of ['auth0', 'keycloak'] as const) {
      const setting = await open(dialect);
      for (const body of [{ error: 'temporarily_unavailable' }, [], { keys: null }]) {
        setting.server.misbehave(
          { what: 'answers with no key set', respond: () => HttpResponse.json(body) },
          'jwks',
        );
        const when = `while the key set is ${JSON.stringify(body)}`;
        await expectUnavailable(setting, setting.mint({}), when, FAILS_OPEN);
      }
    }
  });
});
