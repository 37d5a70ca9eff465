import type { TaskReport, TestReport } from '../../model/report.ts';
import { escapeLine, escapeLines } from '../escape.ts';
import { spread, wrapped } from '../layout.ts';
import { moreText } from '../sentences.ts';
import { taskMark, xpText } from './marks.ts';
import type { Style } from './style.ts';

const INDENT = '        ';
/** Lines that one message or value may take; the rest is cut, and said to be. */
const LINES = 8;

/**
 * One task, and for a failing one the first test that fails: one fault at a time is what a person
 * can work on.
 *
 * @param told the exercise's own message, not to be said again
 */
export function taskLines(task: TaskReport, told: string | null, style: Style): string[] {
  const { paint, columns } = style;
  const title = escapeLine(task.title);
  const left = `    ${taskMark(task.outcome, paint)} ${task.outcome === 'blocked' ? paint.quiet(title) : title}`;
  const head = spread(left, paint.quiet(xpText(task.xp)), columns, '      ');
  if (task.outcome === 'passed') return head;

  const own = task.message === null || task.message === told ? [] : prose(task.message, style);
  const failing = task.tests.filter((test) => test.outcome === 'failed');
  const first = failing[0];
  const more = failing.length - 1;
  return [
    ...head,
    ...own,
    ...(first === undefined ? [] : testLines(first, style)),
    ...(more > 0 ? wrapped(paint.quiet(moreText(more)), columns, INDENT, INDENT) : []),
  ];
}

function testLines(test: TestReport, style: Style): string[] {
  const message =
    test.message === null
      ? wrapped(style.paint.quiet(`fails: ${escapeLine(test.name)}`), style.columns, INDENT, INDENT)
      : prose(test.message, style);
  return [
    ...message,
    ...labelled('got', test.actual, style),
    ...labelled('expected', test.expected, style),
    ...labelled('read', test.see, style),
  ];
}

function prose(message: string, { columns }: Style): string[] {
  return cut(escapeLines(message).flatMap((line) => wrapped(line, columns, INDENT, INDENT)));
}

function labelled(label: string, value: string | null, { paint, columns }: Style): string[] {
  if (value === null) return [];
  const first = `${INDENT}${paint.quiet(label.padEnd(9))}`;
  const rest = `${INDENT}${' '.repeat(9)}`;
  const lines = escapeLines(value).flatMap((line, index) =>
    wrapped(line, columns, index === 0 ? first : rest, rest),
  );
  return cut(lines);
}

function cut(lines: string[]): string[] {
  if (lines.length <= LINES) return lines;
  const left = lines.length - LINES + 1;
  return [...lines.slice(0, LINES - 1), `${INDENT}… ${left} more lines`];
}
