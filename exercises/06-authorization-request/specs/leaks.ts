import { type Unpack, unpacker } from './unpacker.ts';

/** A request as an onlooker sees it, and the secret that they must not find. */
export interface Sighting {
  readonly url: string;
  readonly secret: string;
}

/**
 * A piece of a secret as long as this is a leak. By chance it turns up now and then where the alphabet is
 * poor (a verifier of 128 binary digits is legal), but not in every one of a dozen requests.
 */
const PIECE = 16;
/** Shorter runs of letters and digits hold nothing that is worth decoding. */
const SHORTEST_RUN = 12;

/**
 * Whether every one of these URLs shows its own secret, or a piece of it: plainly, reversed, in another
 * encoding, or inside something that is encoded, such as the payload of a JWT. What all of the secrets
 * have in common is no secret.
 */
export function allLeak(sightings: readonly Sighting[]): boolean {
  const readable = sightings.map(({ url }) => readableIn(url).join('\n'));
  return sightings.every(({ secret }, at) => {
    const own = readable[at] ?? '';
    const others = readable.filter((_, other) => other !== at).slice(0, 2);
    return forms(secret).some((form) =>
      pieces(form).some(
        (piece) => own.includes(piece) && others.every((text) => !text.includes(piece)),
      ),
    );
  });
}

/** A verifier has 128 characters at most (RFC 7636 §4.1). */
const LONGEST_SECRET = 512;

/** The secret itself, its reverse, and the octets that it may be an encoding of. */
function forms(whole: string): string[] {
  const secret = whole.slice(0, LONGEST_SECRET);
  const decoded = (['base64url', 'hex'] as const).map((encoding) =>
    Buffer.from(secret, encoding).toString('latin1'),
  );
  return [secret, [...secret].reverse().join(''), ...decoded];
}

function pieces(text: string): string[] {
  const length = Math.min(PIECE, text.length);
  if (length < SHORTEST_RUN) return [];
  return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));
}

/** All texts that a curious reader finds in a URL, by decoding what looks encoded, three times over. */
function readableIn(url: string): string[] {
  const found = new Set([url]);
  const unpack = unpacker();
  let latest = [url];
  for (let depth = 0; depth < 3; depth += 1) {
    latest = latest.flatMap((text) => decodings(text, unpack)).filter((text) => !found.has(text));
    for (const text of latest) found.add(text);
  }
  return [...found];
}

function decodings(text: string, unpack: Unpack): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]+/g) ?? [];
  return [
    percentDecoded(text),
    percentDecoded(text.replaceAll('+', ' ')),
    ...runs
      .filter((run) => run.length >= SHORTEST_RUN)
      // Four characters are three octets: behind a prefix, the groups begin elsewhere.
      .flatMap((run) => [
        ...[0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64')),
        Buffer.from(run, 'hex'),
      ])
      .flatMap((octets) => [octets, ...unpack(octets)])
      .map((octets) => octets.toString('latin1')),
  ];
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
