/**
 * As much of HTML as it takes to see what a page does with a text that it repeats.
 *
 * @module
 */

/** An attribute of a start tag. */
export interface Attribute {
  /** In small letters. */
  readonly name: string;
  /** With its character references decoded. */
  readonly value: string;
  /** Whether the value stands in quotes. */
  readonly quoted: boolean;
}

export interface StartTag {
  /** In small letters. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

/** A comment, or the beginning of a start tag. */
const COMMENT_OR_TAG = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<([a-z][^\s/>]*)/gi;
/** What may follow the name. Each character is read once or twice, however the page is written. */
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** The start tags of a page, in their order. */
export function startTagsOf(page: string): StartTag[] {
  const tags: StartTag[] = [];
  const opening = new RegExp(COMMENT_OR_TAG);
  for (let found = opening.exec(page); found !== null; found = opening.exec(page)) {
    const [, name] = found;
    if (name === undefined) continue;
    const attribute = new RegExp(ATTRIBUTE);
    attribute.lastIndex = opening.lastIndex;
    const attributes: Attribute[] = [];
    for (let part = attribute.exec(page); part !== null; part = attribute.exec(page)) {
      opening.lastIndex = attribute.lastIndex;
      const [, key = '', double, single, bare = ''] = part;
      attributes.push({
        name: key.toLowerCase(),
        value: decoded(double ?? single ?? bare),
        quoted: (double ?? single) !== undefined,
      });
    }
    tags.push({ name: name.toLowerCase(), attributes });
  }
  return tags;
}

/** The references that a hand or a library writes for what can stand in a URL. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  gt: '>',
  lt: '<',
  period: '.',
  quot: '"',
  sol: '/',
};

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));?/gi;

function decoded(text: string): string {
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : all;
  });
}
