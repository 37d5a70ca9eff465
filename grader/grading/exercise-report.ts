import type { TestCase, TestModule } from 'vitest/node';
import type { CourseExercise } from '../course/course.ts';
import type { Task } from '../model/manifest.ts';
import type {
  ExerciseOutcome,
  ExerciseReport,
  Notice,
  TaskReport,
  TestReport,
} from '../model/report.ts';
import type { ExamPaper } from './exam-papers.ts';
import type { Stopped } from './stopped.ts';
import { testReport } from './test-report.ts';
import type { Detail } from './types.ts';

/** The report of an exercise whose code did not run. */
export function unexaminedReport(
  paper: Extract<ExamPaper, { ok: false }>,
  advice: readonly Notice[],
): ExerciseReport {
  const { exercise } = paper;
  const message =
    paper.notices[0]?.message ?? 'There is nothing to grade: no src folder for this exercise.';
  return {
    ...heading(exercise, 0),
    outcome: paper.outcome,
    message,
    notices: [...paper.notices, ...advice],
    tasks: exercise.tasks.map((task) =>
      taskReport(task, 'blocked', 'Its tests could not run.', []),
    ),
    output: { text: '', truncated: false },
  };
}

/** What came of an exercise's spec files. */
export interface Examination {
  /** The exam's id: what was found under another one is not this student's. */
  readonly exam: string;
  readonly modules: readonly TestModule[];
  /** What went wrong in them outside of any test. */
  readonly broken: readonly string[];
  /** Why they were cut short; `null` when they were not, if they came to their end. */
  readonly stopped: Stopped | null;
}

/** The report of an exercise whose specs ran. */
export function examinedReport(
  paper: Extract<ExamPaper, { ok: true }>,
  { exam, modules, broken, stopped }: Examination,
  advice: readonly Notice[],
  detail: Detail,
): ExerciseReport {
  const { exercise } = paper;
  const complete = modules.length > 0 && modules.every((module) => isComplete(module, exam));
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const cut = complete && tests.every(hasRun) ? null : stopped;
  const faults = [
    ...(complete ? [] : [cut?.message ?? 'Its specs did not end.']),
    ...broken.map((message) => `Its specs broke: ${message}`),
    ...specFaults(exercise, modules),
  ];
  const tasks = exercise.tasks.map((task) => {
    const ofTask = tests
      .filter((test) => taskIdOf(test) === task.id)
      .map((test) => testReport(test, detail));
    if (faults.length > 0) return taskReport(task, 'blocked', faults[0] ?? null, ofTask);
    if (ofTask.length === 0)
      return taskReport(task, 'blocked', 'It has no tests, so it cannot count.', []);
    const passed = ofTask.every((test) => test.outcome === 'passed');
    return taskReport(task, passed ? 'passed' : 'failed', null, ofTask);
  });
  const findings = modules.map((module) => module.meta().kataFindings);
  const earned = tasks.reduce((sum, task) => sum + task.xp.earned, 0);
  const gone = cut?.outcome ?? findings.find((found) => found?.gone != null)?.gone ?? null;
  const untouched = paper.source?.digest === exercise.stub;
  const outcome = outcomeOf(earned, exercise.xp, gone, untouched);
  const loadFailure = findings.find((found) => found?.loadFailure != null)?.loadFailure ?? null;
  return {
    ...heading(exercise, earned),
    outcome,
    message: messageOf(outcome, tasks, faults[0] ?? cut?.message ?? loadFailure, detail),
    notices: [...paper.notices, ...advice],
    tasks,
    output: {
      text: findings.map((found) => found?.output.text ?? '').join(''),
      truncated: findings.some((found) => found?.output.truncated === true),
    },
  };
}

/** Whether the kit closed this file's sitting in this very run. Vitest keeps the modules of earlier ones. */
function isComplete(module: TestModule, exam: string): boolean {
  return module.meta().kataFindings?.exam === exam;
}

function hasRun(test: TestCase): boolean {
  const { state } = test.result();
  return state === 'passed' || state === 'failed';
}

function heading(exercise: CourseExercise, earned: number) {
  return { slug: exercise.slug, title: exercise.title, xp: { earned, possible: exercise.xp } };
}

/** The top-level `describe` that a test stands in. */
function taskIdOf(test: TestCase): string {
  return test.fullName.split(' > ')[0] ?? '';
}

/**
 * What is wrong with the specs themselves. With any of it no task counts: a spec that half ran proves
 * nothing.
 */
function specFaults(exercise: CourseExercise, modules: readonly TestModule[]): string[] {
  const known = new Set(exercise.tasks.map((task) => task.id));
  return modules.flatMap((module) => {
    const faults = module.errors().map((error) => `Its specs broke: ${error.message}`);
    for (const test of module.children.allTests()) {
      if (!known.has(taskIdOf(test)))
        faults.push(`Its specs have a test of no task: ${test.fullName}`);
    }
    return faults;
  });
}

function taskReport(
  task: Task,
  outcome: TaskReport['outcome'],
  message: string | null,
  tests: TestReport[],
): TaskReport {
  const earned = outcome === 'passed' ? task.xp : 0;
  return {
    id: task.id,
    title: task.title,
    xp: { earned, possible: task.xp },
    outcome,
    message,
    tests,
  };
}

function outcomeOf(
  earned: number,
  possible: number,
  gone: 'timed-out' | 'out-of-memory' | 'crashed' | null,
  untouched: boolean,
): ExerciseOutcome {
  if (earned === possible) return 'passed';
  if (untouched && earned === 0) return 'not-started';
  if (gone !== null) return gone;
  return earned > 0 ? 'partial' : 'failed';
}

function messageOf(
  outcome: ExerciseOutcome,
  tasks: readonly TaskReport[],
  reason: string | null,
  detail: Detail,
): string | null {
  if (outcome === 'passed') return null;
  if (outcome === 'not-started') return 'This is still the stub.';
  if (detail !== 'none' && reason !== null) return reason;
  const ended = tasks
    .flatMap((task) => task.tests)
    .find((test) => /was stopped|ended with|ended by/.test(test.message ?? ''));
  if (ended !== undefined && outcome !== 'partial' && outcome !== 'failed') return ended.message;
  const open = tasks.filter((task) => task.outcome !== 'passed').length;
  return `${open} of ${tasks.length} tasks ${open === 1 ? 'is' : 'are'} not passed yet.`;
}
