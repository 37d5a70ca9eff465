import { SourceMap, type SourceMapPayload } from 'node:module';
import { type BuildResult, build, stop } from 'esbuild';
import { limits } from '../model/limits.ts';
import type { Notice } from '../model/report.ts';
import type { Bundle, BundleResult, SourceFiles } from '../model/submission.ts';
import { bundleFailure, namespace } from './bundle-notices.ts';
import { computedImports } from './computed-imports.ts';
import { excerpt } from './excerpt.ts';
import { GuardedService } from './guarded-service.ts';
import { memoryPlugin } from './memory-plugin.ts';

const service = new GuardedService('esbuild', limits.submission.bundleMs);

/**
 * Puts a student's module in one piece. It is parsed and linked, never run, from memory alone: the
 * student's tsconfig and package.json are not looked for, and no import leads to the disk.
 *
 * @param source - The files, as `loadSource` gives them.
 * @param options.entry - The path of the module to start from; `src/index.ts` when absent.
 * @returns The bundle; or `rejected` for an import that is not allowed and for what takes too much to
 *   parse; or `compile-error` for a mistake in the code. Both with notices, the decisive one first.
 */
export async function bundleSource(
  source: SourceFiles,
  options: { readonly entry?: string } = {},
): Promise<BundleResult> {
  const entry = options.entry ?? 'src/index.ts';
  const built = await service.run(() => buildOnce(source.files, entry), stop);
  return built ?? rejection('too-complex', 'The code takes too much time or memory to parse.');
}

/** Ends esbuild's process. The next bundle starts another. */
export async function stopBundler(): Promise<void> {
  service.end();
  await stop();
}

/** What `require` becomes, so that esbuild does not resolve it and we can find it again. */
const noRequire = '__kata_require_is_not_available';

async function buildOnce(files: ReadonlyMap<string, string>, entry: string): Promise<BundleResult> {
  const computed = await computedImports(files);
  if (computed.length > 0) return bundleFailure(computed);
  try {
    return finished(await build(settings(files, entry)), files, entry);
  } catch (error) {
    if (isBuildFailure(error)) return bundleFailure(error.errors);
    throw error;
  }
}

function settings(files: ReadonlyMap<string, string>, entry: string) {
  return {
    // Not its path: esbuild would look whether that exists on the disk.
    entryPoints: ['kata-entry'],
    plugins: [memoryPlugin(files, entry)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    outfile: '/bundle.js',
    write: false,
    absWorkingDir: '/',
    nodePaths: [],
    tsconfigRaw: {},
    define: { require: noRequire },
    // An unused import of ours or theirs may still do something.
    treeShaking: false,
    // Indentation would make a short text of deep nesting a long one.
    minifyWhitespace: true,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'silent',
    // A name that another file does not export would become undefined, silently.
    logOverride: { 'import-is-undefined': 'error' },
  } as const satisfies Parameters<typeof build>[0];
}

type Built = BuildResult<ReturnType<typeof settings>>;

function finished(
  { outputFiles, metafile }: Built,
  files: ReadonlyMap<string, string>,
  entry: string,
): BundleResult {
  const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  if (bytes > limits.submission.bundleBytes) {
    return rejection('bundle-too-large', `The code is too large once bundled: ${bytes} bytes.`);
  }
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const code = textOf('.js');
  const map = ownMap(textOf('.map'));
  const required = requireNotice(code, map, files);
  if (required !== null) return { ok: false, outcome: 'rejected', notices: [required] };

  const output = Object.values(metafile.outputs).find(
    ({ entryPoint }) => entryPoint === `${namespace}:${entry}`,
  );
  const imports = output?.imports.filter(({ external }) => external).map(({ path }) => path) ?? [];
  const bundle: Bundle = {
    code,
    map: JSON.stringify(map),
    imports: [...new Set(imports)].sort(),
    exports: [...(output?.exports ?? [])].sort(),
  };
  return { ok: true, bundle };
}

/** The map with paths such as `src/index.ts`. */
function ownMap(text: string): SourceMapPayload {
  const map = JSON.parse(text) as SourceMapPayload;
  return { ...map, sources: map.sources.map((source) => source.replace(`${namespace}:`, '')) };
}

function requireNotice(
  code: string,
  map: SourceMapPayload,
  files: ReadonlyMap<string, string>,
): Notice | null {
  const offset = code.indexOf(noRequire);
  if (offset === -1) return null;
  const before = code.slice(0, offset).split('\n');
  const found = new SourceMap(map).findEntry(before.length - 1, before.at(-1)?.length ?? 0);
  const place = 'originalSource' in found ? found : null;
  const line = (files.get(place?.originalSource ?? '') ?? '').split(/\r?\n/)[
    place?.originalLine ?? -1
  ];
  return {
    level: 'error',
    code: 'forbidden-import',
    message: 'require is not available: the code is an ES module.',
    fix: "Write import { … } from '…' instead.",
    at:
      place === null || line === undefined
        ? null
        : excerpt(place.originalSource, place.originalLine + 1, place.originalColumn + 1, line),
  };
}

function rejection(code: string, message: string): BundleResult {
  const fix = 'Write it plainly: less nesting, fewer generated constants.';
  return {
    ok: false,
    outcome: 'rejected',
    notices: [{ level: 'error', code, message, fix, at: null }],
  };
}

function isBuildFailure(error: unknown): error is { errors: Parameters<typeof bundleFailure>[0] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
