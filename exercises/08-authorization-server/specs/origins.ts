import { createHash } from 'node:crypto';

/** One value and what it may have been made from. */
export interface Pair {
  readonly made: string;
  readonly from: string;
}

/** Fewer characters in common are no sign of anything. */
const FEWEST_CHARACTERS = 16;

const ENCODINGS = ['base64url', 'base64', 'hex'] as const;

/** Simple ways to make one value from another. */
const WAYS: readonly (readonly [what: string, make: (from: string) => readonly string[]])[] = [
  ['a copy', (from) => [from]],
  ['the reverse', (from) => [[...from].reverse().join('')]],
  [
    'another encoding',
    (from) => octetsOf(from).flatMap((octets) => ENCODINGS.map((each) => octets.toString(each))),
  ],
  [
    'a hash',
    (from) =>
      ['sha256', 'sha1', 'sha384', 'sha512', 'md5'].flatMap((algorithm) =>
        octetsOf(from).flatMap((octets) =>
          ENCODINGS.map((each) => createHash(algorithm).update(octets).digest(each)),
        ),
      ),
  ],
];

/** What the text says, and what it says once it is decoded. */
function octetsOf(text: string): Buffer[] {
  return [Buffer.from(text), Buffer.from(text, 'base64url'), Buffer.from(text, 'hex')].filter(
    (octets) => octets.length >= FEWEST_CHARACTERS / 2,
  );
}

/**
 * How each value of a sample was made from another one of the same sign-in: `a hash`, `a copy` …; `null`
 * if none of the simple ways explains all of them.
 *
 * A value that is the beginning of such a result was made that way, too.
 */
export function madeFrom(pairs: readonly Pair[]): string | null {
  const explains = (make: (from: string) => readonly string[]) =>
    pairs.every(({ made, from }) => make(from).some((result) => agree(made, result)));
  return WAYS.find(([, make]) => explains(make))?.[0] ?? null;
}

function agree(a: string, b: string): boolean {
  const [shorter, longer] = [a, b].sort((one, other) => one.length - other.length);
  return shorter !== undefined && shorter.length >= FEWEST_CHARACTERS
    ? (longer?.startsWith(shorter) ?? false)
    : false;
}
