import { decodings, textOf } from './decodings.ts';

/**
 * Everything that somebody who holds a piece of data can read in it, one step of thought at a time.
 *
 * @module
 */

/** The texts and the octets in a value, member names included. */
export interface Parts {
  readonly texts: ReadonlySet<string>;
  readonly octets: readonly Uint8Array[];
}

/** Takes plain data apart: members, lists, lists of numbers that spell something, JSON in a text. */
export function partsOf(value: unknown): Parts {
  const texts = new Set<string>();
  const octets: Uint8Array[] = [];
  const walk = (item: unknown): void => {
    if (typeof item === 'string') {
      texts.add(item);
      const inner = parsed(item);
      if (typeof inner === 'object' && inner !== null) walk(inner);
    } else if (typeof item === 'number' || typeof item === 'bigint') {
      texts.add(String(item));
    } else if (item instanceof Uint8Array) {
      octets.push(item);
      texts.add(textOf(item));
    } else if (typeof item === 'object' && item !== null && !(item instanceof Date)) {
      const values = Object.values(item);
      for (const name of Object.keys(item)) if (!/^\d+$/.test(name)) texts.add(name);
      for (const text of spelled(values)) texts.add(text);
      const numbers = values.filter((each) => Number.isInteger(each) && each >= 0 && each < 256);
      if (numbers.length > 7) octets.push(Uint8Array.from(numbers));
      // What is spelled out by numbers needs no number looked at by itself.
      else values.forEach(walk);
    }
  };
  walk(value);
  return { texts, octets };
}

/** The texts that a value shows: as they stand, and decoded once or twice from what they look like. */
export function readingsOf(value: unknown): { plain: Set<string>; decoded: Set<string> } {
  const { texts } = partsOf(value);
  const plain = new Set([...texts, [...texts].join('')]);
  const once = new Set([...texts].flatMap(decodings));
  const twice = new Set([...once].flatMap(decodings));
  const decoded = new Set([...once, ...twice]);
  for (const text of [...plain, ...once]) decoded.add([...text].reverse().join(''));
  return { plain, decoded };
}

/** A list of pieces, or of character codes, as the text that it spells. */
function spelled(values: readonly unknown[]): string[] {
  if (values.length < 2) return [];
  if (values.every((value) => typeof value === 'string')) return [values.join('')];
  const codes = values.filter((value) => Number.isInteger(value) && Number(value) >= 0);
  if (codes.length < 8 || codes.some((code) => Number(code) > 0x10ffff)) return [];
  return [String.fromCodePoint(...codes.map(Number))];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
