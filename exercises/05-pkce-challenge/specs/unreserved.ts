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

/** Letters and digits alone, so that nothing but what a test adds can be at fault. */
export function letters(seed: string, length: number): string {
  return drawn(LETTERS_AND_DIGITS, seed, length);
}
