import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack } from '../attack.ts';
import { pkce } from '../exercises.ts';
import type { Prey } from '../prey.ts';
import { atImport, type Code, probes } from '../sources.ts';

const wants = 'the bundler to take in, or to run, what the student did not hand in';

/** A solved exercise whose `src` also holds these files. */
function withFiles(
  name: string,
  files: (prey: Prey) => Readonly<Record<string, string | Uint8Array>>,
  code: Code,
  imports = '',
): Attack {
  return {
    ...atImport({ name, wants, classes: [20, 28, 43] }, code, imports),
    furnish: async (folder, prey) => {
      for (const [file, content] of Object.entries(files(prey))) {
        const target = path.join(folder, 'exercises', pkce, 'src', file);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    },
  };
}

const inOneFile = (name: string, code: Code, imports = '') =>
  withFiles(name, () => ({}), code, imports);

/** The least WebAssembly module there is. */
const wasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Attacks on the bundler: where an import leads, and what a file is taken for. */
export const bundler: readonly Attack[] = [
  inOneFile(
    "an import of another student's notes as text",
    ({ notes }) => `import text from '${notes}' with { type: 'text' };\nconsole.log(text);`,
  ),
  withFiles(
    'a source that is imported as bytes',
    () => ({ 'own.ts': 'export const x = 1;' }),
    'console.log(own);',
    `import own from './own.ts' with { type: 'bytes' };`,
  ),
  withFiles(
    'a query that asks for another loader',
    () => ({ 'own.ts': 'export const x = 1;' }),
    'console.log(own);',
    `import own from './own.ts?raw';`,
  ),
  withFiles(
    'WebAssembly as a module',
    () => ({ 'own.wasm': wasm }),
    'console.log(own);',
    `import * as own from './own.wasm';`,
  ),
  withFiles(
    'WebAssembly as a source that is made later',
    () => ({ 'own.json': '{}' }),
    'console.log(own);',
    `import source own from './own.json';`,
  ),
  inOneFile(
    'imports by URLs',
    ({ neighbour }) =>
      `const found = await import('file://${neighbour}'); console.log(found.found);`,
    `import other from 'data:text/javascript,export default 1';\nconsole.log(other);`,
  ),
  withFiles(
    'packages and settings inside src',
    ({ neighbour }) => ({
      'package.json': JSON.stringify({ imports: { '#theirs': neighbour }, main: neighbour }),
      'tsconfig.json': JSON.stringify({
        extends: neighbour,
        compilerOptions: { baseUrl: '/', paths: { jose: [neighbour], theirs: [neighbour] } },
      }),
      'jsconfig.json': JSON.stringify({ compilerOptions: { paths: { '*': [neighbour] } } }),
      'node_modules/jose/index.js': `export const found = 'probe a package of its own: got it';`,
    }),
    `console.log((jose as any).found);`,
    `import * as jose from 'jose';`,
  ),
  inOneFile(
    'imports by a name that only its own settings know',
    'console.log(theirs);',
    `import * as theirs from '#theirs';`,
  ),
  inOneFile(
    'pragmas and references',
    ({ neighbour }) => `
/** @jsxImportSource ${neighbour} */
/// <reference path="${neighbour}" />
/// <amd-dependency path="${neighbour}" name="theirs" />
const theirs = null as unknown as typeof import('${neighbour}').found;
console.log(theirs);
//# sourceURL=${neighbour}
//@ sourceMappingURL=${neighbour}`,
  ),
  inOneFile(
    'a require by other names',
    probes({
      'require of TypeScript': `(() => { const own: any = globalThis; return own.require('node:fs'); })()`,
      'a module object': `(0, eval)('module').require('node:fs')`,
      "the main module's require": `P.mainModule.require('node:fs')`,
    }),
  ),
  inOneFile(
    'a require by its TypeScript form',
    'console.log(fs);',
    `import fs = require('node:fs');`,
  ),
  inOneFile(
    'what the module knows of itself',
    probes({
      'its own place': 'import.meta.url',
      'its own file': 'import.meta.filename',
      'its own folder': 'import.meta.dirname',
      'a way to resolve': `import.meta.resolve('jose')`,
      'a file beside it': `new URL('./other.ts', import.meta.url).href`,
    }),
  ),
  withFiles(
    'JSON with the names of prototypes',
    () => ({
      'data.json':
        '{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}},"then":1,"toString":2}',
    }),
    `console.log(({} as any).ok === undefined ? 'no' : 'probe a prototype: got it', Object.keys(data));`,
    `import data from './data.json' with { type: 'json' };`,
  ),
  withFiles(
    'exports by hostile names',
    () => ({
      'names.ts': `const x = () => 1;\nexport { x as then, x as '__proto__', x as 'a\u2028b' };`,
    }),
    '',
    `export * from './names.ts';\nexport * from './index.ts';`,
  ),
  inOneFile(
    'a glob of what is on the disk',
    ({ neighbour }) =>
      `const name = 'index'; console.log(await import(\`${path.dirname(neighbour)}/\${name}.ts\`));`,
  ),
];
