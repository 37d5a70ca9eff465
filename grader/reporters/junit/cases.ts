import type {
  ExerciseOutcome,
  ExerciseReport,
  TaskReport,
  TestReport,
} from '../../model/report.ts';
import { explanationLines, plainNotice, proseLines } from '../explanation.ts';
import { reasonOf } from '../sentences.ts';

/** One `<testcase>`. */
export interface Case {
  readonly name: string;
  readonly durationMs: number;
  readonly fault: Fault | null;
}

/** Why it fails. */
export interface Fault {
  /** Stable, kebab-case. */
  readonly type: string;
  /** All that some readers show, such as Artemis. */
  readonly message: string;
  readonly lines: readonly string[];
}

/** Outcomes of exercises whose tests ran: they say nothing of why one task was not checked. */
const CALLED_BLOCKED: ReadonlySet<ExerciseOutcome> = new Set(['passed', 'partial', 'failed']);

/**
 * An exercise's test cases. Whatever is not passed has a failing one, also where nothing was run, since
 * readers take what is not there, or is skipped, for nothing lost.
 */
export function casesOf(exercise: ExerciseReport): Case[] {
  const { outcome, tasks } = exercise;
  const cases = tasks.flatMap((task) => taskCases(task, exercise));
  const told = outcome === 'passed' || cases.some(({ fault }) => fault !== null);
  if (told && cases.length > 0) return cases;
  const fault = outcome === 'passed' ? null : unexamined(exercise, exercise.message);
  return [...cases, { name: 'exercise', durationMs: 0, fault }];
}

function taskCases(task: TaskReport, exercise: ExerciseReport): Case[] {
  const cases = task.tests.map((test) => ({
    name: `${task.id} > ${test.name}`,
    durationMs: test.durationMs,
    fault: testFault(test, task, exercise),
  }));
  const told = task.outcome === 'passed' || cases.some(({ fault }) => fault !== null);
  if (told && cases.length > 0) return cases;
  const fault = task.outcome === 'passed' ? null : unexamined(exercise, task.message);
  return [...cases, { name: task.id, durationMs: 0, fault }];
}

function testFault(test: TestReport, task: TaskReport, exercise: ExerciseReport): Fault | null {
  if (test.outcome === 'failed') {
    const message = test.message ?? 'This test failed.';
    return {
      type: 'failed',
      message: test.see === null ? message : `${message}\nRead ${test.see}.`,
      lines: explanationLines(test),
    };
  }
  // Whoever counts test cases must not count one of a task that does not count.
  return task.outcome === 'blocked' ? unexamined(exercise, task.message) : null;
}

/** The fault of what has no verdict of its own. */
function unexamined(exercise: ExerciseReport, message: string | null): Fault {
  const { slug, outcome, notices } = exercise;
  const sentences = [message, exercise.message].filter((text) => text !== null);
  const errors = notices.filter(({ level }) => level === 'error');
  return {
    type: CALLED_BLOCKED.has(outcome) ? 'blocked' : outcome,
    message: [...new Set(sentences)].join('\n') || 'This could not be checked.',
    lines: [
      ...[message, reasonOf(exercise)].flatMap((text) => (text === null ? [] : proseLines(text))),
      ...errors.flatMap((notice) => plainNotice(notice, slug)),
    ],
  };
}
