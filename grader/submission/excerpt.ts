import { limits } from '../model/limits.ts';
import type { SourceExcerpt } from '../model/report.ts';
import { visible } from '../model/visible.ts';

/**
 * A place in a source file. The line's text is cut at its end when it is long, so the column may lie
 * beyond it; characters that act or hide are escaped.
 *
 * @param line - Counted from 1.
 * @param column - Counted from 1, UTF-16 units.
 */
export function excerpt(
  file: string,
  line: number,
  column: number,
  lineText: string,
): SourceExcerpt {
  const cut = lineText.slice(0, limits.submission.excerptLength);
  const text = cut.split('\t').map(visible).join('\t');
  return { file, line, column, text: cut.length < lineText.length ? `${text}…` : text };
}

/** The place of an offset, UTF-16 units, in a file's text. */
export function excerptAt(file: string, source: string, offset: number): SourceExcerpt {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = source.indexOf('\n', start);
  const line = before.split('\n').length;
  const lineText = source.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  return excerpt(file, line, offset - start + 1, lineText);
}
