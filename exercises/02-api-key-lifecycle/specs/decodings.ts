/**
 * What a text can stand for. Base64, hex and their like are ways to write something down, and anybody
 * reads them back: they hide nothing.
 *
 * @module
 */

/** Octets as text, one character each; the zeros of UTF-16 are dropped. */
export function textOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString('latin1').replaceAll('\0', '');
}

/** The octets that a text, or a piece of it, stands for in the usual encodings. */
export function octetsOf(text: string): Uint8Array[] {
  return [text, ...piecesOf(text)].flatMap((piece) => [
    ...base64(piece),
    ...hex(piece),
    ...base32(piece),
    ...bigNumbers(piece),
    ...binary(piece),
  ]);
}

/** The texts that a text stands for in the usual encodings. */
export function decodings(text: string): string[] {
  return [...octetsOf(text).map(textOf), ...percent(text), ...codes(text)];
}

/** `sha256:ab12…`, `salt$hash` or `iv.text` in pieces. */
function piecesOf(text: string): string[] {
  const pieces = text.split(/[^A-Za-z0-9+/_=-]+/).filter((piece) => piece.length > 7);
  return pieces[0] === text ? [] : pieces;
}

function base64(text: string): Uint8Array[] {
  if (text.length < 8 || !/^[A-Za-z0-9+/_-]+=*$/.test(text)) return [];
  // A prefix of any length may stand before it and shift the rest.
  return [0, 1, 2, 3].map((shift) => Buffer.from(text.slice(shift), 'base64'));
}

function hex(text: string): Uint8Array[] {
  return text.length > 7 && /^[0-9a-f]+$/i.test(text) ? [Buffer.from(text, 'hex')] : [];
}

function base32(text: string): Uint8Array[] {
  if (text.length < 16 || !/^[a-z2-7]+=*$/i.test(text)) return [];
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bits = [...text.toLowerCase().replace(/=+$/, '')]
    .map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0'))
    .join('');
  return [fromBits(bits)];
}

function binary(text: string): Uint8Array[] {
  const bits = text.replaceAll(' ', '');
  return bits.length > 63 && /^[01]+$/.test(bits) ? [fromBits(bits)] : [];
}

function fromBits(bits: string): Uint8Array {
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2));
}

/** A long number, decimal or with letters for digits as `toString(36)` writes it. */
function bigNumbers(text: string): Uint8Array[] {
  if (text.length < 20 || text.length > 400 || !/^[0-9a-z]+$/.test(text)) return [];
  return [10n, 32n, 36n].flatMap((radix) => {
    const digits = [...text].map((digit) => BigInt(Number.parseInt(digit, 36)));
    if (digits.some((digit) => digit >= radix)) return [];
    const number = digits.reduce((sum, digit) => sum * radix + digit, 0n).toString(16);
    return [Buffer.from(number.padStart(number.length + (number.length % 2), '0'), 'hex')];
  });
}

function percent(text: string): string[] {
  if (!/%[0-9a-f]{2}/i.test(text)) return [];
  try {
    return [decodeURIComponent(text)];
  } catch {
    return [];
  }
}

/** `107 97 116`, with any sign between. */
function codes(text: string): string[] {
  const numbers = /^\d{1,4}([ ,.;:|-]\d{1,4}){7,}$/.test(text) ? (text.match(/\d+/g) ?? []) : [];
  return numbers.length === 0 ? [] : [String.fromCodePoint(...numbers.map(Number))];
}
