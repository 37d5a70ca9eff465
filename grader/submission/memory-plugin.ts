import type { Loader, PartialMessage, Plugin } from 'esbuild';
import { type ImportFault, namespace } from './bundle-notices.ts';
import { resolveImport } from './resolve-import.ts';

/**
 * Serves esbuild a submission's files from memory, and answers every import itself, so that esbuild
 * reads nothing from the disk.
 */
export function memoryPlugin(files: ReadonlyMap<string, string>, entry: string): Plugin {
  return {
    name: 'kata-submission',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path: entry, namespace };
        const found = resolveImport(path, importer, files);
        if (found.kind === 'file') return { path: found.path, namespace };
        if (found.kind === 'module') return { path: found.name, external: true };
        const code = found.kind === 'forbidden' ? 'forbidden-import' : 'missing-file';
        return { errors: [fault(found.message, { code, fix: found.fix })] };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path, with: attributes }) => {
        const unknown = Object.entries(attributes).find(
          ([key, value]) => key !== 'type' || value !== 'json' || !path.endsWith('.json'),
        );
        if (unknown !== undefined) {
          const fix = "Only JSON files take an attribute: with { type: 'json' }.";
          return {
            errors: [
              fault('This import attribute is not supported.', { code: 'forbidden-import', fix }),
            ],
          };
        }
        return {
          contents: withoutSourceMapComments(files.get(path) ?? ''),
          loader: loaderOf(path),
        };
      });
      // What is left would be a file on this machine's disk.
      build.onLoad({ filter: /.*/ }, () => {
        const fix = 'Import by a plain string, such as "./tokens.ts".';
        return {
          errors: [fault('This import leads out of src/.', { code: 'forbidden-import', fix })],
        };
      });
    },
  };
}

function fault(text: string, detail: ImportFault): PartialMessage {
  return { text, detail };
}

function loaderOf(path: string): Loader {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('ts') ? 'ts' : 'js';
}

/** esbuild would follow them, and the student could say that their code stands elsewhere. Keeps lengths. */
function withoutSourceMapComments(text: string): string {
  return text.replace(/(\/[/*])[#@](?=[ \t]*sourceMappingURL=)/g, '$1 ');
}
