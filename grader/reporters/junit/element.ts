import type { XMLElement } from 'xmlbuilder';
import { escapeLine, escapeText, guardLine } from '../escape.ts';

/**
 * Adds an element. It is the one door into the document: the library escapes what is markup, and this
 * what is not for a reader's terminal, which takes care of all that XML 1.0 has no place for.
 *
 * @param lines its text
 */
export function addElement(
  parent: XMLElement,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  lines: readonly string[] = [],
): XMLElement {
  const element = parent.element(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.attribute(key, key === 'message' ? escapeText(String(value)) : onOneLine(value));
  }
  if (lines.length > 0) element.text(lines.map(escapeText).join('\n'));
  return element;
}

/** A name or value that lists and tables show. */
function onOneLine(value: string | number): string {
  return guardLine(escapeLine(String(value)));
}

/** Seconds, as every reader of JUnit expects them. */
export function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(4);
}
