import { basename, join, relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { seesChanges } from './probe.ts';

export interface SourcesOptions {
  readonly courseRoot: string;
  /** Look for changes instead of being told. */
  readonly poll: boolean;
  /** A file below `exercises/<slug>/src` came, changed or went. */
  readonly onChange: (slug: string) => void;
  /** Watching does not work here, and polling took over; says why. */
  readonly onFallback: (reason: string) => void;
  /** How to find out whether watching works; by trial unless a test knows better. */
  readonly probe?: (folder: string) => Promise<boolean | null>;
}

/** Often enough to feel immediate, seldom enough for a network drive. */
const POLL_MS = 250;

/** Watches every exercise's `src`. */
export interface SourceWatch {
  close(): Promise<void>;
}

/**
 * Starts watching, and resolves when changes from then on are seen. Whole folders are watched, not
 * files: editors that save by renaming replace the file, and a branch switch replaces the folder.
 */
export async function watchSources(options: SourcesOptions): Promise<SourceWatch> {
  const { courseRoot, poll, onFallback, probe = seesChanges } = options;
  let current = await open(options, poll, fallBack);
  let polling = poll;
  let closed = false;

  function fallBack(reason: string): void {
    if (polling || closed) return;
    polling = true;
    onFallback(reason);
    const native = current;
    void open(options, true, () => {}).then(async (watcher) => {
      current = watcher;
      if (closed) await watcher.close();
      await native.close();
    });
  }

  // Not awaited: the first verdict need not wait for a second of silence.
  if (!poll) {
    void probe(join(courseRoot, '.kata')).then((seen) => {
      if (seen === false) fallBack('no change is reported on this file system');
    });
  }
  return {
    async close() {
      closed = true;
      await current.close();
    },
  };
}

async function open(
  { courseRoot, onChange }: SourcesOptions,
  usePolling: boolean,
  onFailure: (reason: string) => void,
): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const root = join(courseRoot, 'exercises');
  const watcher = watch(root, {
    ignoreInitial: true,
    usePolling,
    interval: POLL_MS,
    ignored: (path) => !mayHoldSources(relative(root, path)),
  });
  watcher.on('all', (_event, path) => {
    const slug = slugOf(relative(root, path));
    if (slug !== null) onChange(slug);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.on('error', (error) => {
      // Too many watchers or open files, or a kernel without any.
      onFailure(error instanceof Error ? error.message : String(error));
      resolve();
    });
  });
  return watcher;
}

/** `exercises/`, `exercises/<slug>/`, and what is in its `src`, but not editors' temporary files. */
function mayHoldSources(path: string): boolean {
  if (path === '') return true;
  const [, second, ...rest] = path.split(sep);
  if (second === undefined) return true;
  return second === 'src' && !rest.includes('node_modules') && !isTemporary(basename(path));
}

function slugOf(path: string): string | null {
  const [slug, folder, file] = path.split(sep);
  return slug !== undefined && folder === 'src' && file !== undefined ? slug : null;
}

/** Swap, backup and lock files of editors. */
function isTemporary(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#') || name.endsWith('~') || name === '4913';
}
