import { HttpResponse, http } from 'msw';
import { describe } from 'vitest';
import { redirect } from '#fixtures/misbehaviours/index.ts';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, fail } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Setting, withIntrospectors } from './setting.ts';
import { attempt, expectToBeUnavailable, expectUnavailable } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const STATUSES = [302, 303, 307, 308] as const;

/** Says yes to every question, in the form that your API looks for. */
function yes({ audience }: Setting): Response {
  return HttpResponse.json({ active: true, sub: 'admin', aud: audience, token_type: 'Bearer' });
}

describe('fails-closed', () => {
  test('a redirect to another host is not followed', async ({
    openIntrospector,
    network,
    seed,
  }) => {
    const setting = await openIntrospector();
    const origin = `https://${hostName(seed, 'attacker', 'test')}`;
    const lesson = {
      did: "Your introspector followed a redirect of the endpoint to an attacker's host.",
      cost: 'One open redirect at the authorization server, and the attacker is sent the token, with 307 and 308 a secret in the body as well, and answers for the endpoint: active.',
      see: 'RFC 9700 §4.12 and the contract in the README',
    };
    network.serve({
      origin,
      handlers: [http.all(`${origin}/*`, () => yes(setting))],
      hostile: lesson,
    });
    for (const status of STATUSES) {
      setting.server.misbehave(redirect(`${origin}/introspect`, status), 'introspection');
      const when = `while the endpoint redirects to another host with ${status}`;
      const answer = await attempt(setting.introspect, setting.token());
      if (network.requests.some((request) => request.origin === origin)) fail(lesson);
      expectToBeUnavailable(answer, when);
    }
  });

  test('a redirect on the same host is not followed', async ({ openIntrospector, network }) => {
    const setting = await openIntrospector();
    const { server, introspect, token } = setting;
    const elsewhere = `${server.issuer}/moved`;
    network.serve({
      origin: server.origin,
      handlers: [http.all(elsewhere, () => yes(setting))],
    });
    for (const status of STATUSES) {
      server.misbehave(redirect(elsewhere, status), 'introspection');
      const when = `while the endpoint redirects to another path of its host with ${status}`;
      await expectUnavailable(introspect, token(), when, {
        cost: 'What answers at the other path is not the endpoint that you configured: a page to sign in, a file that a user put there.',
        see: 'the contract in the README',
      });
    }
  });
});
