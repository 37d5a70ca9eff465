import type { Notice, TestReport } from '../model/report.ts';
import { escapeLines, guardLine } from './escape.ts';
import { wrapped } from './layout.ts';
import { palette } from './palette.ts';
import { noticeLines } from './terminal/notice.ts';

/** Columns of text that stands unpainted inside a document. */
const COLUMNS = 100;
const LABEL = 9;

/** What a failing test teaches, in lines that are safe: the message, then got, expected, read. */
export function explanationLines(test: TestReport): string[] {
  const values = [
    ...labelled('got', test.actual),
    ...labelled('expected', test.expected),
    ...labelled('read', test.see),
  ];
  const message = proseLines(test.message ?? `fails: ${test.name}`);
  return values.length === 0 ? message : [...message, '', ...values];
}

/** Sentences, wrapped, in lines that are safe. */
export function proseLines(text: string): string[] {
  return escapeLines(text)
    .flatMap((line) => wrapped(line, COLUMNS, '', ''))
    .map(guardLine);
}

/** A notice as the terminal shows it, without colour and indentation. */
export function plainNotice(notice: Notice, slug: string): string[] {
  const style = { paint: palette(false), columns: COLUMNS, brief: false, folder: '' };
  return noticeLines(notice, slug, style).map((line) => guardLine(line.slice(4)));
}

/** Values keep their lines as they are: an indentation in them may be the answer. */
function labelled(label: string, value: string | null): string[] {
  if (value === null) return [];
  return escapeLines(value)
    .map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL)}${line}`)
    .map(guardLine);
}
