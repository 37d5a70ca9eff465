import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandContext } from '../context.ts';
import { seesChanges } from '../watch/probe.ts';

/** One thing that was looked at. */
export interface Examination {
  /** `weaker`: kata works, with less than it could have. */
  readonly state: 'good' | 'weaker' | 'bad';
  readonly what: string;
  readonly fix: string | null;
}

type Examine = (context: CommandContext) => Promise<Examination>;

const good = (what: string): Examination => ({ state: 'good', what, fix: null });

const node: Examine = async ({ courseRoot }) => {
  const manifest = await readJson(join(courseRoot, 'package-lock.json'));
  const packages = objectIn(manifest, 'packages');
  const pinned = Object.entries(packages).find(([path]) =>
    /^node_modules\/node-(bin-)?\w+-\w+$/.test(path),
  );
  const version = textIn(pinned?.[1], 'version');
  const running = `Node ${process.version.slice(1)}`;
  if (version === null || process.version === `v${version}`)
    return good(`${running}, the pinned one`);
  return { state: 'bad', what: `${running}; the course pins ${version}`, fix: 'npm ci' };
};

const packages: Examine = async ({ courseRoot }) => {
  const [wanted, installed] = await Promise.all([
    readJson(join(courseRoot, 'package-lock.json')),
    readJson(join(courseRoot, 'node_modules', '.package-lock.json')),
  ]);
  const there = objectIn(installed, 'packages');
  const drifted = Object.entries(objectIn(wanted, 'packages')).filter(
    ([path, entry]) =>
      path.startsWith('node_modules/') &&
      textIn(entry, 'version') !== null &&
      Object.hasOwn(there, path) &&
      textIn(there[path], 'version') !== textIn(entry, 'version'),
  );
  if (drifted.length === 0) return good('packages as the lockfile says');
  const names = drifted.slice(0, 3).map(([path]) => path.replace(/^.*node_modules\//, ''));
  return {
    state: 'bad',
    what: `${drifted.length} packages differ from the lockfile: ${names.join(', ')}`,
    fix: 'npm ci',
  };
};

const sandbox: Examine = async () => {
  const { detectSandbox } = await import('../../subject/sandbox.ts');
  const { kind, reason } = await detectSandbox();
  if (kind === 'os') return good('bubblewrap works: the strong wall around your code');
  return {
    state: 'weaker',
    what: 'only Node’s own permissions wall your code in',
    fix: reason ?? null,
  };
};

/** Where kata keeps what it could also work out again. */
const writable =
  (folder: string, kept: string): Examine =>
  async ({ courseRoot }) => {
    const path = join(courseRoot, folder);
    const file = join(path, `.doctor-${process.pid}`);
    try {
      await mkdir(path, { recursive: true });
      await writeFile(file, '');
      return good(`${folder} can be written: ${kept}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return {
        state: 'weaker',
        what: `${folder} cannot be written: no ${kept} (${why})`,
        fix: `Make ${path} writable.`,
      };
    } finally {
      await rm(file, { force: true }).catch(() => {});
    }
  };

const watching: Examine = async ({ courseRoot }) => {
  if (await seesChanges(join(courseRoot, '.kata'))) return good('file changes are seen at once');
  return {
    state: 'weaker',
    what: 'file changes are not reported here (a network drive, WSL, a container?)',
    fix: 'kata watch looks for changes itself then; nothing to do.',
  };
};

/** In the order in which they are shown. */
export const examinations: readonly Examine[] = [
  node,
  packages,
  sandbox,
  writable(join('node_modules', '.cache', 'kata'), 'faster starts'),
  writable('.kata', 'your progress'),
  watching,
];

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function objectIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const inner = (value as Record<string, unknown>)[key];
  return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
}

function textIn(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const inner = (value as Record<string, unknown>)[key];
  return typeof inner === 'string' ? inner : null;
}
