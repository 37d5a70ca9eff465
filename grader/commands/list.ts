import type { Course } from '../course/course.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { escapeLine } from '../reporters/escape.ts';
import { spread, wrapped } from '../reporters/layout.ts';
import { palette } from '../reporters/palette.ts';
import { exerciseMark, xpText } from '../reporters/terminal/marks.ts';
import { xpLine } from '../reporters/terminal/totals.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { nextUnfinished, openCourse } from './open-course.ts';

/** `kata list`: every exercise, how its last check ended, and the best XP. Grades nothing. */
export async function list(context: CommandContext): Promise<ExitCode> {
  const { course, progress } = await openCourse(context);
  context.terminal.write(listText(course, progress, context.terminal));
  return exitCode.passed;
}

/** The list as text, for this command and for `watch`. */
export function listText(
  course: Course,
  progress: Progress,
  terminal: { readonly colour: boolean; columns(): number },
): string {
  const paint = palette(terminal.colour);
  const columns = Math.min(100, Math.max(40, terminal.columns()));
  const next = nextUnfinished(course, progress);
  const lines = [paint.strong(escapeLine(course.level.title)), ''];
  let earned = 0;
  let possible = 0;
  for (const exercise of course.exercises) {
    const { best, last } = progressOf(progress, exercise.slug);
    const reached = Math.min(best, exercise.xp);
    earned += reached;
    possible += exercise.xp;
    const mark = exerciseMark(last?.outcome ?? 'not-started');
    const cursor = exercise.slug === next?.slug ? paint.strong('→') : ' ';
    const words = mark.words === null || last === null ? '' : paint.quiet(` · ${mark.words}`);
    const left = `${cursor} ${paint[mark.paint](mark.sign)} ${exercise.slug}${words}`;
    lines.push(
      ...spread(left, xpText({ earned: reached, possible: exercise.xp }), columns, '    '),
      ...wrapped(paint.quiet(escapeLine(exercise.summary)), columns, '    ', '    '),
    );
  }
  lines.push('', xpLine({ earned, possible }, paint));
  if (next !== null) lines.push(paint.quiet(`next: kata check ${next.slug.split('-', 1)[0]}`));
  return `${lines.join('\n')}\n`;
}
