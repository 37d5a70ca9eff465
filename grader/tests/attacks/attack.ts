import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import * as z from 'zod';
import { type ExerciseReport, type Report, report as reportSchema } from '../../model/report.ts';
import { detectSandbox, type SandboxKind } from '../../subject/sandbox.ts';
import { ProcessFamily } from './process-family.ts';

const courseRoot = fileURLToPath(new URL('../../..', import.meta.url));
const gradeMany = fileURLToPath(new URL('./grade-many.ts', import.meta.url));

/** The two exercises of every attack: one is hostile, the other one solved and not to suffer by it. */
export const apiKey = '01-api-key-header';
export const pkce = '05-pkce-challenge';
export type Slug = typeof apiKey | typeof pkce;

/** The walls that this machine has. */
export const walls: readonly SandboxKind[] =
  (await detectSandbox()).kind === 'os' ? ['process', 'os'] : ['process'];

/** A hostile module for one of the exercises. */
export interface Attack {
  readonly slug: Slug;
  readonly source: string;
}

/** What became of a set of attacks. */
export interface Aftermath<Name extends string> {
  readonly reports: Readonly<Record<Name, Report>>;
  /** What the grader itself printed beside the reports. */
  readonly stderr: string;
  /** Processes that it had started and that outlived it. */
  readonly survivors: readonly number[];
}

/** A folder with one hostile module and the other exercise solved. The caller removes it. */
export async function hostileSubmission({ slug, source }: Attack): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'kata-attack-'));
  for (const solved of [apiKey, pkce]) {
    const src = path.join(root, 'exercises', solved, 'src');
    if (solved !== slug) {
      await cp(path.join(courseRoot, 'solutions', solved, 'src'), src, { recursive: true });
      continue;
    }
    await mkdir(src, { recursive: true });
    await writeFile(path.join(src, 'index.ts'), source);
  }
  return root;
}

/** Grades every attack with one grader, in order. Throws when the grader does not come to its end. */
export async function gradeAttacks<Name extends string>(
  wall: SandboxKind,
  attacks: Readonly<Record<Name, Attack>>,
): Promise<Aftermath<Name>> {
  const names = Object.keys(attacks) as Name[];
  const folders = await Promise.all(names.map((name) => hostileSubmission(attacks[name])));
  try {
    const run = await runToEnd([gradeMany, courseRoot, wall, ...folders]);
    if (run.code !== 0) throw new Error(`the grader ended with ${run.code}: ${run.stderr}`);
    const reports = z.array(reportSchema).parse(JSON.parse(run.stdout));
    const byName = Object.fromEntries(names.map((name, index) => [name, reports[index]]));
    return { ...run, reports: byName as Record<Name, Report> };
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

async function runToEnd(args: readonly string[]) {
  const child = spawn(process.execPath, ['--no-warnings', ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      KATA_TEST_SECRET: 'do-not-read-me',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const family = new ProcessFamily(child.pid ?? 0);
  const watch = setInterval(() => family.look(), 20);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return { code, stdout, stderr, survivors: family.alive() };
}

/** The report of one of the two exercises. */
export function exerciseOf(report: Report, slug: Slug): ExerciseReport {
  const found = report.exercises.find((exercise) => exercise.slug === slug);
  if (found === undefined) throw new Error(`the report has no ${slug}`);
  return found;
}

/** The report is whole, the other exercise keeps its XP, and the hostile one has no more than `earned`. */
export function expectNoGain(
  report: Report | undefined,
  { slug }: Attack,
  earned: number,
): ExerciseReport {
  if (report === undefined) throw new Error('the attack was not graded');
  const other = exerciseOf(report, slug === apiKey ? pkce : apiKey);
  expect(report.error).toBeNull();
  expect(other).toMatchObject({ outcome: 'passed', xp: { earned: 8, possible: 8 } });
  const hostile = exerciseOf(report, slug);
  expect(hostile.tasks.length).toBeGreaterThan(3);
  expect(hostile.tasks.every(({ tests }) => tests.length > 0)).toBe(true);
  expect(hostile.xp.earned).toBeLessThanOrEqual(earned);
  return hostile;
}
