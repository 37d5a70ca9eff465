import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Report, report as reportSchema } from '../../model/report.ts';
import { apiKey, pkce } from '../attacks/exercises.ts';
import { courseRoot } from '../attacks/submission-folder.ts';
import { runToEnd } from '../attacks/ways/ended-run.ts';
import { type SmallCopy, smallCopy } from './small-copy.ts';

const solution = (slug: string) =>
  readFile(path.join(courseRoot, 'solutions', slug, 'src/index.ts'), 'utf8');

/** A course whose spec of 05 does what a careless spec might: it works on an answer, for as long as it says. */
async function carelessCourse(silentMs = 5_000): Promise<SmallCopy> {
  const copy = await smallCopy();
  await copy.patch(
    `exercises/${pkce}/specs/pkce-challenge.spec.ts`,
    /$/,
    `
import { describe } from 'vitest';
import { exerciseTest } from '#kit';
const careless = exerciseTest<any>();
describe('verifier-shape', () => {
  careless('takes its time', async ({ subject }) => {
    const answer = await subject.createCodeVerifier();
    const kept: unknown[] = [];
    while (answer === 'loop') kept.length = 0;
    while (answer === 'eat') kept.push(new Array(1e5).fill(answer));
    if (answer === 'wait') await new Promise((resolve) => setTimeout(resolve, 15_000));
  });
});
`,
  );
  await copy.patch('grader/model/limits.ts', 'silentMs: 15_000', `silentMs: ${silentMs}`);
  await copy.patch('grader/model/limits.ts', 'heapMiB: 1_024', 'heapMiB: 300');
  return copy;
}

/** Grades submissions that differ in what 05 answers, one after the other, with one warm grader. */
async function gradedWith(copy: SmallCopy, answers: readonly (string | null)[]): Promise<Report[]> {
  const honest = { [apiKey]: await solution(apiKey), [pkce]: await solution(pkce) };
  const folders = await Promise.all(
    answers.map((answer) =>
      copy.submission({
        [`${apiKey}/src/index.ts`]: honest[apiKey] ?? '',
        [`${pkce}/src/index.ts`]:
          answer === null
            ? (honest[pkce] ?? '')
            : `export const createCodeVerifier = () => '${answer}';\nexport const createCodeChallenge = async () => '';\n`,
      }),
    ),
  );
  const script = path.join(copy.root, 'grader/tests/attacks/grade-many.ts');
  const run = await runToEnd([script, copy.root, 'process', `${apiKey},${pkce}`, ...folders], {
    env: {},
    timeout: 200_000,
  });
  expect(run.stderr).toBe('');
  expect(run.survivors).toBe(0);
  return z.array(reportSchema).parse(JSON.parse(run.stdout));
}

const exerciseOf = (report: Report | undefined, slug: string) =>
  report?.exercises.find((exercise) => exercise.slug === slug);

/** Whatever became of 05, the other exercise and the next student have what they earned. */
function expectOthersUnharmed([first, second]: readonly Report[]): void {
  expect(exerciseOf(first, apiKey)?.xp.earned).toBe(8);
  expect(exerciseOf(second, apiKey)?.xp.earned).toBe(8);
  expect(exerciseOf(second, pkce)).toMatchObject({ outcome: 'passed', xp: { earned: 8 } });
}

describe('an answer that the judge itself cannot cope with', () => {
  test.each([
    ['loop', 5_000, 'timed-out', /took longer than 5 s to look at/],
    // Long enough to fill the memory on a busy machine.
    ['eat', 60_000, 'out-of-memory', /took more than 300 MiB to look at/],
  ])('%s: costs its own exercise, and nobody else', async (answer, silentMs, outcome, message) => {
    const reports = await gradedWith(await carelessCourse(silentMs), [answer, null]);
    const hostile = exerciseOf(reports[0], pkce);
    expect(hostile).toMatchObject({ outcome, xp: { earned: 0 } });
    expect(hostile?.message).toMatch(message);
    expect(hostile?.tasks.every((task) => task.outcome === 'blocked')).toBe(true);
    expectOthersUnharmed(reports);
  });

  test('nothing of the student before is taken for the answer of one whose judge ended', async () => {
    const reports = await gradedWith(await carelessCourse(), [null, 'loop', null]);
    expect(exerciseOf(reports[0], pkce)?.xp.earned).toBe(8);
    expect(exerciseOf(reports[1], pkce)?.xp.earned).toBe(0);
    expect(exerciseOf(reports[2], pkce)?.xp.earned).toBe(8);
  });
});

describe('a submission that takes too long as a whole', () => {
  test('is cut short, keeps what it has earned, and the next one is graded', async () => {
    const copy = await carelessCourse();
    await copy.patch('grader/model/limits.ts', 'submissionMs: 300_000', 'submissionMs: 10_000');
    const reports = await gradedWith(copy, ['wait', null]);
    const late = exerciseOf(reports[0], pkce);
    expect(late).toMatchObject({ outcome: 'timed-out', xp: { earned: 0 } });
    expect(late?.message).toMatch(/all exercises together took longer than 10 s/);
    expectOthersUnharmed(reports);
  });
});
