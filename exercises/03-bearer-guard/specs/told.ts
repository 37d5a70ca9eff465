import { readingsOf } from './decodings.ts';

/** Letters and digits in a row that no two texts share by chance. */
const RUN = 6;
/** The same of octets. */
const OCTET_RUN = 4;

/**
 * How large a part of a secret a text tells whoever reads it: plainly or encoded, in pieces, in other
 * case, reversed, or with signs in between. 0 for nothing, 1 for all.
 */
export function partTold(secret: string, text: string): number {
  const readings = readingsOf(text);
  const plain = readings.map(lettersOf);
  // A token is often written in base64url itself: what it is written from is as good as the token.
  const octets = [0, 1, 2, 3].map((from) =>
    Buffer.from(secret.slice(from), 'base64').toString('latin1'),
  );
  return Math.max(
    partIn(lettersOf(secret), plain, RUN),
    partIn(reversed(lettersOf(secret)), plain, RUN),
    ...octets.map((each) => partIn(each, readings, OCTET_RUN)),
  );
}

/** The share of a text's characters that stand in runs of others, too. */
function partIn(text: string, readings: readonly string[], run: number): number {
  const told = new Set<number>();
  for (let at = 0; at + run <= text.length; at += 1) {
    const piece = text.slice(at, at + run);
    if (!readings.some((reading) => reading.includes(piece))) continue;
    for (let each = at; each < at + run; each += 1) told.add(each);
  }
  return told.size / Math.max(1, text.length);
}

function lettersOf(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
