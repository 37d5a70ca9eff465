import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Notice } from '../../model/report.ts';
import type { LoadResult, SourceFiles } from '../../model/submission.ts';

/** A real folder with these files, gone when the test is. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kata-submission-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** Source files in memory. */
export function source(files: Readonly<Record<string, string>> | string): SourceFiles {
  const named = typeof files === 'string' ? { 'src/index.ts': files } : files;
  return { files: new Map(Object.entries(named)), digest: 'sha256-none' };
}

/** How a refusal reads: its outcome, code and message. */
export function refusal(result: LoadResult): { outcome: string; code: string; message: string } {
  if (result.ok) throw new Error('It was accepted.');
  const { outcome, notice } = result;
  return { outcome, code: notice.code, message: notice.message };
}

/** A notice's place, as `src/index.ts:2:16`. */
export function place(notice: Notice | undefined): string {
  const at = notice?.at;
  return at == null ? 'nowhere' : `${at.file}:${at.line}:${at.column}`;
}
