import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { runKata } from '../cli/run-kata.ts';
import { broken, type Graded, graded, pkce, submissionWith } from './submissions.ts';

/** Whatever one exercise does, the command ends well and the rest is graded. */
function expectTheRestGraded({ code, stderr, sound, broken: exercise }: Graded): void {
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(sound).toMatchObject({ outcome: 'passed', xp: { earned: 8, possible: 8 } });
  expect(exercise.tasks.every((task) => task.outcome !== 'passed' || task.xp.earned > 0)).toBe(
    true,
  );
  expect(code).toBe(1);
}

describe('a submission that cannot be bundled', () => {
  test('a syntax error is a compile error with its file, line and source', async () => {
    const result = await graded(
      await submissionWith({ 'src/index.ts': `${pkce}\nexport const x = {;\n` }),
    );
    expect(result.broken).toMatchObject({ outcome: 'compile-error', xp: { earned: 0 } });
    expect(result.broken.notices[0]?.at).toMatchObject({
      file: 'src/index.ts',
      line: 13,
      text: 'export const x = {;',
    });
    expectTheRestGraded(result);
  });

  test('a forbidden import is refused, with its line and what is allowed', async () => {
    const source = `import { readFileSync } from 'node:fs';\n${pkce}\nexport const file = readFileSync;\n`;
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('rejected');
    const [notice] = result.broken.notices;
    expect(notice).toMatchObject({
      code: 'forbidden-import',
      at: { file: 'src/index.ts', line: 1 },
    });
    expect(notice?.message).toContain('node:fs');
    expect(notice?.fix).toContain('node:crypto');
    expectTheRestGraded(result);
  });

  test('a missing export fails and names the export', async () => {
    const result = await graded(
      await submissionWith({
        'src/index.ts': `export function createCodeVerifier(): string { return ''; }\n`,
      }),
    );
    expect(result.broken.outcome).toBe('failed');
    expect(result.broken.message).toContain('createCodeChallenge');
    expectTheRestGraded(result);
  });

  test('a source file of 10 MB is refused', async () => {
    const result = await graded(
      await submissionWith({ 'src/index.ts': `${pkce}// ${'x'.repeat(10_000_000)}\n` }),
    );
    expect(result.broken.outcome).toBe('rejected');
    expect(result.broken.message).toMatch(/src\/index\.ts/);
    expectTheRestGraded(result);
  });

  test('a symlink out of the submission is refused and never read', async () => {
    const submission = await submissionWith({
      'src/index.ts': `${pkce}export * from './secret.ts';\n`,
    });
    const outside = await mkdtemp(path.join(tmpdir(), 'kata-outside-'));
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await writeFile(path.join(outside, 'secret.ts'), `export const secret = 'do-not-read-me';\n`);
    await symlink(
      path.join(outside, 'secret.ts'),
      path.join(submission, 'exercises', broken, 'src', 'secret.ts'),
    );
    const result = await graded(submission);
    expect(result.broken.outcome).toBe('rejected');
    expect(result.broken.message).toContain('secret.ts');
    expect(JSON.stringify(result.report)).not.toContain('do-not-read-me');
    expectTheRestGraded(result);
  });
});

describe('a submission that misbehaves when it runs', () => {
  test('an infinite loop at import is stopped', async () => {
    const result = await graded(await submissionWith({ 'src/index.ts': `${pkce}\nfor (;;);\n` }));
    expect(result.broken).toMatchObject({ outcome: 'timed-out', xp: { earned: 0 } });
    expect(result.broken.message).toMatch(/did not answer within \d+ s/);
    expectTheRestGraded(result);
  });

  test('an infinite loop in a call is stopped, and the other tasks still earn', async () => {
    const source = pkce.replace("throw new RangeError('not a code verifier')", 'for (;;);');
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('timed-out');
    const tasks = Object.fromEntries(result.broken.tasks.map((task) => [task.id, task.outcome]));
    expect(tasks['refuses-bad-verifiers']).toBe('failed');
    expect(JSON.stringify(result.broken.tasks)).toContain('did not answer within');
    expectTheRestGraded(result);
  });

  test('a rejected promise after the call fails the test and says what escaped', async () => {
    const source = pkce.replace(
      'return randomBytes',
      "void Promise.reject(new Error('nobody waits'));\n  return randomBytes",
    );
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('partial');
    expect(JSON.stringify(result.broken.tasks)).toContain(
      'let an error escape: Error: nobody waits',
    );
    expectTheRestGraded(result);
  });

  test('process.exit ends the subject, not the grader', async () => {
    const source = pkce.replace('return randomBytes', 'process.exit(0);\n  return randomBytes');
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('crashed');
    expect(result.broken.message).toContain('exit code 0');
    expectTheRestGraded(result);
  });

  test('a gigabyte of objects is out of memory', async () => {
    const source = pkce.replace(
      'return randomBytes',
      'const kept: unknown[] = [];\n  for (let i = 0; i < 1e6; i += 1) kept.push(Array(1_000).fill({ i }));\n  return randomBytes',
    );
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('out-of-memory');
    expectTheRestGraded(result);
  });

  test.skipIf(process.platform !== 'linux')('a gigabyte of buffers is out of memory', async () => {
    const source = pkce.replace(
      'return randomBytes',
      'const kept = Array.from({ length: 16 }, () => new Uint8Array(64 * 2 ** 20).fill(1));\n' +
        "  if (kept.length === 0) return '';\n  return randomBytes",
    );
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('out-of-memory');
    expectTheRestGraded(result);
  });

  test('100 MB of output is stopped, and the report keeps the first of it', async () => {
    const source = pkce.replace(
      'return randomBytes',
      "for (let i = 0; i < 100; i += 1) console.log('y'.repeat(1_000_000));\n  return randomBytes",
    );
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken.outcome).toBe('crashed');
    expect(result.broken.message).toContain('printed more than');
    expect(result.broken.output.truncated).toBe(true);
    expect(result.broken.output.text.length).toBeLessThan(100_000);
    expectTheRestGraded(result);
  });
});

describe('advice and absence', () => {
  test('a type error is advice: the exercise passes and the notice says where', async () => {
    const source = pkce.replace(
      "toString('base64url');\n}",
      "toString('base64url') as number as string;\n}",
    );
    const result = await graded(await submissionWith({ 'src/index.ts': source }));
    expect(result.broken).toMatchObject({ outcome: 'passed', xp: { earned: 8 } });
    const [notice] = result.broken.notices;
    expect(notice).toMatchObject({
      level: 'advice',
      code: 'type-error',
      at: { file: 'src/index.ts' },
    });
    expect(notice?.message).toMatch(/TS2352/);
  });

  test('an empty folder is a submission in which nothing is started', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'kata-empty-'));
    onTestFinished(() => rm(empty, { recursive: true, force: true }));
    const result = await graded(empty);
    expect(result.code).toBe(1);
    expect(result.report.xp.earned).toBe(0);
    expect(result.report.exercises.map(({ outcome }) => outcome)).toEqual(
      result.report.exercises.map(() => 'not-started'),
    );
  });

  test('an exercise without src is not started, the rest is graded', async () => {
    const submission = await submissionWith({});
    await mkdir(path.join(submission, 'exercises', broken));
    const result = await graded(submission);
    expect(result.broken.outcome).toBe('not-started');
    expectTheRestGraded(result);
  });

  test('a missing folder is the operator’s mistake: exit 2, a valid document, no stack', async () => {
    const run = await runKata(['grade', '/no/such/folder', '--format', 'json']);
    expect(run.code).toBe(2);
    const { error, exercises } = reportSchema.parse(JSON.parse(run.stdout));
    expect(error).toMatchObject({ code: 'no-such-submission' });
    expect(error?.fix).toBeTruthy();
    expect(exercises).toEqual([]);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});
