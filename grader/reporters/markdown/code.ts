import { escapeLine } from '../escape.ts';

/**
 * Lines in a fence. Nothing in a fence is Markdown, and GitHub looks for no mentions, issues or links
 * there. Escaping character by character would not do: GitHub finds those in the text after Markdown.
 *
 * @param lines safe for a terminal, without line breaks
 */
export function codeBlock(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** A text on one line, as code inside a line. It may stand in a table's cell. */
export function codeSpan(text: string): string {
  // A table ends its cell at a bar even inside code, and with a backslash before it there is no escape.
  const shown = escapeLine(text).replaceAll('|', '\\u{7c}');
  if (shown === '') return '';
  const fence = '`'.repeat(longestRun(shown) + 1);
  // One blank on both sides is taken off again, so these keep backticks and blanks at the ends.
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
