import type { ExerciseReport } from '../../model/report.ts';
import { escapeLines } from '../escape.ts';
import { wrapped } from '../layout.ts';
import type { Style } from './style.ts';

/** Lines of a student's own printing that are shown; the JSON report holds more. */
const LINES = 10;

/** What the student's code printed, behind a gutter that no line of it can leave. */
export function outputLines(output: ExerciseReport['output'], { paint, columns }: Style): string[] {
  const text = output.text.replace(/\r?\n$/, '');
  if (text === '') return [];
  const gutter = `    ${paint.quiet('│')} `;
  const source = escapeLines(text);
  const shown = source.slice(0, LINES).flatMap((line) => wrapped(line, columns, gutter, gutter));
  const hidden = source.length > LINES || shown.length > LINES || output.truncated;
  return [
    `    ${paint.quiet('your code printed')}`,
    ...shown.slice(0, LINES),
    ...(hidden ? [`${gutter}${paint.quiet('… more was printed')}`] : []),
  ];
}
