import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Told or not by then, a person has begun to wonder. */
const PATIENCE_MS = 1_000;

/**
 * Whether this machine reports changes of files, by making one. Network drives, WSL and some
 * containers accept a watcher and then stay silent, so nothing but a trial tells.
 *
 * @param folder on the same file system as what is to be watched; made when missing
 * @returns `null` where nothing can be written, so that it cannot be told
 */
export async function seesChanges(folder: string): Promise<boolean | null> {
  let place: string;
  try {
    await mkdir(folder, { recursive: true });
    place = await mkdtemp(join(folder, 'watch-probe-'));
  } catch {
    return null;
  }
  const { watch } = await import('chokidar');
  const watcher = watch(place, { ignoreInitial: true, usePolling: false });
  try {
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      const answer = (seen: boolean) => () => {
        clearTimeout(timer);
        resolve(seen);
      };
      watcher.on('error', answer(false));
      watcher.on('all', answer(true));
      watcher.on('ready', () => {
        writeFile(join(place, 'touched'), '').catch(answer(false));
      });
    });
  } finally {
    await watcher.close();
    await rm(place, { recursive: true, force: true });
  }
}
