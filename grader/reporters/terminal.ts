/**
 * The report for a person at a terminal.
 *
 * @module
 */
import type { ExerciseReport, Report } from '../model/report.ts';
import { guardLine } from './escape.ts';
import { palette } from './palette.ts';
import { exerciseLines } from './terminal/exercise.ts';
import type { Style } from './terminal/style.ts';
import { errorLines, totalLines } from './terminal/totals.ts';

export interface TerminalOptions {
  /** Whether to paint. */
  readonly colour: boolean;
  /** Width to lay out for. */
  readonly columns: number;
  /** One line an exercise, without tasks and messages. */
  readonly brief?: boolean;
  /** Put before file names, so that an editor's terminal can open them: `exercises/`. */
  readonly folder?: string;
}

function style(options: TerminalOptions): Style {
  return {
    paint: palette(options.colour),
    // Beyond 100 columns lines are hard to read, below 40 there is nothing to lay out.
    columns: Math.min(100, Math.max(40, options.columns)),
    brief: options.brief ?? false,
    folder: options.folder ?? '',
  };
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${guardLine(line)}\n`).join('');
}

/** One exercise's part of the report, for printing while the rest still runs. */
export function renderExercise(exercise: ExerciseReport, options: TerminalOptions): string {
  return text(exerciseLines(exercise, style(options)));
}

/** What stands below the exercises: total XP, seed and sandbox, or the error that ended the run. */
export function renderTotals(report: Report, options: TerminalOptions): string {
  const chosen = style(options);
  const error = report.error === null ? [] : errorLines(report.error, chosen);
  return text([...error, ...(report.course === null ? [] : ['', ...totalLines(report, chosen)])]);
}

/** The whole report. Ends with a line end; holds no control character but that and colours. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const exercises = report.exercises.map((exercise) => renderExercise(exercise, options));
  return exercises.join('') + renderTotals(report, options);
}
