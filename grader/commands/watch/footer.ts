import type { Course } from '../../course/course.ts';
import type { Report } from '../../model/report.ts';
import { type Progress, progressOf } from '../../progress/progress.ts';
import { wrapped } from '../../reporters/layout.ts';
import { palette } from '../../reporters/palette.ts';
import { xpLine } from '../../reporters/terminal/totals.ts';
import type { Terminal } from '../context.ts';

/** Below a verdict: where the level stands, how long it took, which keys there are. */
export function footer(
  course: Course,
  progress: Progress,
  current: string,
  tookMs: number,
  sandbox: Report['run']['sandbox'],
  terminal: Pick<Terminal, 'colour' | 'interactive' | 'columns'>,
): string {
  const paint = palette(terminal.colour);
  const columns = Math.min(100, Math.max(40, terminal.columns()));
  const xp = { earned: 0, possible: 0 };
  for (const exercise of course.exercises) {
    xp.earned += Math.min(exercise.xp, progressOf(progress, exercise.slug).best);
    xp.possible += exercise.xp;
  }
  const lines = ['', xpLine(xp, paint)];
  const run = `${Math.round(tookMs)} ms · sandbox: ${sandbox} · waiting for a save`;
  lines.push(...wrapped(paint.quiet(run), columns, '', ''));
  if (terminal.interactive) lines.push(...keyLines(progress, current, columns, paint));
  return `${lines.join('\n')}\n`;
}

function keyLines(
  progress: Progress,
  current: string,
  columns: number,
  paint: ReturnType<typeof palette>,
): string[] {
  const passed = progressOf(progress, current).last?.outcome === 'passed';
  const next = passed ? paint.good('n next') : 'n next';
  return wrapped(`${next} · h hint · l list · enter check again · q quit`, columns, '', '');
}
