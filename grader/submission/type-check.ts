import type { API, Diagnostic } from 'typescript/unstable/async';
import { limits } from '../model/limits.ts';
import type { Notice } from '../model/report.ts';
import type { SourceFiles } from '../model/submission.ts';
import { visible } from '../model/visible.ts';
import { CheckerFiles, configFile, mountPoint, withoutPaths } from './checker-files.ts';
import { excerptAt } from './excerpt.ts';
import { GuardedService } from './guarded-service.ts';

const service = new GuardedService('tsc', limits.submission.typeCheckMs);
/** `DiagnosticCategory.Error`: its module would be loaded for this number alone. */
const errorCategory = 1;

let checker: Checker | null = null;

interface Checker {
  readonly api: API;
  readonly files: CheckerFiles;
}

/**
 * TypeScript's errors in a submission, as advice: types never decide a grade. The files are checked from
 * memory with the course's own settings.
 *
 * @returns The first few, by place. Empty as well when the checker fails or takes too long: never rejects.
 */
export async function typeCheck({ files }: SourceFiles): Promise<Notice[]> {
  if (!files.has('src/index.ts')) return [];
  try {
    return (await service.run(() => check(files), stopTypeChecker)) ?? [];
  } catch {
    await stopTypeChecker().catch(() => undefined);
    return [];
  }
}

/** Ends the checker's process. The next check starts another. */
export async function stopTypeChecker(): Promise<void> {
  // Not by the library's own close: it waits for answers, and a killed checker gives none.
  service.end();
  checker = null;
}

async function check(sources: ReadonlyMap<string, string>): Promise<Notice[]> {
  checker ??= await start();
  const { api, files } = checker;
  keepAlive(true);
  try {
    const fileChanges = files.mount(sources);
    const snapshot = await api.updateSnapshot({ openProjects: [configFile], fileChanges });
    const program = snapshot.getProject(configFile)?.program;
    const diagnostics = [
      ...((await program?.getSyntacticDiagnostics()) ?? []),
      ...((await program?.getSemanticDiagnostics()) ?? []),
    ];
    await snapshot.dispose();
    return noticesOf(diagnostics, sources);
  } finally {
    keepAlive(false);
  }
}

async function start(): Promise<Checker> {
  const { API } = await import('typescript/unstable/async');
  const files = new CheckerFiles();
  return { api: new API({ cwd: '/', fs: files.callbacks }), files };
}

/** Between checks the idle checker must not keep the grader alive. */
function keepAlive(alive: boolean): void {
  const child = service.child;
  if (child === null) return;
  for (const handle of [child, child.stdin, child.stdout] as { ref?(): void; unref?(): void }[]) {
    if (alive) handle.ref?.();
    else handle.unref?.();
  }
}

function noticesOf(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): Notice[] {
  const places = [...sources.keys()];
  return diagnostics
    .filter(({ category }) => category === errorCategory)
    .map((diagnostic) => ({
      ...diagnostic,
      path: diagnostic.fileName?.replace(mountPoint, '') ?? '',
    }))
    .filter(({ path }) => sources.has(path))
    .sort((a, b) => places.indexOf(a.path) - places.indexOf(b.path) || a.pos - b.pos)
    .slice(0, limits.submission.notices)
    .map(({ path, pos, code, text }) => ({
      level: 'advice',
      code: 'type-error',
      message: `TS${code}: ${visible(withoutPaths(text).slice(0, 500))}`,
      fix: null,
      at: excerptAt(path, sources.get(path) ?? '', pos),
    }));
}
