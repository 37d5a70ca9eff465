import { describe, expect } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, fail, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeResult } from './outcome.ts';
import { withSignIns } from './setting.ts';
import type { Instead, SignIn } from './sign-in.ts';
import { faultOfRequest } from './token-form.ts';

const test = withSignIns(exerciseTest<typeof Exercise>()).extend<{
  /** Hands over a good callback and looks at the one request that comes of it. Tokens are not needed. */
  readonly expectRequest: (signIn: SignIn, instead?: Instead) => Promise<void>;
}>({
  expectRequest: ({ complete, network }, use) =>
    use(async (signIn, instead) => {
      const before = network.requests.length;
      const result = await complete(signIn, instead);
      const [request] = network.requests.slice(before);
      if (request === undefined) {
        fail({
          did: `${describeResult(result, 'a good callback')} It sent no token request.`,
          cost: 'A code is worth nothing until it is exchanged.',
          see: 'RFC 6749 §4.1.3',
        });
      }
      const fault = faultOfRequest(request, signIn, instead);
      if (fault !== null) fail(fault);
    }),
});

describe('sends-the-code', () => {
  test('it is a form with five parameters, each once, by POST', async ({
    signIn,
    expectRequest,
    verdicts,
  }) => {
    await expectRequest(await signIn());
    await verdicts.expectTokens(await signIn(), 'a good callback');
  });

  test('the verifier is sent as it is, whatever a verifier may be', async ({
    signIn,
    verdicts,
    expectRequest,
    seed,
  }) => {
    const random = seededRandom(seed, 'verifiers');
    for (const codeVerifier of [
      random.bytes(32).toString('hex'),
      `~._-${random.base64url(93)}`,
      `${random.base64url(30)}~.~`,
    ]) {
      await expectRequest(await signIn({ transaction: { codeVerifier } }));
      await verdicts.expectTokens(
        await signIn({ transaction: { codeVerifier } }),
        `a good callback of a sign-in with a verifier of ${codeVerifier.length} characters`,
      );
    }
  });

  test("the redirect URI is the transaction's, character by character", async ({
    signIn,
    verdicts,
    expectRequest,
    seed,
  }) => {
    const random = seededRandom(seed, 'redirect URIs');
    const host = hostName(seed, 'shop');
    for (const redirectUri of [
      `https://${host}/callback?tenant=${random.id(5)}&next=%2Fa%26b&sum=1+1`,
      `https://${host}`,
      `HTTPS://${host.toUpperCase()}:443/a/../callback`,
      `http://127.0.0.1:${49_152 + random.int(16_000)}/callback`,
      `com.example.${random.id(5)}:/oauth/callback`,
    ]) {
      const client = { redirectUris: [redirectUri] };
      await expectRequest(await signIn({ client }));
      const what = `a good callback to the redirect URI ${redirectUri}`;
      await verdicts.expectTokens(await signIn({ client }), what);
    }
  });

  test('code and client ID arrive whatever is in them', async ({
    signIn,
    verdicts,
    expectRequest,
    seed,
  }) => {
    const random = seededRandom(seed, 'codes');
    const clientId = `https://${hostName(seed, 'app')}/client.json?v=1&b=a+b%20`;
    await expectRequest(await signIn({ client: { clientId } }));
    const what = `a good callback for the client ID ${clientId}`;
    await verdicts.expectTokens(await signIn({ client: { clientId } }), what);
    for (const code of [`${random.base64url(12)}+/${random.id(4)}==`, `a&b=%41 ${random.id(8)}#`]) {
      await expectRequest(await signIn(), { callback: { set: { code } } });
    }
  });

  test('nothing but the code comes from the callback', async ({
    signIn,
    complete,
    verdicts,
    network,
    seed,
  }) => {
    const attacker = `https://${hostName(seed, 'login', 'test')}`;
    const random = seededRandom(seed, 'foreign');
    const foreign = {
      token_endpoint: `${attacker}/token`,
      tokenEndpoint: `${attacker}/token`,
      redirect_uri: `${attacker}/callback`,
      client_id: random.id(8),
      code_verifier: random.base64url(32),
      grant_type: 'password',
      client_secret: random.base64url(16),
    };
    const callback = { set: foreign };
    await complete(await signIn(), { callback });
    const taken = Object.entries(foreign).find(([name, value]) =>
      network.requests.some(
        (request) => request.url === value || request.form().getAll(name).includes(value),
      ),
    );
    expect(
      taken?.[0],
      teach({
        did: `Your token request took ${taken?.[0]} from the callback URL.`,
        cost: 'Anyone can write that URL. Of all that stands in it, only the code belongs into the token request.',
        see: 'RFC 6749 §4.1.3',
      }),
    ).toBeUndefined();
    const what = 'a good callback with parameters that are named like those of the token request';
    await verdicts.expectTokens(await signIn(), what, { instead: { callback } });
  });

  test("the token endpoint's own query stays", async ({
    signIn,
    expectRequest,
    verdicts,
    seed,
  }) => {
    const query = `?tenant=${seededRandom(seed, 'tenant').id(5)}&v=2`;
    for (const judge of [
      expectRequest,
      (begun: SignIn, instead?: Instead) =>
        verdicts.expectTokens(
          begun,
          'a good callback of a server whose token endpoint has a query',
          {
            ...(instead === undefined ? {} : { instead }),
          },
        ),
    ]) {
      const begun = await signIn();
      await judge(begun, { client: { tokenEndpoint: `${begun.client.tokenEndpoint}${query}` } });
    }
  });

  test('sign-ins that finish at the same time are not mixed up', async ({
    signIn,
    complete,
    network,
  }) => {
    const begun: SignIn[] = [];
    // As many as it takes for some to overlap, however slow the machine is.
    for (let tab = 0; tab < 16; tab += 1) begun.push(await signIn());
    await Promise.all(begun.map((each) => complete(each)));
    const sent = network.requests.map((request) => {
      const form = request.form();
      return [form.get('code'), form.get('code_verifier'), form.get('client_id')].join(' ');
    });
    const expected = begun.map(({ code, transaction, client }) =>
      [code, transaction.codeVerifier, client.clientId].join(' '),
    );
    expect(
      sent.sort(),
      teach({
        did: `Your completeAuthorization mixed up sign-ins that finished at the same time: of ${begun.length}, ${expected.filter((one) => sent.includes(one)).length} were sent with their own code, verifier and client_id.`,
        cost: 'What is kept outside of the function belongs to whoever wrote it last. One user gets the tokens of another, or nobody does.',
        see: 'RFC 9700 §4.4.2',
      }),
    ).toEqual(expected.sort());
  });

  test('another sign-in brings other tokens', async ({ signIn, verdicts }) => {
    const first = await verdicts.expectTokens(await signIn(), 'a good callback');
    const second = await verdicts.expectTokens(await signIn(), 'a second good callback');
    expect(
      first['accessToken'] === second['accessToken'],
      teach({
        did: 'Your completeAuthorization gave the same access token for two sign-ins.',
        cost: 'The second user works with the account of the first.',
        see: 'RFC 6749 §4.1.4',
      }),
    ).toBe(false);
  });
});
