import MarkdownIt from 'markdown-it';

/** A document as GitHub's Markdown has it, raw HTML and bare addresses included. */
export interface ParsedMarkdown {
  /** What it is made of: `heading_open`, `fence`, `link_open`. */
  readonly kinds: ReadonlySet<string>;
  /** Text that is not code. */
  readonly prose: readonly string[];
  /** The content of each fence. */
  readonly fences: readonly string[];
  readonly spans: readonly string[];
  readonly headings: number;
}

/** All that kata's documents are made of. */
const OURS = new Set([
  ...['heading', 'paragraph', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].flatMap((kind) => [
    `${kind}_open`,
    `${kind}_close`,
  ]),
  ...['inline', 'text', 'code_inline', 'fence'],
]);

export function parsedMarkdown(text: string): ParsedMarkdown {
  const blocks = new MarkdownIt({ html: true, linkify: true }).parse(text, {});
  const all = blocks.flatMap((block) => [block, ...(block.children ?? [])]);
  const contents = (kind: string) =>
    all.filter(({ type }) => type === kind).map(({ content }) => content);
  return {
    kinds: new Set(all.map(({ type }) => type)),
    prose: contents('text'),
    fences: contents('fence'),
    spans: contents('code_inline'),
    headings: contents('heading_open').length,
  };
}

/** What a document has beyond headings, paragraphs, one table's cells and code; and what GitHub finds in text. */
export function foreign({ kinds, prose }: ParsedMarkdown): string[] {
  return [
    ...[...kinds].filter((kind) => !OURS.has(kind)),
    ...prose.filter((text) => /[@#<>`$[\]*~\\]|:\/\/|www\.|^\s*::/.test(text)),
  ];
}
