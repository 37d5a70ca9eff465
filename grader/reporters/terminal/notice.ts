import type { Notice, SourceExcerpt } from '../../model/report.ts';
import { escapeLine, escapeLines } from '../escape.ts';
import { width, wrapped } from '../layout.ts';
import type { Style } from './style.ts';

/** A notice: what, where with the source line and a caret, and the fix. */
export function noticeLines(notice: Notice, slug: string, style: Style): string[] {
  const { paint, columns } = style;
  const mark = notice.level === 'error' ? paint.bad('!') : paint.partial('›');
  const message = escapeLines(notice.message).flatMap((line, index) =>
    wrapped(line, columns, index === 0 ? `    ${mark} ` : '      ', '      '),
  );
  const fix =
    notice.fix === null ? [] : wrapped(escapeLine(notice.fix), columns, '      ', '      ');
  const place = notice.at === null ? [] : excerptLines(notice.at, slug, style);
  return [...message, ...place, ...fix];
}

function excerptLines(at: SourceExcerpt, slug: string, style: Style): string[] {
  const { paint, columns, folder } = style;
  const place = escapeLine(`${folder}${slug}/${at.file}:${at.line}:${at.column}`);
  const gutter = `      ${String(at.line).padStart(4)} │ `;
  const room = Math.max(16, columns - width(gutter));
  // By whole characters: half of one would be no text at all.
  const before = [...escapeLine(at.text.slice(0, at.column - 1))];
  // Escaped as a whole, since a runner's mark may begin before the fault and end after it.
  const whole = [...escapeLine(at.text)];

  // A long line is shown around its fault.
  const start = before.length > room - 8 ? before.length - Math.floor(room / 2) : 0;
  const caret = width(before.slice(start).join(''));
  return [
    ...wrapped(paint.link(place), columns, '      ', '      '),
    `${paint.quiet(gutter)}${cutTo(whole.slice(start), room)}`,
    `${paint.quiet(`${' '.repeat(width(gutter) - 2)}│ `)}${' '.repeat(caret)}${paint.bad('^')}`,
  ];
}

function cutTo(characters: readonly string[], room: number): string {
  let kept = characters.slice(0, room);
  while (width(kept.join('')) > room) kept = kept.slice(0, -1);
  return kept.join('');
}
