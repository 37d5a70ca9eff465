import { type Message, transform } from 'esbuild';
import { namespace } from './bundle-notices.ts';

/**
 * Finds `import()` of anything but a plain string.
 *
 * This must happen before bundling. Given a pattern such as `import('../../' + name)`, esbuild's bundler
 * searches the disk for all that fits, past every plugin. Its transform of one file does not, and reports
 * each such import.
 */
export async function computedImports(files: ReadonlyMap<string, string>): Promise<Message[]> {
  const suspects = [...files].filter(([path, text]) => !path.endsWith('.json') && mayCompute(text));
  const found = await Promise.all(suspects.map(([path, text]) => inFile(path, text)));
  return found.flat();
}

/** Cheap and cautious: every `import` that is neither a statement, `import.meta` nor of a plain string. */
function mayCompute(text: string): boolean {
  return /\bimport(?!\s*(?:["'{*]|[\w$]|\.\s*meta\b|\(\s*(["'])[^"'\\\n]*\1\s*[,)]))/.test(text);
}

async function inFile(path: string, text: string): Promise<Message[]> {
  try {
    await transform(text, {
      loader: path.endsWith('ts') ? 'ts' : 'js',
      sourcefile: `${namespace}:${path}`,
      target: 'node26',
      minifyWhitespace: true,
      tsconfigRaw: {},
      logLevel: 'silent',
      logOverride: { 'unsupported-dynamic-import': 'error' },
    });
    return [];
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return error.errors as Message[];
    throw error;
  }
}
