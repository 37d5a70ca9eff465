import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type ExerciseReport, type Report, report as reportSchema } from '../../model/report.ts';
import { runKata } from '../cli/run-kata.ts';

const courseRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** The exercise that a test breaks, and one that must not suffer by it. */
export const broken = '05-pkce-challenge';
const sound = '01-api-key-header';

/** A correct module for {@link broken}, to put a fault into. */
export const pkce = `
import { createHash, randomBytes } from 'node:crypto';

export function createCodeVerifier(): string {
  return randomBytes(32).toString('base64url');
}

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) throw new RangeError('not a code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
`;

/** A submission with {@link sound} solved and these files for {@link broken}. Removed after the test. */
export async function submissionWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'kata-submission-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(
    path.join(courseRoot, 'solutions', sound, 'src'),
    path.join(root, 'exercises', sound, 'src'),
    {
      recursive: true,
    },
  );
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'exercises', broken, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return root;
}

export interface Graded {
  readonly code: number | null;
  readonly stderr: string;
  readonly report: Report;
  readonly broken: ExerciseReport;
  readonly sound: ExerciseReport;
}

/** Grades with the real command, in the format for machines, and reads the report by its own schema. */
export async function graded(submission: string, ...options: string[]): Promise<Graded> {
  const run = await runKata(['grade', submission, '--format', 'json', ...options]);
  const report = reportSchema.parse(JSON.parse(run.stdout));
  const of = (slug: string) => {
    const found = report.exercises.find((exercise) => exercise.slug === slug);
    if (found === undefined) throw new Error(`the report has no ${slug}: ${run.stdout}`);
    return found;
  };
  return { code: run.code, stderr: run.stderr, report, broken: of(broken), sound: of(sound) };
}
