import type { ExerciseReport } from '../../model/report.ts';
import { escapeLine } from '../escape.ts';
import { spread, wrapped } from '../layout.ts';
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

/** The sentence on why, unless a notice or a task says it better. */
function reasonLines(exercise: ExerciseReport, { paint, columns }: Style): string[] {
  const { message, outcome, notices, tasks } = exercise;
  if (message === null || outcome === 'passed' || outcome === 'not-started') return [];
  const said =
    outcome === 'partial' || outcome === 'failed'
      ? tasks.some((task) => task.outcome === 'failed')
      : notices.some((notice) => notice.level === 'error');
  return said ? [] : wrapped(paint.bad(escapeLine(message)), columns, '    ', '    ');
}

function tasksLines(exercise: ExerciseReport, style: Style): string[] {
  const { tasks, outcome } = exercise;
  if (outcome === 'not-started') return [];
  if (tasks.length > 0 && tasks.every((task) => task.outcome === 'blocked')) {
    const count = tasks.length === 1 ? 'Its task' : `Its ${tasks.length} tasks`;
    return [`    ${style.paint.quiet(`${count} could not be checked.`)}`];
  }
  return tasks.flatMap((task) => taskLines(task, exercise.message, style));
}
