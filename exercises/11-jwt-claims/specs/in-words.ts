/** Where a date lies, seen from now: the verb and its complement. */
export function inWords(seconds: number): string {
  if (seconds === 0) return 'is this very second';
  return seconds < 0 ? `was ${-seconds} s ago` : `is in ${seconds} s`;
}
