import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { noProgress, type Progress, progressSchema } from './progress.ts';
import { writeAtomically } from './write-atomically.ts';

/** Progress, and something to tell the student about the file, if anything. */
export interface OpenedProgress {
  readonly progress: Progress;
  readonly notice: string | null;
}

function pathIn(courseRoot: string): string {
  return join(courseRoot, '.kata', 'progress.json');
}

/** Reads `.kata/progress.json`. A file that makes no sense is moved aside, never lost. */
export async function readProgress(courseRoot: string): Promise<OpenedProgress> {
  const path = pathIn(courseRoot);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { progress: noProgress, notice: null };
    }
    return { progress: noProgress, notice: `Your progress cannot be read: ${reason(error)}` };
  }
  const read = progressSchema.safeParse(parsed(text));
  if (read.success) return { progress: read.data, notice: null };
  return { progress: noProgress, notice: await moveAside(path) };
}

/**
 * Reads, changes and writes the file, so that a `kata watch` in another window loses nothing that
 * it wrote in between. A folder that cannot be written costs the memory, not the command.
 */
export async function updateProgress(
  courseRoot: string,
  change: (progress: Progress) => Progress,
): Promise<OpenedProgress> {
  const opened = await readProgress(courseRoot);
  const progress = change(opened.progress);
  try {
    await mkdir(join(courseRoot, '.kata'), { recursive: true });
    await writeAtomically(pathIn(courseRoot), `${JSON.stringify(progress, null, 2)}\n`);
  } catch (error) {
    return { progress, notice: `Your progress cannot be written: ${reason(error)}` };
  }
  return { progress, notice: opened.notice };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function moveAside(path: string): Promise<string> {
  const aside = path.replace(/\.json$/, `.unreadable-${Date.now()}.json`);
  try {
    await rename(path, aside);
    return `Your progress file made no sense. It is now ${aside}, and counting starts anew.`;
  } catch (error) {
    return `Your progress file makes no sense, and cannot be moved: ${reason(error)}`;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
