import type { ExerciseReport } from '../../model/report.ts';
import { escapeLine } from '../escape.ts';
import { spread, wrapped } from '../layout.ts';
import { reasonOf, uncheckedText } from '../sentences.ts';
import { exerciseMark, xpText } from './marks.ts';
import { noticeLines } from './notice.ts';
import { outputLines } from './output.ts';
import type { Style } from './style.ts';
import { taskLines } from './task.ts';

/** One exercise: its line, and below it what went wrong. */
export function exerciseLines(exercise: ExerciseReport, style: Style): string[] {
  const head = headLines(exercise, style);
  if (style.brief) return head;
  return [
    ...head,
    ...reasonLines(exercise, style),
    ...exercise.notices.flatMap((notice) => noticeLines(notice, exercise.slug, style)),
    ...(exercise.outcome === 'passed' ? [] : tasksLines(exercise, style)),
    ...outputLines(exercise.output, style),
  ];
}

function headLines(exercise: ExerciseReport, { paint, columns }: Style): string[] {
  const mark = exerciseMark(exercise.outcome);
  const number = escapeLine(exercise.slug.split('-', 1)[0] ?? exercise.slug);
  const words = mark.words === null ? '' : paint.quiet(` · ${mark.words}`);
  const title = escapeLine(exercise.title);
  const left = `${paint[mark.paint](mark.sign)} ${paint.quiet(number)} ${paint.strong(title)}${words}`;
  const xp = xpText(exercise.xp);
  return spread(left, exercise.xp.earned === 0 ? paint.quiet(xp) : xp, columns, '     ');
}

function reasonLines(exercise: ExerciseReport, { paint, columns }: Style): string[] {
  const reason = reasonOf(exercise);
  return reason === null ? [] : wrapped(paint.bad(escapeLine(reason)), columns, '    ', '    ');
}

function tasksLines(exercise: ExerciseReport, style: Style): string[] {
  const { tasks, outcome } = exercise;
  if (outcome === 'not-started') return [];
  const unchecked = uncheckedText(tasks);
  if (unchecked !== null) return [`    ${style.paint.quiet(unchecked)}`];
  return tasks.flatMap((task) => taskLines(task, exercise.message, style));
}
