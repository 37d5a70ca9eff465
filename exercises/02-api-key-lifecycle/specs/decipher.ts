import { createDecipheriv } from 'node:crypto';
import { octetsOf, textOf } from './decodings.ts';
import type { Parts } from './readings.ts';

/** Data with more than these is no longer tried in all combinations. */
const MOST_PIECES = 48;
/** Forty-eight pieces that fit as keys and as nonces can be combined in a million ways. */
const MOST_TRIES = 30_000;
const MOST_OCTETS = 3_000_000;
const CIPHERS = ['ecb', 'cbc', 'ctr', 'gcm'] as const;
const NONCES = { ecb: 0, cbc: 16, ctr: 16, gcm: 12 };

/**
 * All that comes out when each piece of the data is tried as a key for each other one: XOR, and AES in its
 * usual modes. Whoever has the whole data can do the same in a second.
 */
export function* decipherings(parts: Parts): Generator<string> {
  const pieces = piecesOf(parts);
  let [tries, octets] = [0, 0];
  for (const piece of pieces) {
    for (const pad of pieces) yield* xor(piece, pad);
    for (const key of pieces) {
      for (const text of aes(piece, key, pieces)) {
        tries += 1;
        octets += text.length;
        if (tries > MOST_TRIES || octets > MOST_OCTETS) return;
        yield text;
      }
    }
  }
}

/** Different runs of 12 octets or more: as they are, as a text's own, and as what a text encodes. */
function piecesOf({ texts, octets }: Parts): Uint8Array[] {
  const all = [
    ...octets,
    ...[...texts].flatMap((text) => [...octetsOf(text), Buffer.from(text)]),
  ].filter(({ length }) => length >= 12 && length <= 512);
  const different = new Map(all.map((piece) => [Buffer.from(piece).toString('hex'), piece]));
  return [...different.values()].slice(0, MOST_PIECES);
}

function xor(piece: Uint8Array, pad: Uint8Array): string[] {
  if (piece === pad || pad.length > piece.length) return [];
  return [textOf(piece.map((octet, at) => octet ^ (pad[at % pad.length] ?? 0)))];
}

function* aes(
  piece: Uint8Array,
  key: Uint8Array,
  pieces: readonly Uint8Array[],
): Generator<string> {
  if (piece === key || ![16, 24, 32].includes(key.length)) return;
  for (const mode of CIPHERS) {
    const size = NONCES[mode];
    const nonces = size === 0 ? [null] : [new Uint8Array(size), ...pieces, piece.slice(0, size)];
    for (const nonce of nonces.filter((one) => one === null || one.length === size)) {
      // The nonce, and a tag of 16 octets, may stand before the text.
      for (const from of [0, 12, 16, 28, 32]) yield decipher(mode, piece.slice(from), key, nonce);
    }
  }
}

function decipher(
  mode: (typeof CIPHERS)[number],
  piece: Uint8Array,
  key: Uint8Array,
  nonce: Uint8Array | null,
): string {
  const name = `aes-${key.length * 8}-${mode}`;
  const decipher = createDecipheriv(name, key, nonce);
  // Not finished, so that neither padding nor tag has to fit.
  return textOf(decipher.update(piece));
}
