import { signingKey } from '#fixtures/keys/index.ts';
import { criticalTokens, duplicateMembers, lenientBase64 } from '#fixtures/tokens/index.ts';
import { drawnToken, tokenOf } from './drawn-token.ts';
import { PARTS, withPart } from './rewritten-token.ts';
import type { BadToken } from './verdict.ts';

/** Tokens that the contract lets be read or be called malformed. */
export function openTokens(seed: string): BadToken[] {
  const { token, payload } = drawnToken(seed, 'open');
  const key = signingKey('ES256', seed, 'open');
  const leftOver = (text: string) => `${text.slice(0, text.length - (text.length % 4))}A`;
  return [
    ...PARTS.map((part) => ({
      what: `a token with a character left over from groups of four in its ${part}`,
      token: withPart(token, part, leftOver),
    })),
    {
      what: 'a token whose signature is one character',
      token: withPart(token, 'signature', () => 'A'),
    },
    ...lenientBase64(token).filter(({ what }) => what.includes('stray')),
    ...criticalTokens(key, payload),
    duplicateMembers(key, payload),
    {
      what: 'a token whose payload begins with a byte order mark',
      token: tokenOf(seed, { payload: '\ufeff{"sub":"ann"}' }),
    },
    { what: 'a token whose header has no alg', token: tokenOf(seed, { header: { typ: 'JWT' } }) },
    { what: 'a token whose alg is a list', token: tokenOf(seed, { header: { alg: ['ES256'] } }) },
    {
      what: 'a token with alg ES256 and no signature',
      token: withPart(token, 'signature', () => ''),
    },
    {
      what: 'a token of 20,000 characters',
      token: tokenOf(seed, { payload: { pad: 'x'.repeat(14_800) } }),
    },
  ];
}
