import type { SeededRandom } from '#fixtures/seed/index.ts';
import { split } from '#fixtures/tokens/index.ts';
import type { BadToken } from './verdict.ts';

/** The parts of a token, in their order. */
export const PARTS = ['header', 'payload', 'signature'] as const;

/** A token with one part rewritten. */
export function withPart(
  token: string,
  part: (typeof PARTS)[number],
  rewrite: (text: string) => string,
): string {
  const parts = { ...split(token) };
  parts[part] = rewrite(parts[part]);
  return `${parts.header}.${parts.payload}.${parts.signature}`;
}

/** Tokens with a text put into each part, at each of the places that `places` gives for its length. */
export function inserted(
  token: string,
  text: string,
  what: (part: string) => string,
  places: (length: number) => number[],
): BadToken[] {
  return PARTS.flatMap((part) =>
    places(split(token)[part].length).map((at) => ({
      what: what(part),
      token: withPart(token, part, (old) => old.slice(0, at) + text + old.slice(at)),
    })),
  );
}

/** One place inside of a part, which the random source draws. */
export const somewhere =
  (random: SeededRandom) =>
  (length: number): number[] => [1 + random.int(length - 1)];

/** Both ends of a part, and one place inside. */
export const everywhere =
  (random: SeededRandom) =>
  (length: number): number[] => [0, ...somewhere(random)(length), length];

/** A character, or its number where it does not print. */
export function printed(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x7f
    ? character
    : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
