import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeInherited } from '../process/inherited.ts';
import { snapshotEntry, snapshotFlags } from './snapshot-entry.ts';

/**
 * The files a subject starts from: a V8 startup snapshot of the runner with Cap'n Web and jose in it,
 * and npm undici as one file for bundles that import it. Built once per grader and Node version.
 *
 * @module
 */

const room = path.dirname(fileURLToPath(import.meta.url));
const graderRoot = path.dirname(room);

export interface RuntimeFiles {
  /** The startup snapshot. */
  readonly snapshot: string;
  /** Npm undici, bundled as CommonJS. Sent over the pipe to subjects whose module imports it. */
  readonly undici: string;
  /** An empty folder, the subject's working directory. */
  readonly emptyFolder: string;
}

/**
 * Gives the runtime files, building them when they are not there for this grader and this Node. Whoever asks
 * is about to start subjects, so what those must not inherit is closed here, in the thread that asks.
 */
export async function runtimeFiles(): Promise<RuntimeFiles> {
  closeInherited();
  const key = await fingerprint();
  const cache = cacheFolder();
  const folder = path.join(cache, `subject-${key}`);
  if (!existsSync(folder)) await build(cache, folder);
  return {
    snapshot: path.join(folder, 'subject.blob'),
    undici: path.join(folder, 'undici.cjs'),
    emptyFolder: path.join(folder, 'empty'),
  };
}

/** Where built files are kept: beside the packages they are made from. */
function cacheFolder(): string {
  return path.join(path.dirname(graderRoot), 'node_modules', '.cache', 'kata');
}

// Cheap on every start: the runner is a dozen small files, the packages are known by version.
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.arch)
    .update(process.execPath);
  // How they are built.
  for (const name of ['runtime-files.ts', 'snapshot-entry.ts']) {
    hash.update(await readFile(path.join(room, name)));
  }
  for (const folder of [path.join(room, 'runner'), path.join(graderRoot, 'pipe')]) {
    for (const name of (await readdir(folder)).sort()) {
      hash.update(name).update(await readFile(path.join(folder, name)));
    }
  }
  for (const name of ['limits.ts', 'allowed-imports.ts']) {
    hash.update(await readFile(path.join(graderRoot, 'model', name)));
  }
  for (const name of ['capnweb', 'jose', 'undici', '@sinonjs/fake-timers']) {
    hash.update(
      await readFile(path.join(path.dirname(graderRoot), 'node_modules', name, 'package.json')),
    );
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(cache: string, folder: string): Promise<void> {
  // A read-only checkout can still grade, from files that live as long as the machine's temporary folder.
  const base = await mkdir(cache, { recursive: true }).then(
    () => cache,
    () => tmpdir(),
  );
  const work = await mkdtemp(path.join(base, 'building-'));
  try {
    const { build: esbuild } = await import('esbuild');
    const shared = {
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node24',
      logLevel: 'silent',
      absWorkingDir: graderRoot,
    } as const;
    const runner = path.join(work, 'runner.cjs');
    await Promise.all([
      esbuild({ ...shared, entryPoints: [path.join(room, 'runner', 'main.ts')], outfile: runner }),
      esbuild({
        ...shared,
        stdin: { contents: `module.exports = require('undici')`, resolveDir: graderRoot },
        minify: true,
        // Of a sloppy function, the student's code could read the arguments by its frame.
        banner: { js: '"use strict";' },
        outfile: path.join(work, 'undici.cjs'),
      }),
    ]);
    const entry = path.join(work, 'entry.cjs');
    await writeFile(entry, snapshotEntry(runner));
    await buildSnapshot(entry, path.join(work, 'subject.blob'));
    await mkdir(path.join(work, 'empty'));
    await writeFile(path.join(work, 'README'), 'Built by kata. Safe to delete.\n');
    // Another kata may have built the same in the meantime: then this one is not needed.
    await rename(work, folder).catch(() => rm(work, { recursive: true, force: true }));
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

async function buildSnapshot(entry: string, blob: string): Promise<void> {
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  await promisify(execFile)(
    process.execPath,
    [...snapshotFlags, '--snapshot-blob', blob, '--build-snapshot', entry],
    { env: {}, timeout: 30_000 },
  );
}
