import { seededRandom } from '#fixtures/seed/index.ts';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function drawn(alphabet: string, seed: string, length: number): string {
  const random = seededRandom(seed, `verifier of ${length}`);
  return Array.from({ length }, () => random.pick([...alphabet])).join('');
}

/** A verifier as most libraries make it: base64url characters. The seed and the length decide it. */
export function base64urlOf(seed: string, length: number): string {
  return drawn(`${LETTERS_AND_DIGITS}-_`, seed, length);
}

/** A verifier whose challenge has two `-` and two `_` at least: one replacement of each is not enough. */
export function manyMarksOf(seed: string, challengeOf: (verifier: string) => string): string {
  for (let attempt = 0; ; attempt += 1) {
    const verifier = base64urlOf(`${seed}/${attempt}`, 43);
    const challenge = challengeOf(verifier);
    if (/-.*-/.test(challenge) && /_.*_/.test(challenge)) return verifier;
  }
}

/** Verifiers that look like something else: hex, UUIDs, decimal digits, marks and little besides. */
export function unusualVerifiers(seed: string): string[] {
  const hex = drawn('0123456789abcdef', seed, 64);
  const uuid = (text: string) =>
    text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [
    hex,
    hex.toUpperCase(),
    uuid(hex.slice(0, 32)) + uuid(hex.slice(32)),
    drawn('0123456789', seed, 43),
    drawn('-._~', seed, 64),
  ];
}

/** Letters and digits alone, so that nothing but what a test adds can be at fault. */
export function letters(seed: string, length: number): string {
  return drawn(LETTERS_AND_DIGITS, seed, length);
}
