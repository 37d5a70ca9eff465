import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Choice, CommandContext, Engine, Terminal } from '../../commands/context.ts';
import { readCourse } from '../../course/read-course.ts';
import type { GradeRequest, Grader } from '../../grading/types.ts';
import type { ExerciseReport, Report } from '../../model/report.ts';

/** A terminal that remembers what was written and answers prompts from a list. */
export interface TestTerminal extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
  /** Presses a key, if anyone listens. */
  press(key: string): void;
  /** As if the reader of standard output had left. */
  leave(): void;
}

export function testTerminal(
  options: { interactive?: boolean; answers?: string[] } = {},
): TestTerminal {
  let out = '';
  let err = '';
  let listener: ((key: string) => void) | null = null;
  const gone = new AbortController();
  const answers = [...(options.answers ?? [])];
  return {
    interactive: options.interactive ?? false,
    colour: false,
    gone: gone.signal,
    columns: () => 80,
    write: (text) => {
      out += text;
    },
    note: (text) => {
      err += text;
    },
    clear: () => {
      out += '<clear>\n';
    },
    async select<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value> {
      const answer = answers.shift();
      const chosen = choices.find(({ name }) => answer !== undefined && name.includes(answer));
      if (chosen === undefined)
        throw new Error(`no answer to "${message}": ${choices.map((c) => c.name)}`);
      out += `? ${message} ${chosen.name}\n`;
      return chosen.value;
    },
    keys: (given) => {
      listener = given;
      return () => {
        listener = null;
      };
    },
    press: (key) => listener?.(key),
    leave: () => gone.abort(),
    out: () => out,
    err: () => err,
  };
}

/** An engine that passes every task whose id stands in the exercise's source, as `// done: <id>`. */
export function testEngine(
  courseRoot: string,
): Engine & { readonly requests: GradeRequest[]; closed: number } {
  const requests: GradeRequest[] = [];
  async function grade(request: GradeRequest): Promise<Report> {
    requests.push(request);
    const course = await readCourse(courseRoot);
    const reports: ExerciseReport[] = [];
    for (const exercise of course.exercises) {
      if (request.slugs !== 'all' && !request.slugs.includes(exercise.slug)) continue;
      const path = join(request.submission, 'exercises', exercise.slug, 'src', 'index.ts');
      const source = await readFile(path, 'utf8');
      const report = exerciseReport(exercise, source);
      reports.push(report);
      request.onExercise?.(report);
    }
    request.signal?.throwIfAborted();
    return {
      schema: 'kata-report/1',
      course: { id: 'small', title: 'Small level', xp: 6, digest: course.digest },
      submission: { id: 'test', digest: 'sha256-0' },
      run: {
        seed: request.seed ?? '5eed',
        startedAt: '2026-01-05T09:00:00.000Z',
        durationMs: 5,
        kata: '0.1.0',
        node: process.version,
        sandbox: 'os',
      },
      xp: {
        earned: reports.reduce((sum, report) => sum + report.xp.earned, 0),
        possible: reports.reduce((sum, report) => sum + report.xp.possible, 0),
      },
      exercises: reports,
      error: null,
    };
  }
  const engine = {
    requests,
    closed: 0,
    grade,
    async open(): Promise<Grader> {
      const used: Pick<Grader, 'grade' | 'close'> = {
        grade,
        async close() {
          engine.closed += 1;
        },
      };
      // Student commands use no more of it.
      return used as Grader;
    },
  };
  return engine;
}

type Exercise = Awaited<ReturnType<typeof readCourse>>['exercises'][number];

function exerciseReport(exercise: Exercise, source: string): ExerciseReport {
  const tasks = exercise.tasks.map((task) => {
    const passed = source.includes(`// done: ${task.id}`);
    const outcome = passed ? ('passed' as const) : ('failed' as const);
    const message = passed ? null : `Your code does not do ${task.id}.`;
    return {
      id: task.id,
      title: task.title,
      xp: { earned: passed ? task.xp : 0, possible: task.xp },
      outcome,
      message: null,
      tests: [
        { name: task.id, outcome, durationMs: 1, message, see: null, actual: null, expected: null },
      ],
    };
  });
  const earned = tasks.reduce((sum, task) => sum + task.xp.earned, 0);
  return {
    slug: exercise.slug,
    title: exercise.title,
    xp: { earned, possible: exercise.xp },
    outcome: earned === exercise.xp ? 'passed' : earned > 0 ? 'partial' : 'failed',
    message: null,
    notices: [],
    tasks,
    output: { text: '', truncated: false },
  };
}

/** A context around these, interrupted by `interrupt`. */
export function testContext(
  courseRoot: string,
  terminal: Terminal,
  engine: Engine,
): CommandContext & { interrupt(): void } {
  const controller = new AbortController();
  return {
    courseRoot,
    workingDirectory: courseRoot,
    terminal,
    engine,
    ci: false,
    signal: controller.signal,
    interrupt: () => controller.abort(),
  };
}
