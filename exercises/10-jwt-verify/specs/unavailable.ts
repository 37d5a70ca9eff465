import { describe, expect } from 'vitest';
import { attackerHost } from '#fixtures/attacker/index.ts';
import { signingKey } from '#fixtures/keys/index.ts';
import {
  brokenConnection,
  htmlInsteadOfJson,
  type Misbehaviour,
  notAKeySet,
  notKeySetShapes,
  redirect,
  status500,
  truncatedJson,
} from '#fixtures/misbehaviours/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isAccepted } from './answer.ts';
import { withVerifiers } from './setting.ts';
import { attempt, expectAccepted, expectUnavailable } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const FAILS_OPEN = {
  cost: 'Whoever can disturb the way to the key server decides what you accept.',
  see: 'RFC 7517 §5 and the contract in the README',
};

/** The right key set under a status that does not vouch for it: an old copy, a piece, an error page. */
function underStatus(status: number): Misbehaviour {
  return {
    what: `answers ${status}`,
    respond: async (_, regular) => new Response((await regular()).body, { status }),
  };
}

describe('fails-closed', () => {
  const failures = [
    status500(),
    ...[203, 206, 404].map(underStatus),
    htmlInsteadOfJson(),
    truncatedJson(),
    brokenConnection(),
    ...notKeySetShapes.map(notAKeySet),
  ];
  for (const failure of failures) {
    test(`a key server that ${failure.what} makes tokens unavailable`, async ({ openVerifier }) => {
      const { server, verify } = await openVerifier();
      server.misbehave(failure, 'jwks');
      const when = `while the key server ${failure.what}`;
      await expectUnavailable(verify, server.mint(), when, FAILS_OPEN);
    });
  }

  test('a redirect of the key set is not followed', async ({ openVerifier, network, seed }) => {
    const { server, verify } = await openVerifier();
    const attacker = attackerHost({
      seed,
      kid: server.keys.current().kid,
      hostile: {
        did: "Your verifier followed a redirect of the key set to the attacker's host.",
        cost: 'One open redirect at the issuer, and the attacker lists the keys.',
        see: 'the contract in the README',
      },
    });
    network.serve(attacker);
    for (const status of [301, 302, 303, 307, 308] as const) {
      server.misbehave(redirect(attacker.jwksUri, status), 'jwks');
      const forged = server.mint({ key: attacker.key, claims: { sub: 'admin' } });
      const when = `signed by an attacker, to whose keys the key server redirects with ${status}`;
      await expectUnavailable(verify, forged, when, {
        cost: 'One open redirect at the issuer, and the attacker lists the keys.',
        see: 'the contract in the README',
      });
    }
  });

  test('a failure is not remembered', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    for (const failure of [status500(), brokenConnection(), notAKeySet()]) {
      server.misbehave(failure, 'jwks');
      await expectUnavailable(
        verify,
        server.mint(),
        `while the key server ${failure.what}`,
        FAILS_OPEN,
      );
    }
    server.behave();
    const answer = await attempt(verify, server.mint());
    expect(
      isAccepted(answer),
      teach({
        did: `${describeAnswer(answer, 'a good token once the key server had recovered')} It still goes by the failed fetch.`,
        cost: 'A hiccup of a second becomes an outage of minutes.',
        see: 'the contract in the README',
      }),
    ).toBe(true);
  });

  test('a key set older than ten minutes is not used when the fetch fails', async ({
    provenVerifier,
    clock,
  }) => {
    const { server, verify } = await provenVerifier();
    await clock.advance({ minutes: 10, seconds: 1 });
    server.misbehave(status500(), 'jwks');
    const when = 'by a key set older than ten minutes, while the key server answers 500';
    await expectUnavailable(verify, server.mint(), when, {
      cost: 'Whoever keeps you from the key server also keeps a withdrawn key alive.',
      see: 'the contract in the README',
    });
  });

  test('a failed lookup of a new kid spoils nothing', async ({ provenVerifier, clock, seed }) => {
    const { server, verify } = await provenVerifier();
    await clock.advance({ seconds: 31 });
    server.misbehave(status500(), 'jwks');
    const invented = server.mint({ key: signingKey('ES256', seed, 'invented') });
    const answer = await attempt(verify, invented);
    expect(
      isAccepted(answer),
      teach({
        did: describeAnswer(
          answer,
          'a token with an invented kid while the key server answers 500',
        ),
        ...FAILS_OPEN,
      }),
    ).toBe(false);
    await expectAccepted(
      verify,
      server.mint(),
      'a good token of a cached key, after the lookup of another kid had failed',
    );
  });
});
