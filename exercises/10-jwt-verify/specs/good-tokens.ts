import { describe, expect } from 'vitest';
import { readSegment, split } from '#fixtures/tokens/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { attempt, expectAccepted } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

describe('accepts-good-tokens', () => {
  test('good tokens of each algorithm are accepted', async ({ openVerifier }) => {
    const algorithms = ['ES256', 'EdDSA', 'RS256'] as const;
    const { server, verify } = await openVerifier({ signs: algorithms, server: { decoys: false } });
    for (const alg of algorithms) {
      await expectAccepted(verify, server.mint({ with: alg }), `a good ${alg} token`);
    }
  });

  test('keys for another use do not get in the way', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    await expectAccepted(
      verify,
      server.mint(),
      'a good token whose key set also lists a key for encryption and one of an unknown type',
    );
  });

  test("header and payload come back as the token's own", async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    const token = server.mint({
      claims: { name: 'Zoë 鍵 🗝', roles: ['a', 'b'], nested: { deep: null } },
    });
    const { header, payload } = split(token);
    const answer = (await attempt(verify, token)) as Record<string, unknown>;
    expect(
      answer?.['header'],
      teach({
        did: 'Your verifier did not return the header of a good token as the token has it.',
        cost: 'What comes next looks at typ and kid there, and decides by something that nobody signed.',
        see: 'RFC 7519 §7.2',
      }),
    ).toEqual(readSegment(header));
    expect(
      answer?.['payload'],
      teach({
        did: 'Your verifier did not return the payload of a good token as the token has it. It is JSON in UTF-8.',
        cost: 'The API then serves somebody else than the token names.',
        see: 'RFC 7519 §7.2',
      }),
    ).toEqual(readSegment(payload));
  });

  test('what is verified is what was sent, octet for octet', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    const key = server.keys.current();
    const token = server.mint({
      header: `{"typ":"at+jwt",\r\n "kid":"${key.kid}",\r\n "alg":"${key.alg}"}`,
      payload: JSON.stringify(server.claims(), null, 2),
    });
    const answer = await attempt(verify, token);
    expect(
      answer,
      teach({
        did: 'Your verifier did not accept a good token whose JSON has spaces and line breaks in it. Did you write the JSON anew before you checked the signature?',
        cost: 'The signature covers the characters that were sent. Whoever formats JSON otherwise than you do can no longer sign in.',
        see: 'RFC 7515 §5.2, step 8',
      }),
    ).toMatchObject({ ok: true });
  });

  test('tokens that are verified at the same time are not mixed up', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier();
    const subjects = ['ann', 'bob', 'cleo'];
    const tokens = subjects.map((sub) => server.mint({ claims: { sub } }));
    const answers = await Promise.all(tokens.map((token) => attempt(verify, token)));
    expect(
      answers.map((answer) => (answer as { payload?: { sub?: unknown } } | null)?.payload?.sub),
      teach({
        did: 'Your verifier did not give three tokens that it verified at the same time back as they are. Does it keep the current token outside of the call?',
        cost: 'Two requests that arrive together swap their users: one sees the data of the other.',
        see: 'the contract in the README',
      }),
    ).toEqual(subjects);
  });

  test('a key set may leave out alg and use', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier({ server: { bareKeys: true } });
    await expectAccepted(
      verify,
      server.mint(),
      'a good token whose key is listed without alg and use',
    );
  });

  test('a key set may come as application/json', async ({ openVerifier }) => {
    const { server, verify } = await openVerifier({
      server: { jwksContentType: 'application/json; charset=utf-8' },
    });
    await expectAccepted(
      verify,
      server.mint(),
      'a good token whose key set came as application/json',
    );
  });
});
