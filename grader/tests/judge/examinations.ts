import { onTestFinished } from 'vitest';
import { Examinee } from '../../judge/examinee.ts';
import type { AnswerRequest } from '../../judge/subject-session.ts';
import { runtimeFiles } from '../../subject/runtime-files.ts';
import { detectSandbox } from '../../subject/sandbox.ts';
import { bundleSource, sourceDigest } from '../../submission/index.ts';
import { startMs } from './sessions.ts';

/** An exercise under examination whose module is this one. It ends with the test. */
export async function examine(
  source: string,
  answer: AnswerRequest = async () => ({ ok: false, reason: 'nobody is there' }),
): Promise<Examinee> {
  const sources = new Map([['src/index.ts', source]]);
  const bundled = await bundleSource({ files: sources, digest: sourceDigest(sources) });
  if (!bundled.ok) throw new Error('it does not bundle');
  const [sandbox, files] = await Promise.all([detectSandbox(), runtimeFiles()]);
  const exam = { id: 'e', seed: 's', sandbox, files, subjectsPerThread: 1, bundles: {} };
  const examinee = new Examinee(exam, bundled.bundle, answer);
  onTestFinished(async () => {
    await examinee.close();
  });
  await examinee.begin(startMs);
  return examinee;
}
