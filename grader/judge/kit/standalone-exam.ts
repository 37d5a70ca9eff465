import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { runtimeFiles } from '../../subject/runtime-files.ts';
import { detectSandbox } from '../../subject/sandbox.ts';
import {
  bundleSource,
  loadSource,
  locateExercise,
  openSubmission,
} from '../../submission/index.ts';
import type { Exam, Examinable } from '../exam.ts';

/**
 * The exam of a spec that vitest runs without the grader, from a terminal or an editor. The submission is
 * the checkout, or the folder that `KATA_SUBMISSION` names; the seed is fresh, or what `KATA_SEED` says.
 */
export async function standaloneExam(slug: string): Promise<Exam> {
  // The runtime files first: building them uses the bundler, and so does the submission.
  const [sandbox, files] = await Promise.all([detectSandbox(), runtimeFiles()]);
  const bundle = await examinable(slug);
  return {
    id: 'standalone',
    seed: process.env['KATA_SEED'] ?? randomBytes(16).toString('hex'),
    sandbox,
    files,
    subjectsPerThread: 1,
    bundles: { [slug]: bundle },
  };
}

async function examinable(slug: string): Promise<Examinable> {
  const submission = await openSubmission(path.resolve(process.env['KATA_SUBMISSION'] ?? '.'));
  const folder = await locateExercise(submission, slug);
  if (folder === null) return { ok: false, notices: [] };
  const loaded = await loadSource(folder, submission.root);
  if (!loaded.ok) return { ok: false, notices: [loaded.notice] };
  const bundled = await bundleSource(loaded.source);
  return bundled.ok
    ? { ok: true, bundle: bundled.bundle }
    : { ok: false, notices: bundled.notices };
}
