import { textOf } from './decodings.ts';
import type { Issued } from './key-store.ts';

/**
 * How many bits of each key the rows hold at most, beside its id and what can be read in the key itself.
 *
 * The rows' members are put below each other. A position that varies carries as many bits as its alphabet
 * can have, so a hash never counts for less than it is. A salt counts as well: nobody can tell it from a
 * hash.
 *
 * @param dump - Plain data, of a store that has issued these keys to one client and no others.
 */
export function hashBits(dump: unknown, issued: readonly Issued[]): number {
  const known = issued.flatMap(({ id, key }) => [id, key]);
  const runs = new Set(known.flatMap(runsOf));
  const columns = new Map<string, string[]>();
  for (const values of columnsOf(dump, issued.length).values()) {
    const unknown = values.map((value) => withoutKnown(value, known, runs));
    // One and the same column may stand in two places.
    columns.set([...unknown].sort().join('\0'), unknown);
  }
  return [...columns.values()].reduce((bits, column) => bits + bitsOf(column), 0);
}

/** No row is as deep, and a stack has an end. */
const DEEPEST = 100;

/** Of a path that ten thousand leaves may repeat. */
const LONGEST_NAME = 100;

/**
 * The leaves of the dump by the path on which they stand. A list or an object with a member for each key is
 * a table, or a column of one: its places and names are left out of the path, and the names are a column.
 */
function columnsOf(dump: unknown, rows: number): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  const add = (path: string, value: string) => {
    const column = columns.get(path) ?? [];
    column.push(value);
    columns.set(path, column);
  };
  const walk = (value: unknown, path: string, depth: number): void => {
    const item = parsed(value);
    const leaf = depth > DEEPEST ? '' : leafOf(item, rows);
    if (leaf !== null) add(path, leaf);
    const members = leaf === null ? Object.entries(Object(item)) : [];
    const isTable = members.length === rows;
    for (const [name, member] of members) {
      if (isTable && !Array.isArray(item)) add(`${path} names`, name);
      walk(member, `${path} ${isTable ? '*' : name.slice(0, LONGEST_NAME)}`, depth + 1);
    }
  };
  walk(dump, '', 0);
  return columns;
}

/** What is one value of a row, as a text. */
function leafOf(item: unknown, rows: number): string | null {
  if (typeof item !== 'object' || item === null) return String(item);
  if (item instanceof Date) return String(item.getTime());
  if (item instanceof Uint8Array) return textOf(item);
  // Octets or words, but not a column of numbers.
  const spells = Array.isArray(item) && item.length !== rows && item.every(Number.isInteger);
  if (!spells) return null;
  const areOctets = item.every((number) => number >= 0 && number < 256);
  return areOctets ? String.fromCodePoint(...item) : item.map(inHex).join('');
}

function inHex(word: number): string {
  return (word < 0 ? word + 2 ** 32 : word).toString(16).padStart(8, '0');
}

/** Runs of an id or a key that are taken out of values: a prefix, a part to look it up by, its end. */
const RUN = 4;

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) =>
    text.slice(at, at + RUN),
  );
}

/** A value without what stands in an id or a key anyway. */
function withoutKnown(value: string, known: readonly string[], runs: ReadonlySet<string>): string {
  // `…abc`
  const bare = value.replace(/^[^A-Za-z0-9]+/, '');
  if (known.some((text) => text.includes(bare))) return '';
  const rest = value.split('');
  for (const [at, run] of runsOf(value).entries()) if (runs.has(run)) rest.fill('', at, at + RUN);
  return rest.join('');
}

/** From the smallest on, with the bits of a character. */
const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/^[0-9]*$/, Math.log2(10)],
  [/^([0-9a-f]*|[0-9A-F]*)$/, 4],
  [/^([0-9a-z]*|[0-9A-Z]*)$/, Math.log2(36)],
  [/^[A-Za-z0-9+/=_-]*$/, 6],
];

function bitsOf(values: readonly string[]): number {
  const length = Math.max(...values.map((value) => value.length));
  const positions = Array.from(
    { length },
    (_, at) => new Set(values.map((value) => value[at] ?? '')),
  );
  const varying = positions.filter(({ size }) => size > 1);
  const characters = varying.map((position) => [...position].join('')).join('');
  const [, bits = 8] = ALPHABETS.find(([alphabet]) => alphabet.test(characters)) ?? [];
  return varying.length * bits;
}

/** JSON in a text is data, whole rows too. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
