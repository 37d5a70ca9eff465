import type { ExerciseReport, TaskReport } from '../../model/report.ts';
import { escapeLines, guardLine } from '../escape.ts';
import { explanationLines, plainNotice, proseLines } from '../explanation.ts';
import { shownOutcome, taskSign } from '../outcomes.ts';
import { moreText, reasonOf, uncheckedText } from '../sentences.ts';
import { codeBlock } from './code.ts';
import { words } from './words.ts';

/** Printed lines that are shown, and characters of each; the JSON report holds more. */
const LINES = 20;
const WIDTH = 200;

/** `10 Verify a JWT` */
export function exerciseName({ slug, title }: ExerciseReport): string {
  return `${words(slug.split('-', 1)[0] ?? slug)} ${words(title)}`;
}

/** `16 / 24` */
export function xpText({ earned, possible }: ExerciseReport['xp']): string {
  return `${earned} / ${possible}`;
}

/** What went wrong in one exercise, as blocks. */
export function exerciseBlocks(exercise: ExerciseReport): string[] {
  const { outcome, xp, notices, slug, tasks } = exercise;
  const reason = reasonOf(exercise);
  const unchecked = uncheckedText(tasks);
  return [
    `### ${shownOutcome(outcome).sign} ${exerciseName(exercise)}: ${xpText(xp)} XP`,
    ...(reason === null ? [] : [codeBlock(proseLines(reason))]),
    ...notices.map((notice) => codeBlock(plainNotice(notice, slug))),
    ...(unchecked === null
      ? tasks.flatMap((task) => taskBlocks(task, exercise.message))
      : [unchecked]),
    ...outputBlocks(exercise.output),
  ];
}

/** A task that is not passed, with the first test that fails. */
function taskBlocks(task: TaskReport, told: string | null): string[] {
  if (task.outcome === 'passed') return [];
  const failing = task.tests.filter((test) => test.outcome === 'failed');
  const own = task.message === null || task.message === told ? [] : proseLines(task.message);
  const first = failing[0] === undefined ? [] : explanationLines(failing[0]);
  const lines = own.length > 0 && first.length > 0 ? [...own, '', ...first] : [...own, ...first];
  const head = `#### ${taskSign(task.outcome)} ${words(task.title)}: ${xpText(task.xp)} XP`;
  return [
    lines.length === 0 ? head : `${head}\n\n${codeBlock(lines)}`,
    ...(failing.length > 1 ? [moreText(failing.length - 1)] : []),
  ];
}

function outputBlocks(output: ExerciseReport['output']): string[] {
  const text = output.text.replace(/\r?\n$/, '');
  if (text === '') return [];
  const all = escapeLines(text);
  const shown = all.slice(0, LINES).map((line) => guardLine([...line].slice(0, WIDTH).join('')));
  const cut =
    output.truncated || all.length > LINES || all.some((line) => [...line].length > WIDTH);
  const more = cut ? '\n\nMore was printed than is shown.' : '';
  return [`Your code printed:\n\n${codeBlock(shown)}${more}`];
}
