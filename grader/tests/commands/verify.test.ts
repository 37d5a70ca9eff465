import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyCourse } from '../../commands/verify.ts';
import type { ExamPaper } from '../../grading/exam-papers.ts';
import type { ExamineOptions, Grader } from '../../grading/types.ts';
import type { ExerciseReport } from '../../model/report.ts';
import { smallCourse } from './small-course.ts';
import { testContext, testEngine, testTerminal } from './stand-ins.ts';

let root: string;
beforeEach(async () => {
  root = await smallCourse();
  await solution('02-second', 'src/index.ts', `export const main = ['two', 'three'];`);
  await solution('02-second', 'wrong/no-two.ts', wrong('two', ['three']));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function solution(slug: string, file: string, text: string): Promise<void> {
  const path = join(root, 'solutions', slug, file);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${text}\n`);
}

const wrong = (task: string, done: string[]) =>
  `// task: ${task}\n// mistake: It lacks ${task}.\nexport const main = ${JSON.stringify(done)};`;

/** Passes each task whose id stands in the code as a string, or as `luck` under every second seed. */
async function verifySmall(options: { seeds?: number; lucky?: string } = {}) {
  const terminal = testTerminal();
  const engine = testEngine(root);
  let runs = 0;
  const examine = async (papers: readonly ExamPaper[], { seed }: ExamineOptions) => {
    runs += 1;
    return papers.map((paper): ExerciseReport => {
      const code = paper.ok ? paper.bundle.code : '';
      const tasks = paper.exercise.tasks.map((task) => {
        const lucky = task.id === options.lucky && seed.endsWith('-2');
        const passed = code.includes(`"${task.id}"`) || lucky;
        const outcome = passed ? ('passed' as const) : ('failed' as const);
        const message = passed ? null : `Your code lacks ${task.id}.`;
        const test = { name: 'a test', outcome, durationMs: 1, message };
        return {
          ...{ id: task.id, title: task.title, outcome, message: null },
          xp: { earned: passed ? task.xp : 0, possible: task.xp },
          tests: [{ ...test, see: null, actual: null, expected: null }],
        };
      });
      const earned = tasks.reduce((sum, task) => sum + task.xp.earned, 0);
      return {
        ...{ slug: paper.exercise.slug, title: paper.exercise.title, tasks, message: null },
        xp: { earned, possible: paper.exercise.xp },
        outcome: earned === paper.exercise.xp ? 'passed' : 'failed',
        ...{ notices: [], output: { text: '', truncated: false } },
      };
    });
  };
  const open = async () => ({ examine, close: async () => undefined }) as unknown as Grader;
  const context = testContext(root, terminal, { ...engine, open });
  const code = await verifyCourse({ slugs: ['02'], seed: 's', seeds: options.seeds ?? 1 }, context);
  return { code, out: terminal.out(), runs };
}

/** The course's stub digests are zeros, which is a finding of its own. */
const stubDigest = 'is not the digest of src/';

test('a wrong solution that its task lets through is named, and the exit code is 3', async () => {
  await solution('02-second', 'wrong/uncaught.ts', wrong('two', ['two']));
  const { code, out } = await verifySmall();
  expect(code).toBe(3);
  expect(out).toContain('✓   2/4  02-second wrong/no-two.ts → two');
  expect(out).toMatch(/✗ +2\/4 +02-second wrong\/uncaught\.ts → two\n.*two does not catch it/);
  expect(out).toContain('wrong ones caught 1/2');
});

test('a variant that earns less than everything, and a solution too, are named', async () => {
  await solution('02-second', 'src/index.ts', `export const main = ['two'];`);
  await solution(
    '02-second',
    'variants/odd.ts',
    `// variant: Odd.\nexport const main = ['three'];`,
  );
  const { out } = await verifySmall();
  expect(out).toMatch(
    /✗ +2\/4 +02-second solution\n +It earns 2 of 4 XP\. Your code lacks three\./,
  );
  expect(out).toMatch(/✗ +2\/4 +02-second variants\/odd\.ts\n +It earns 2 of 4 XP/);
});

test('a stub with a wrong digest, and a wrong solution without its two lines, are findings', async () => {
  await solution('02-second', 'wrong/unnamed.ts', 'export const main = [];');
  const { code, out } = await verifySmall();
  expect(code).toBe(3);
  expect(out).toContain(stubDigest);
  expect(out).toContain('It does not begin with `// task: …` and `// mistake: …`');
});

test('further seeds are compared task by task, and luck is told', async () => {
  const steady = await verifySmall({ seeds: 3 });
  expect(steady.runs).toBe(9);
  expect(steady.out).toContain('✓ seed 3 of 3: every task as before s-3');
  await solution('02-second', 'wrong/by-luck.ts', wrong('two', ['three']));
  const lucky = await verifySmall({ seeds: 3, lucky: 'two' });
  expect(lucky.code).toBe(3);
  expect(lucky.out).toContain('✗ seed 2 of 3: 3 tasks came out differently s-2');
  expect(lucky.out).toContain('02-second wrong/by-luck.ts, two: failed, now passed');
  expect(lucky.out).toContain('✓ seed 3 of 3');
});

test('a wrong solution that says it is unsteady is held to the task that it names alone', async () => {
  await solution('02-second', 'src/index.ts', `export const main = ['two', 'three'];`);
  const unsteady = wrong('three', ['two-']).replace(
    '\nexport',
    '\n// unsteady: It counts calls.\nexport',
  );
  await solution('02-second', 'wrong/counts.ts', unsteady);
  const { out } = await verifySmall({ seeds: 2, lucky: 'two' });
  expect(out).not.toContain('wrong/counts.ts, two');
  expect(out).toContain('wrong/no-two.ts, two: failed, now passed');
});
