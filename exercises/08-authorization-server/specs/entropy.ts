/** How many values an estimate takes: enough for its bounds, few enough to stay quick. */
export const CALLS = 48;
/** What an estimate must show. Far fewer than are asked for: it needs room for chance. */
export const FEWEST_BITS = 64;

/**
 * Estimates from a sample how many bits of the values are random, never far above the truth.
 *
 * Every position of the values is a column. A column in which one character has `m` of the `n`
 * places carries about `log2(n / m)` bits. Columns that always agree with an earlier one add
 * nothing, so repeating a short secret does not help. Positions past the shortest value are left out.
 *
 * The exercise asks for 128 bits, and the specs refuse below {@link FEWEST_BITS}, with
 * {@link CALLS} values. Chance alone hardly gets there: with `c` independent columns, Markov's inequality
 * on the product of all `m^t` bounds the probability of an estimate under 64, for every `t`, by
 * `(E[m^t] / (48 * 2^(-64/c))^t)^c`. At its best `t` that is below 2^-100 for 16 octets as base64url, which
 * is the legal value with the fewest columns, and far lower for hex, decimal or binary digits and for UUIDs.
 *
 * @param values - Strings made by one function, one per call.
 * @returns Estimated bits of one value.
 */
export function estimateBits(values: readonly string[]): number {
  const length = Math.min(...values.map((value) => value.length));
  const columns = new Set(
    Array.from({ length }, (_, position) => values.map((value) => value[position]).join('')),
  );
  let bits = 0;
  for (const column of columns) {
    const counts = new Map<string, number>();
    for (const character of column) counts.set(character, (counts.get(character) ?? 0) + 1);
    bits += Math.log2(values.length / Math.max(...counts.values()));
  }
  return bits;
}

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}/gi;
/** Below what a single random base64url character shows in 48 values, and above what filler shows. */
const FILLER_BITS = 2.5;

/**
 * Whether each value is made from one random UUID (122 random bits) and nothing else that is random.
 *
 * 32 hex digits look like a UUID by chance once in 64 times. That all of a sample do is out of the question.
 */
export function isLoneUuid(values: readonly string[]): boolean {
  const single = values.every((value) => new Set(value.match(UUID) ?? []).size === 1);
  return single && estimateBits(values.map((value) => value.replace(UUID, ''))) < FILLER_BITS;
}
