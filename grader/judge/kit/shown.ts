/**
 * A value as a lesson shows it: as JSON, cut to `length` UTF-16 units. Takes whatever a student's code can
 * answer, also what JSON has no word for: `undefined`, a bigint, a body's JSON that is nested too deeply.
 */
export function shown(value: unknown, length = 100): string {
  const text = inWords(value);
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function inWords(value: unknown): string {
  try {
    return JSON.stringify(value, withBigInts) ?? 'undefined';
  } catch (error) {
    // JSON.parse takes any depth, JSON.stringify has a stack.
    if (error instanceof RangeError) return 'JSON that is nested too deeply';
    throw error;
  }
}

function withBigInts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
