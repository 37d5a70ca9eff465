import { createHash } from 'node:crypto';

/** RFC 7636 §4.2, computed apart from anything the student wrote. */
export function s256(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

const sha256 = (input: string | Uint8Array) => createHash('sha256').update(input).digest();

/** Known ways to get it wrong: what each one gives, and how to say so. First match wins. */
const MISTAKES: readonly (readonly [(verifier: string) => string, string])[] = [
  [(v) => v, 'returned the verifier itself, which is the method plain'],
  [(v) => `${s256(v)}=`, 'left the padding = at the end of the challenge'],
  [(v) => sha256(v).toString('base64'), 'encoded the digest as plain base64, with + / and ='],
  [
    (v) => sha256(v).toString('base64').replace('=', ''),
    'dropped the padding but kept the + and / of plain base64',
  ],
  [
    (v) => sha256(v).toString('base64').replace('+', '-').replace('/', '_').replace('=', ''),
    'replaced the first + and the first / only: replace with a text replaces once, replaceAll every time',
  ],
  [
    (v) => sha256(Buffer.from(v, 'hex')).toString('base64url'),
    'decoded the verifier as hex and hashed the decoded octets',
  ],
  [(v) => s256(v.toLowerCase()), 'changed the verifier to lower case before it hashed'],
  [
    (v) => s256(encodeURIComponent(v).replaceAll('~', '%7E')),
    'percent-encoded the verifier before it hashed',
  ],
  [(v) => s256(`${v}\n`), 'hashed a line break together with the verifier'],
  [
    (v) => Buffer.from(sha256(v).toString('base64')).toString('base64url'),
    'encoded the digest twice',
  ],
  [(v) => Buffer.from(s256(v)).toString('base64url'), 'encoded the digest twice'],
  [
    (v) => createHash('sha512').update(v).digest('base64url').slice(0, 43),
    'cut a SHA-512 digest to 43 characters, where SHA-256 is asked for',
  ],
  [(v) => sha256(v).toString('hex'), 'encoded the digest as hex, where base64url is asked for'],
  [
    (v) => Buffer.from(sha256(v).toString('hex')).toString('base64url'),
    'wrote the digest as hex first and then base64url-encoded that text',
  ],
  [
    (v) => sha256(Buffer.from(v, 'base64url')).toString('base64url'),
    'decoded the verifier as base64url and hashed the decoded octets',
  ],
  [
    (v) => sha256(Buffer.from(v, 'utf16le')).toString('base64url'),
    'hashed the verifier as UTF-16, two octets a character',
  ],
  [
    (v) => createHash('sha1').update(v).digest('base64url'),
    'hashed the verifier with SHA-1 instead of SHA-256',
  ],
  [
    (v) => createHash('sha512').update(v).digest('base64url'),
    'hashed the verifier with SHA-512 instead of SHA-256',
  ],
  [
    () => Buffer.from('[object Promise]').toString('base64url'),
    'encoded a promise instead of the digest: await it first',
  ],
  [() => s256('[object Promise]'), 'hashed a promise instead of the verifier: await it first'],
  [
    () => 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    "answered with the challenge of the RFC's example, whatever the verifier",
  ],
  [() => '', 'returned an empty challenge'],
];

/**
 * Says in one sentence what is wrong with a challenge.
 *
 * @param verifier - What the student's code was given.
 * @param challenge - What it returned, whatever that is.
 */
export function describeChallenge(verifier: string, challenge: unknown): string {
  if (typeof challenge !== 'string') {
    return `Your createCodeChallenge returned ${challenge === null ? 'null' : typeof challenge}, not a string.`;
  }
  const known = MISTAKES.find(([mistaken]) => mistaken(verifier) === challenge);
  if (known !== undefined) return `Your createCodeChallenge ${known[1]}.`;
  if (challenge.length !== 43) {
    return `Your createCodeChallenge returned ${challenge.length} characters, where an S256 challenge always has 43.`;
  }
  return `Your createCodeChallenge returned another value than the S256 challenge of a ${verifier.length}-character verifier.`;
}
