import { decipherings } from './decipher.ts';
import { partsOf, readingsOf } from './readings.ts';

/** Bits in a run of characters that no two texts share by chance. */
const RUN_BITS = 64;
/** Bits in a pattern of repetitions that no two texts share by chance. */
const SHAPE_BITS = 40;
/** What the contract leaves to be guessed. */
const SECRET_BITS = 128;

/** How keys can be read in a piece of data; completes "It shows the keys …". */
export type Revelation =
  | 'as they are'
  | 'in an encoding that anybody can undo'
  | 'with each character replaced by another';

/**
 * Finds out whether data gives keys away to whoever reads it.
 *
 * Keys count as given away when so much of them can be read that fewer than 128 bits are left to guess.
 * A few characters to recognise a key by, or a public id inside of it, are no harm.
 *
 * @param data - What the store shows: plain data.
 * @param keys - Six keys or more of one store, without their ids: what they share is no secret.
 * @returns How, or `null` when it does not.
 */
export function revelation(data: unknown, keys: readonly string[]): Revelation | null {
  const run = runLength(keys);
  const { plain, decoded } = readingsOf(data);
  if (isGivenAway(keys, plain, run)) return 'as they are';
  if (isGivenAway(keys, decoded, run)) return 'in an encoding that anybody can undo';
  const readings = [...plain, ...decoded];
  // Three are enough: who does this does it to every key.
  return keys.slice(0, 3).some((key) => readings.some((text) => isSubstituted(key, text)))
    ? 'with each character replaced by another'
    : null;
}

/** Whether data gives a key away to whoever tries each piece of it as the secret key for the others. */
export function isUnlockable(data: unknown, key: string): boolean {
  const run = runLength([key]);
  const hidden = masked(key, commonRuns([key], decipherings(partsOf(data)), run), run);
  const left = hidden.replaceAll('*', '').length * Math.log2(new Set(key).size);
  return hidden !== key && left < SECRET_BITS;
}

/** The key without its id: what is public anyway is no secret. A short id may be in there by chance. */
export function withoutId({ id, key }: { readonly id: string; readonly key: string }): string {
  return id.length < 8 ? key : key.replace(id, '');
}

function runLength(keys: readonly string[]): number {
  const alphabet = new Set(keys.join(''));
  const length = Math.ceil(RUN_BITS / Math.log2(Math.max(2, alphabet.size)));
  return Math.min(length, ...keys.map((key) => Math.max(1, key.length)));
}

function isGivenAway(keys: readonly string[], readings: Set<string>, run: number): boolean {
  const runs = commonRuns(keys, readings, run);
  const hidden = keys.map((key) => masked(key, runs, run));
  const alphabet = Math.log2(new Set(keys.join('')).size);
  const varies = (at: number) => keys.some((key) => key[at] !== keys[0]?.[at]);
  return hidden.some((key, index) => {
    const left = [...key].filter((character, at) => character !== '*' && varies(at)).length;
    return key !== keys[index] && left * alphabet < SECRET_BITS;
  });
}

/** The runs of the keys that stand in a text, too. */
function commonRuns(keys: readonly string[], texts: Iterable<string>, run: number): Set<string> {
  const wanted = new Set(keys.flatMap((key) => [...runsOf(key, run)]));
  const found = new Set<string>();
  for (const text of texts) {
    for (const each of runsOf(text, run)) if (wanted.has(each)) found.add(each);
  }
  return found;
}

function* runsOf(text: string, run: number): Generator<string> {
  for (let at = 0; at + run <= text.length; at += 1) yield text.slice(at, at + run);
}

/** The key with all that can be read replaced by one and the same sign. */
function masked(key: string, runs: Set<string>, run: number): string {
  const characters = [...key];
  for (let at = 0; at + run <= key.length; at += 1) {
    if (runs.has(key.slice(at, at + run))) characters.fill('*', at, at + run);
  }
  return characters.join('');
}

/** Whether a text ends with the key's very repetitions: then it is the key in a secret alphabet. */
function isSubstituted(key: string, text: string): boolean {
  const length = Math.min(key.length, text.length);
  const end = text.slice(-length);
  const different = new Set(end).size;
  // Fewer repetitions could be alike by chance.
  if ((length - different) * Math.log2(different) < SHAPE_BITS) return false;
  return shape(end) === shape(key.slice(-length));
}

function shape(text: string): string {
  const seen = new Map<string, number>();
  return [...text]
    .map((character) => {
      const first = seen.get(character) ?? seen.size;
      seen.set(character, first);
      return first;
    })
    .join();
}
