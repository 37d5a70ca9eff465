/**
 * How many random bits the values of a sample can have, from above and from below.
 *
 * Every position of the values is a column. Columns that always agree with an earlier one add nothing,
 * so that repeating a short secret does not help.
 *
 * @module
 */

/** Columns over the longest value; a shorter one has nothing in the last ones. */
function columnsOf(values: readonly string[], length: number): string[][] {
  const columns = new Map<string, string[]>();
  for (let position = 0; position < length; position += 1) {
    const column = values.map((value) => value[position] ?? '');
    columns.set(column.join('\0'), column);
  }
  return [...columns.values()];
}

function lengthsOf(values: readonly string[]): number[] {
  return values.map((value) => value.length);
}

/**
 * The most bits that one value can have, whatever made it: a position that varies carries `log2(a)` bits
 * at most, where `a` is the number of characters that occur in such positions anywhere.
 *
 * Positions that show four characters or fewer carry two bits at most: the last of 22 base64url
 * characters for 16 octets, or the version of a UUID. Chance makes one of a larger alphabet look like
 * that, or hides enough of the alphabet, with a probability below 10^-12 for 48 values and every usual
 * alphabet: 32 hex digits, 22 base64url or base58 characters and 128 binary digits keep their 128 bits.
 */
export function mostBits(values: readonly string[]): number {
  const columns = columnsOf(values, Math.max(...lengthsOf(values))).map((c) => new Set(c));
  const varying = columns.filter((characters) => characters.size > 1);
  const alphabet = new Set(varying.flatMap((characters) => [...characters]));
  const full = Math.log2(alphabet.size);
  return varying.reduce(
    (bits, characters) => bits + (characters.size <= 4 ? Math.min(2, full) : full),
    0,
  );
}

/**
 * Estimates how many bits one value has, never far above the truth: a column in which one character has
 * `m` of the `n` places carries about `log2(n / m)` bits. Positions past the shortest value are left out.
 *
 * The exercise asks for 128 bits and the specs refuse below 64, with 48 values. Chance alone does not get
 * a sound key there: the bound that `exercises/05-pkce-challenge/specs/entropy.ts` derives is below 2^-100
 * for 22 base64url or base58 characters, and far below for 32 hex, 39 decimal and 128 binary digits.
 */
export function estimateBits(values: readonly string[]): number {
  const columns = columnsOf(values, Math.min(...lengthsOf(values)));
  return columns.reduce((bits, column) => {
    const counts = new Map<string, number>();
    for (const character of column) counts.set(character, (counts.get(character) ?? 0) + 1);
    return bits + Math.log2(values.length / Math.max(...counts.values()));
  }, 0);
}

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}/gi;
/** Below what a single random base64url character shows in 48 values, and above what filler shows. */
const FILLER_BITS = 2.5;

/** Whether each value is made from one random UUID (122 random bits) and nothing else that is random. */
export function isLoneUuid(values: readonly string[]): boolean {
  const single = values.every((value) => new Set(value.match(UUID) ?? []).size === 1);
  return single && estimateBits(values.map((value) => value.replace(UUID, ''))) < FILLER_BITS;
}
