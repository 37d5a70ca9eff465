/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: attacks are source text, with its own template strings */
import { afterAll, expect, test } from 'vitest';
import { bundleSource, stopBundler } from '../../submission/index.ts';
import { folderWith, place, source } from './folders.ts';

afterAll(stopBundler);

async function failure(files: Record<string, string> | string) {
  const result = await bundleSource(source(files));
  if (result.ok) throw new Error(`It was accepted: ${result.bundle.code}`);
  return { outcome: result.outcome, notices: result.notices, first: result.notices[0] };
}

test('a forbidden import is refused with its line, its column and what is allowed', async () => {
  const { outcome, first } = await failure(
    "const é = 1;\nconst ü = '€'; import fs from 'node:fs';\nfs;",
  );
  expect(outcome).toBe('rejected');
  expect(first).toMatchObject({
    level: 'error',
    code: 'forbidden-import',
    message: '"node:fs" cannot be imported here.',
    fix: expect.stringContaining('jose, undici, node:crypto'),
    at: { text: "const ü = '€'; import fs from 'node:fs';" },
  });
  expect(place(first)).toBe('src/index.ts:2:31');
});

test.for([
  'fs',
  'node:process',
  'node:child_process',
  'worker_threads',
  'node:vm',
  'node:module',
  'node:inspector',
  'node:async_hooks',
  'node:test',
  'axios',
  'jose/package.json',
  'jose/../undici',
  'node:crypto/../fs',
  '#kit',
  '#internal',
  '/etc/passwd',
  'file:///etc/passwd',
  'data:text/javascript,1',
  'https://files.example.com/a.js',
  'C:\\\\secret.ts',
  '__proto__',
  'constructor',
  '../../../solutions/10-jwt-verify/src/index.ts',
  '../specs/a.spec.ts',
  '../exercise.json',
  './../../x.ts',
  '..',
  './lib/../../../x.ts',
  '.\\\\..\\\\x.ts',
])('an import of %s is refused', async (specifier) => {
  for (const code of [
    `import '${specifier}';`,
    `export * from '${specifier}';`,
    `import x from '${specifier}'; x;`,
    `export const load = () => import('${specifier}');`,
    `try { await import('${specifier}'); } catch {}`,
  ]) {
    const { outcome, first } = await failure(code);
    if (specifier.startsWith('.\\')) expect(['rejected', 'compile-error']).toContain(outcome);
    else expect(outcome).toBe('rejected');
    expect(first?.at?.line).toBe(1);
  }
});

test.for([
  ['a variable', 'import(x)'],
  ['a pattern that leads out', 'import(`../../../../../etc/${x}`)'],
  ['a pattern inside src', "import('./lib/' + x + '.ts')"],
  ['a pattern after a comment', 'import/* c */(\n// d\n`../${x}`)'],
  ['a pattern in code that never runs', '(false && import(`../${x}`))'],
  ['a folded constant', "((a) => import(a))('node:fs')"],
  ['a condition', "import(x ? './a.ts' : `../${x}`)"],
  ['a second argument', "import(`../${x}`, { with: { type: 'json' } })"],
])('import() of what is computed is refused: %s', async ([, code]) => {
  const { outcome, first } = await failure(`// é\nexport const f = (x: string) => ${code};`);
  expect(outcome).toBe('rejected');
  expect(first?.code).toBe('forbidden-import');
  expect(first?.at?.line).toBe(2);
});

test('a computed import finds no file on the disk', async () => {
  const root = await folderWith({ 'secret.ts': 'export const found = "on-disk";' });
  const up = '../'.repeat(20);
  const { notices } = await failure(
    `export const f = (x: string) => import(\`${up}${root.slice(1)}/\${x}.ts\`);`,
  );
  expect(notices).toHaveLength(1);
  expect(JSON.stringify(notices)).not.toContain('on-disk');
});

test.for([
  "require('fs')",
  'require(x)',
  'require(`../../etc/${x}`)',
  '\\u0072equire(`../${x}`)',
  "require.resolve('fs')",
])('require is refused with its line: %s', async (code) => {
  const { outcome, first } = await failure(`let x = '';\nexport const a = ${code};`);
  expect(outcome).toBe('rejected');
  expect(first).toMatchObject({
    code: 'forbidden-import',
    message: expect.stringContaining('require'),
  });
  expect(place(first)).toBe('src/index.ts:2:18');
});

test('an attribute other than JSON’s is refused', async () => {
  const files = {
    'src/index.ts': "import a from './a.ts' with { type: 'text' }; a;",
    'src/a.ts': '',
  };
  expect((await failure(files)).outcome).toBe('rejected');
});

test('a syntax error comes with its place and line', async () => {
  const { outcome, first, notices } = await failure('export const a = 1;\nexport const b = ;');
  expect(outcome).toBe('compile-error');
  expect(first).toMatchObject({ code: 'syntax-error', at: { text: 'export const b = ;' } });
  expect(place(first)).toBe('src/index.ts:2:18');
  expect(notices.length).toBeLessThanOrEqual(5);
});

test('no more than five notices are given, the refusals first', async () => {
  const imports = Array.from({ length: 20 }, (_, n) => `import './missing${n}.ts';`).join('\n');
  const { outcome, notices, first } = await failure(`${imports}\nimport 'node:fs';`);
  expect(notices).toHaveLength(5);
  expect(outcome).toBe('rejected');
  expect(first?.message).toContain('node:fs');
});

test('an import of a file that is not there suggests the nearest', async () => {
  const { outcome, first } = await failure({
    'src/index.ts': "import './tokns.ts';",
    'src/tokens.ts': '',
  });
  expect(outcome).toBe('compile-error');
  expect(first).toMatchObject({
    code: 'missing-file',
    message: '"./tokns.ts" does not exist.',
    fix: 'Did you mean "./tokens.ts"?',
  });
});

test('an import of a name that a file does not export is an error', async () => {
  const files = {
    'src/index.ts': "import { a } from './a.ts'; export const b = a;",
    'src/a.ts': 'export const c = 1;',
  };
  expect((await failure(files)).outcome).toBe('compile-error');
});

test('a long line is cut, and control characters in it are visible', async () => {
  const { first } = await failure(
    `/* \u001b[2J \u202e */ export const a = ; //${'x'.repeat(5000)}`,
  );
  expect(first?.at?.text).toMatch(/^\/\* \\u\{1b\}\[2J \\u\{202e\} \*\//);
  expect(first?.at?.text.length).toBeLessThan(300);
});
