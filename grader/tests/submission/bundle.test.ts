/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: the tests are about source text that has template strings */
import { SourceMap } from 'node:module';
import { afterAll, expect, test } from 'vitest';
import type { Bundle } from '../../model/submission.ts';
import { bundleSource, missingExports, stopBundler } from '../../submission/index.ts';
import { source } from './folders.ts';

afterAll(stopBundler);

async function bundled(files: Record<string, string> | string, entry?: string): Promise<Bundle> {
  const result = await bundleSource(source(files), entry === undefined ? {} : { entry });
  if (!result.ok) throw new Error(JSON.stringify(result.notices));
  return result.bundle;
}

/** Runs a bundle that imports nothing. Only ours: these tests never run what is hostile. */
async function run(bundle: Bundle): Promise<Record<string, unknown>> {
  return import(`data:text/javascript,${encodeURIComponent(bundle.code)}`);
}

test('files are linked as TypeScript and bundlers resolve them', async () => {
  const bundle = await bundled({
    'src/index.ts': `
      import { a } from './a';
      import { b } from './b.js';
      import { c } from './lib/c.ts';
      import { d } from './lib/d.mjs';
      import index from './lib';
      export const all: string = [a, b, c, d, index].join('');`,
    'src/a.ts': "export const a = 'a';",
    'src/b.ts': "export const b = 'b';",
    'src/lib/c.ts': "export { c } from '../c.ts';",
    'src/c.ts': "export const c = 'c';",
    'src/lib/d.mts': "export const d = 'd';",
    'src/lib/index.js': "export default 'i';",
  });
  expect(await run(bundle)).toMatchObject({ all: 'abcdi' });
  expect(bundle.exports).toEqual(['all']);
});

test('allowed modules stay imports, under one name each', async () => {
  const bundle = await bundled(`
    import { createHash } from 'crypto';
    import { Buffer } from 'node:buffer';
    import { jwtVerify } from 'jose/jwt/verify';
    import { request } from 'undici';
    export const load = () => import('node:util');
    export default [createHash, Buffer, jwtVerify, request];`);
  expect(bundle.imports).toEqual(['jose', 'node:buffer', 'node:crypto', 'node:util', 'undici']);
  expect(bundle.exports).toEqual(['default', 'load']);
});

test('JSON is imported with or without its attribute', async () => {
  const bundle = await bundled({
    'src/index.ts': `import a from './a.json' with { type: 'json' }; import b from './a.json'; export { a, b };`,
    'src/a.json': '{ "__proto__": { "x": 1 }, "y": 2 }',
  });
  const { a, b } = await run(bundle);
  expect(a).toHaveProperty('y', 2);
  expect(Object.getPrototypeOf(b)).toBe(Object.prototype);
});

test('the map leads back to the student’s own lines', async () => {
  const bundle = await bundled({
    'src/index.ts': "import './b.ts';\nexport const a = 1;",
    'src/b.ts': '\n\nthrow 1;',
  });
  const map = new SourceMap(JSON.parse(bundle.map));
  const column = bundle.code.indexOf('throw');
  expect(map.findEntry(0, column)).toMatchObject({ originalSource: 'src/b.ts', originalLine: 2 });
});

test('a source map comment is not followed', async () => {
  const evil = JSON.stringify({
    version: 3,
    sources: ['/etc/passwd'],
    names: [],
    mappings: 'AAAA',
  });
  for (const comment of [
    `//# sourceMappingURL=data:application/json;base64,${btoa(evil)}`,
    `//@ sourceMappingURL=data:application/json,${encodeURIComponent(evil)}`,
    `/*# sourceMappingURL=data:application/json;base64,${btoa(evil)} */`,
    '//# sourceMappingURL=/etc/passwd',
  ]) {
    const bundle = await bundled(`export const a = 1;\n${comment}`);
    expect(JSON.parse(bundle.map).sources).toEqual(['src/index.ts']);
  }
});

test('an import of types alone that leads out of src is erased, and nothing is read', async () => {
  const bundle = await bundled(`
    import type { Secret } from '../../../solutions/x.ts';
    type Other = import('/etc/passwd').Other;
    export const a: Secret | Other = 1;`);
  expect(bundle).toMatchObject({ imports: [], exports: ['a'] });
});

test('another entry can be given, with files beside src', async () => {
  const bundle = await bundled(
    {
      'src/index.ts': 'export const a = 1;',
      'wrong/x.ts': "import { a } from '../src/index.ts'; export const b = a + 1;",
    },
    'wrong/x.ts',
  );
  expect(await run(bundle)).toMatchObject({ b: 2 });
});

test('a comment or a string that speaks of import() is no import', async () => {
  const bundle = await bundled(
    "// import(`./${x}`)\nexport const a = 'import(`../${x}`)'; export const b = import.meta.url;",
  );
  expect(bundle.exports).toEqual(['a', 'b']);
});

test('missing exports are named, with the nearest there is', async () => {
  const bundle = await bundled('export const createVerifer = 1;');
  expect(missingExports(bundle, ['createVerifier'])).toMatchObject([
    {
      code: 'missing-export',
      message: 'src/index.ts does not export createVerifier.',
      fix: 'It exports createVerifer: rename that to createVerifier.',
    },
  ]);
  expect(missingExports(bundle, ['createVerifer'])).toEqual([]);
});

test('the bundler starts again after it was stopped', async () => {
  await stopBundler();
  expect((await bundled('export const a = 1;')).exports).toEqual(['a']);
});
