import { type SigningKey, signingKey } from '#fixtures/keys/index.ts';
import type { Provider } from '#fixtures/providers/index.ts';
import { type HostileToken, readSegment, segment, split } from '#fixtures/tokens/index.ts';
import { hmac } from '#fixtures/tokens/sign.ts';

/** What else is wrong with a token than its signature, so that its cost is another one. */
export interface Forgery extends HostileToken {
  readonly cost: string;
  readonly see: string;
}

const ANYONE = {
  cost: 'Anyone can write themselves such a token, and sign in as anyone. Whoever remembers what was right remembers whole tokens, and not a signature alone.',
  see: 'RFC 8725 §3.1 and exercise 10',
};

/** The RSA key that none of the providers has, unless a test lists it. */
export function strangersKey(seed: string, kid?: string): SigningKey {
  return signingKey('RS256', seed, 'stranger', kid);
}

/**
 * Tokens with a provider's own header and claims that it did not sign, or not so.
 *
 * @param good - A token of the provider, which some of them are made from.
 */
export function forgeries(server: Provider, seed: string, good: string): Forgery[] {
  const key = server.keys.current();
  const stranger = strangersKey(seed, key.kid);
  const { header, payload, signature } = split(good);
  const relabelled = (alg: string) => `${segment({ ...readSegment(header), alg })}.${payload}`;
  const keyed = (secret: string) => {
    const input = relabelled('HS256');
    return `${input}.${hmac(input, secret)}`;
  };
  const promoted = segment({ ...readSegment(payload), sub: 'admin' });
  const pem = String(key.publicKey.export({ type: 'spki', format: 'pem' }));
  const unsigned: [string, string][] = [
    ['whose payload was changed after it was signed', `${header}.${promoted}.${signature}`],
    ['with an empty signature', `${header}.${payload}.`],
    ['whose header was changed after it was signed', `${relabelled('RS256 ')}.${signature}`],
    ["with another token's signature", `${header}.${payload}.${split(server.mint()).signature}`],
    ['whose header says alg: none', `${relabelled('none')}.`],
    ['whose header says alg: none, with its old signature', `${relabelled('none')}.${signature}`],
    ['whose header says alg: None', `${relabelled('None')}.`],
    ['signed with HS256, its secret the public key as PEM', keyed(pem)],
    [
      'signed with HS256, its secret the public key as JWK',
      keyed(JSON.stringify(server.keys.listedAs(key))),
    ],
    ["signed with a stranger's key under the kid of a listed one", server.mint({ key: stranger })],
    [
      'signed with a key that its own header brings along (jwk)',
      server.mint({ key: stranger, header: { jwk: stranger.publicJwk } }),
    ],
  ];
  return [
    ...unsigned.map(([what, token]) => ({ what, token, ...ANYONE })),
    {
      what: 'that names a key which is not listed (kid)',
      token: server.mint({ header: { kid: 'somebody-else' } }),
      cost: 'The provider named another key, and yours signs in its place: one that was withdrawn and comes back under another name is trusted again.',
      see: 'RFC 7515 §4.1.4 and exercise 10',
    },
    {
      what: 'with a crit that it does not understand',
      token: server.mint({ header: { crit: ['policy'], policy: 'one-use' } }),
      cost: 'The provider said: do not accept this unless you understand that parameter. Its condition, such as one use only, is now ignored.',
      see: 'RFC 7515 §4.1.11 and exercise 10',
    },
  ];
}
