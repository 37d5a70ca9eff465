import type { GradeRequest } from '../grading/types.ts';
import type { Report } from '../model/report.ts';
import { updateProgress } from '../progress/progress-file.ts';
import { recordReport } from '../progress/record.ts';
import { renderExercise, renderTotals, type TerminalOptions } from '../reporters/terminal.ts';
import type { CommandContext, Terminal } from './context.ts';

/** How reports of the student's own checkout look: file names open from an editor's terminal. */
export function checkoutStyle(terminal: Terminal, brief = false): TerminalOptions {
  return { colour: terminal.colour, columns: terminal.columns(), brief, folder: 'exercises/' };
}

/** Grades, and shows each exercise as soon as it ends. */
export async function gradeAndShow(
  context: CommandContext,
  request: Omit<GradeRequest, 'signal' | 'onExercise'>,
  style: TerminalOptions,
): Promise<Report> {
  const { engine, terminal, signal } = context;
  if (terminal.interactive) terminal.note('Checking…\n');
  const shown = new Set<string>();
  const report = await engine.grade({
    ...request,
    signal,
    onExercise: (exercise) => {
      shown.add(exercise.slug);
      terminal.write(renderExercise(exercise, style));
    },
  });
  for (const exercise of report.exercises) {
    if (!shown.has(exercise.slug)) terminal.write(renderExercise(exercise, style));
  }
  terminal.write(renderTotals(report, style));
  return report;
}

/** Keeps a report of the checkout for `list`, `hint` and the menu. */
export async function remember(context: CommandContext, report: Report): Promise<void> {
  const { notice } = await updateProgress(context.courseRoot, (progress) =>
    recordReport(progress, report),
  );
  if (notice !== null) context.terminal.note(`${notice}\n`);
}
