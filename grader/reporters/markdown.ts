/**
 * The report as Markdown, for a step's summary and for comments on GitHub.
 *
 * @module
 */
import type { ExerciseReport, Report } from '../model/report.ts';
import { proseLines } from './explanation.ts';
import { codeBlock, codeSpan } from './markdown/code.ts';
import { exerciseBlocks, exerciseName, xpText } from './markdown/exercise.ts';
import { fitted, ROOM } from './markdown/fitted.ts';
import { words } from './markdown/words.ts';
import { shownOutcome } from './outcomes.ts';
import { runFacts } from './run-facts.ts';

/**
 * The report as one document, with a line end. It has no HTML, links, images or lists, and a
 * submission's text stands in code alone.
 */
export function renderMarkdown(report: Report): string {
  const { course, error, exercises } = report;
  const head = [
    ...(course === null
      ? []
      : [`## ${words(course.title)}: ${xpText(report.xp)} XP`, facts(report)]),
    ...(exercises.length === 0 ? [] : [table(exercises)]),
  ];
  const open = exercises.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'not-started');
  const parts = [...(error === null ? [] : [errorBlocks(error)]), ...open.map(exerciseBlocks)];
  const room = ROOM - head.join('\n\n').length;
  return `${[...head, ...fitted(parts, room)].join('\n\n')}\n`;
}

/** Whose work it is, and what it takes to repeat the run. */
function facts({ submission, run }: Report): string {
  return [
    ...(submission === null ? [] : [`submission ${codeSpan(submission.id)}`]),
    ...runFacts(run),
    `seed ${codeSpan(run.seed)}`,
  ].join(' · ');
}

function table(exercises: readonly ExerciseReport[]): string {
  const rows = exercises.map((exercise) => {
    const { sign, words: said } = shownOutcome(exercise.outcome);
    return `| ${exerciseName(exercise)} | ${xpText(exercise.xp)} | ${sign} ${said} |`;
  });
  return ['| Exercise | XP | Outcome |', '| :-- | --: | :-- |', ...rows].join('\n');
}

function errorBlocks({ message, fix }: NonNullable<Report['error']>): string[] {
  const lines = fix === null ? proseLines(message) : [...proseLines(message), ...proseLines(fix)];
  return ['## kata could not grade this', codeBlock(lines)];
}
