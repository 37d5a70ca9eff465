import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, type Network, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isActive } from './answer.ts';
import { describeCredentials } from './credentials.ts';
import { type Setting, withIntrospectors } from './setting.ts';
import { attempt, expectNotActive } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

describe('proves-who-asks', () => {
  test('each request shows who asks', async ({ openIntrospector, network, seed }) => {
    const setting = await openIntrospector();
    const { how, answer } = await ask(setting, network);
    expect(
      isActive(answer),
      teach({
        did: `Your introspector ${how}, so the endpoint did not tell it about a good token.`,
        cost: 'The endpoint answers nobody it does not know: otherwise anyone could try out stolen or guessed tokens there.',
        see: 'RFC 7662 §2.1 and RFC 6749 §2.3.1',
      }),
    ).toBe(true);
    await expectToldApart(setting, seed);
  });

  test('an ID and a secret of any characters arrive', async ({
    openIntrospector,
    network,
    seed,
  }) => {
    const random = seededRandom(seed, 'strange credentials');
    const word = () => random.id(4);
    const registrations = [
      { clientId: `${word()}:${word()}`, clientSecret: `${word()}+${word()}` },
      { clientId: `${word()}+${word()}`, clientSecret: `${word()}%41${word()}` },
      { clientId: `${word()}%${word()}`, clientSecret: `${word()}:${word()} ${word()}` },
      {
        clientId: `https://${word()}.example.com/?a=b&c`,
        clientSecret: `fake ~~~&=/?#"\\'()*!@ ${word()}`,
      },
    ];
    for (const [at, api] of registrations.entries()) {
      const setting = await openIntrospector({ name: `auth${at}`, api });
      const { how, answer } = await ask(setting, network);
      expect(
        isActive(answer),
        teach({
          did: `With the client ID ${api.clientId} and the secret ${api.clientSecret}, your introspector ${how}, and the endpoint did not know it.`,
          cost: 'A colon ends the ID, a plus becomes a space, a percent sign swallows what follows. The day the secret is changed, every user is locked out.',
          see: 'RFC 6749 §2.3.1 and Appendix B',
        }),
      ).toBe(true);
      await expectToldApart(setting, seed);
    }
  });

  test('the secret is in no URL', async ({ openIntrospector, network }) => {
    const { introspect, token, api } = await openIntrospector();
    await attempt(introspect, token());
    expect(
      network.requests.some(({ url }) => url.includes(api.clientSecret ?? '')),
      teach({
        did: 'Your introspector put the client secret into the URL of its request.',
        cost: 'The secret now stands in every log on the way. Whoever reads one can ask about any token in your name.',
        see: 'RFC 6749 §2.3.1',
      }),
    ).toBe(false);
  });

  test('two introspectors each use their own endpoint and credentials', async ({
    openIntrospector,
    network,
  }) => {
    const settings = [
      await openIntrospector({ name: 'first' }),
      await openIntrospector({ name: 'second' }),
    ];
    for (const { introspect, token, server } of settings) {
      const before = network.requests.length;
      const answer = await attempt(introspect, token());
      const strayed = network.requests.slice(before).some(({ origin }) => origin !== server.origin);
      expect(
        strayed,
        teach({
          did: 'Of two introspectors, one asked at the endpoint of the other.',
          cost: 'Tokens and secrets of one authorization server are shown to another.',
          see: 'the contract in the README',
        }),
      ).toBe(false);
      expect(
        isActive(answer),
        teach({
          did: 'Of two introspectors, one did not get an answer about a good token. Do they share their credentials?',
          cost: 'The second authorization server of an API locks out all users of the first, or the other way round.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
    }
  });
});

/** Asks about a good token. `how` says in which way the question showed who asks. */
async function ask(
  { introspect, token, api }: Setting,
  network: Network,
): Promise<{ how: string; answer: unknown }> {
  const before = network.requests.length;
  const answer = await attempt(introspect, token());
  const request = network.requests[before];
  expect(
    request !== undefined,
    teach({
      did: `${describeAnswer(answer, 'a token that it had never seen')} It had sent no request.`,
      cost: 'Only the authorization server knows what an opaque token means. An answer that nobody gave is a guess.',
      see: 'RFC 7662 §2.1',
    }),
  ).toBe(true);
  return { how: request === undefined ? '' : describeCredentials(request, api), answer };
}

/** The introspector listens to the answer that its credentials got it: a token of nobody is not active. */
async function expectToldApart({ introspect }: Setting, seed: string): Promise<void> {
  const unknown = seededRandom(seed, 'a token of nobody').base64url(32);
  await expectNotActive(introspect, unknown, 'a token that nobody issued', {
    cost: 'Who asks makes no difference where the answer is not listened to. Any text that looks like a token opens the API.',
    see: 'RFC 7662 §2.1 and §2.2',
  });
}
