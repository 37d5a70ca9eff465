import fastStringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns that a text takes, colour codes not counted. */
export function width(text: string): number {
  return fastStringWidth(text);
}

/**
 * Wraps one line, the first at `first`, the rest at `rest`. Long words are broken.
 *
 * @param columns whole width of the terminal
 */
export function wrapped(text: string, columns: number, first: string, rest: string): string[] {
  const room = Math.max(16, columns - width(rest));
  // Indentation at the line's start is the author's; blanks at a break are not.
  const indent = (/^ */.exec(text)?.[0] ?? '').slice(0, Math.floor(room / 2));
  return wrapAnsi(text.trimStart(), room - indent.length, { hard: true })
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${indent}${line}`.trimEnd());
}

/** One line with `right` at the right margin; it goes onto a line of its own where there is no room. */
export function spread(left: string, right: string, columns: number, indent: string): string[] {
  const gap = columns - width(left) - width(right);
  if (gap >= 1) return [`${left}${' '.repeat(gap)}${right}`];
  const lines = wrapped(left, columns, '', indent);
  const last = lines.at(-1) ?? '';
  const rest = columns - width(last) - width(right);
  if (rest >= 1) return [...lines.slice(0, -1), `${last}${' '.repeat(rest)}${right}`];
  return [...lines, `${' '.repeat(Math.max(0, columns - width(right)))}${right}`];
}
