import { describe } from 'vitest';
import { malformedTokens } from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { goodToken } from './tokens.ts';
import { expectRefused, type NamedToken } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const NO_TOKEN = {
  cost: 'What your tool repairs in silence, the next program does not. The user believes the token to be good, and the API refuses it.',
  see: 'RFC 7515 §7.1',
};

describe('refuses-other-texts', () => {
  test('a text without three parts is malformed', async ({ subject, seed }) => {
    const { token } = goodToken(seed);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const others = malformedTokens(token).filter(({ token }) => token.split('.').length !== 5);
    const more: NamedToken[] = [
      { what: 'a single dot', token: '.' },
      { what: 'a header alone', token: header },
      { what: 'a payload alone', token: payload },
      { what: 'a token with a dot before it', token: `.${token}` },
      { what: 'a token of six parts', token: `${token}.${token}` },
      { what: 'a token of seven parts', token: `${token}.${token}.` },
      {
        what: 'a token without a payload, as for detached content,',
        token: `${header}..${signature}`,
      },
      { what: 'a header and two dots', token: `${header}..` },
      {
        what: 'a token with two dots after its header',
        token: `${header}..${payload}.${signature}`,
      },
      { what: 'a text of many dots', token: '.'.repeat(5_000) },
      { what: 'a text of 40,000 characters', token: 'x'.repeat(40_000) },
    ];
    for (const named of [...others, ...more]) {
      await expectRefused(subject.decodeJwt, named, NO_TOKEN);
    }
  });

  test('nothing around a token is cut off', async ({ subject, seed }) => {
    const { token } = goodToken(seed);
    const texts: NamedToken[] = [
      { what: 'a token with Bearer before it', token: `Bearer ${token}` },
      { what: 'a token with bearer before it', token: `bearer ${token}` },
      { what: 'a whole Authorization header', token: `Authorization: Bearer ${token}` },
      { what: 'a token in quotes', token: `"${token}"` },
      { what: 'a token in single quotes', token: `'${token}'` },
      { what: 'a token in the query of a URL', token: `?access_token=${token}` },
      { what: 'a token with a fragment sign before it', token: `#${token}` },
      { what: 'a token as a cookie', token: `session=${token}` },
      { what: 'two tokens with a comma between', token: `${token},${token}` },
      { what: 'a token with percent-encoded dots', token: token.replaceAll('.', '%2E') },
      { what: 'a token with other signs for its dots', token: token.replaceAll('.', ':') },
    ];
    for (const named of texts) await expectRefused(subject.decodeJwt, named, NO_TOKEN);
  });

  test('a JWS in JSON serialization is no compact token', async ({ subject, seed }) => {
    const [header, payload, signature] = goodToken(seed).token.split('.');
    const jsonForm = {
      cost: 'A JWT has the compact form and no other. A program that takes two forms checks one of them less well.',
      see: 'RFC 7519 §1 and RFC 7515 §7.2',
    };
    const flattened = { protected: header, payload, signature };
    const general = { payload, signatures: [{ protected: header, signature }] };
    for (const [what, json] of [
      ['a JWS in flattened JSON serialization', flattened],
      ['a JWS in general JSON serialization', general],
    ] as const) {
      await expectRefused(subject.decodeJwt, { what, token: JSON.stringify(json) }, jsonForm);
    }
    const readable = JSON.stringify({ header: { alg: 'none' }, payload: { sub: 'admin' } });
    await expectRefused(
      subject.decodeJwt,
      { what: 'a JSON text with header and payload', token: readable },
      jsonForm,
    );
  });

  test('an odd text is malformed', async ({ subject }) => {
    const texts = [
      'null',
      'undefined',
      '{}',
      '[]',
      '0',
      'a.b.c',
      '...',
      'é.é.é',
      '🗝.🗝.🗝',
      '\0.\0.\0',
      '\ud83d.\ud83d.',
      '=.=.=',
      '-._.~',
      '%.%.%',
    ];
    for (const text of texts) {
      const what = `the text ${JSON.stringify(text)}`;
      await expectRefused(subject.decodeJwt, { what, token: text }, NO_TOKEN);
    }
  });
});
