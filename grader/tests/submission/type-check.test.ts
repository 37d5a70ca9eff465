import { afterAll, expect, test } from 'vitest';
import { stopTypeChecker, typeCheck } from '../../submission/index.ts';
import { folderWith, place, source } from './folders.ts';

afterAll(stopTypeChecker);

test('correct code with jose, undici and node has no advice', async () => {
  const code = `
    import { createHash } from 'node:crypto';
    import { jwtVerify } from 'jose';
    import { decodeJwt } from 'jose/jwt/decode';
    import { request } from 'undici';
    import data from './data.json' with { type: 'json' };
    import { b } from './b';
    export const hash: string = createHash('sha256').update(data.a).digest('hex') + b;
    export const all = async (r: Request) => [jwtVerify, decodeJwt(r.url), (await request(r.url)).statusCode];`;
  const files = {
    'src/index.ts': code,
    'src/data.json': '{ "a": "x" }',
    'src/b.ts': "export const b = '';",
  };
  expect(await typeCheck(source(files))).toEqual([]);
});

test('a type error is advice with its code, place and line', async () => {
  const [notice, ...others] = await typeCheck(
    source("const é = '€';\nexport const ü = '€', a: number = é;"),
  );
  expect(others).toEqual([]);
  expect(notice).toEqual({
    level: 'advice',
    code: 'type-error',
    message: "TS2322: Type 'string' is not assignable to type 'number'.",
    fix: null,
    at: { file: 'src/index.ts', line: 2, column: 23, text: "export const ü = '€', a: number = é;" },
  });
});

test('what it says of a package tells no place of this machine', async () => {
  const code = `
    import * as all from 'jose';
    import type * as hidden from 'undici/lib/api/readable.js';
    export const number: number = all;
    export type Hidden = typeof hidden;`;
  const messages = (await typeCheck(source(code))).map(({ message }) => message);
  expect(messages.join()).toContain('import("jose/');
  expect(messages.join()).toContain('undici/lib/api/readable.js');
  expect(messages.join()).not.toContain('node_modules');
});

test('each check sees its own files alone', async () => {
  const files = { 'src/index.ts': "import './b.ts';", 'src/b.ts': 'export const b: number = "";' };
  expect((await typeCheck(source(files))).map(place)).toEqual(['src/b.ts:1:14']);
  expect(
    (await typeCheck(source("import './b.ts'; export {}"))).map(({ message }) => message),
  ).toEqual([expect.stringContaining('TS2882')]);
  expect(await typeCheck(source('export const a: number = 1;'))).toEqual([]);
});

test('no more than five are given', async () => {
  const code = Array.from({ length: 20 }, (_, n) => `export const a${n}: number = '';`).join('\n');
  expect(await typeCheck(source(code))).toHaveLength(5);
});

test('no other file can be read or told about', async () => {
  const root = await folderWith({
    'secret.ts': 'export const secret: "do-not-tell" = "do-not-tell";',
  });
  const up = '../'.repeat(20);
  const found = await typeCheck(
    source(`
      /// <reference path="${root}/secret.ts" />
      /// <reference types="vitest" />
      import { secret } from '${root}/secret.ts';
      import type { secret as other } from '${up}${root.slice(1)}/secret.ts';
      import type { limits } from '../../grader/model/limits.ts';
      import type { hidden } from '../../node_modules/jose/../../${root}/secret.ts';
      export const a: 1 = secret;
      export const b: typeof other | typeof limits | typeof hidden = 1;`),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(JSON.stringify(found)).not.toContain('do-not-tell');
  for (const { message } of found) expect(message).toMatch(/TS(6053|6231|2688|2307)/);
});

test('a bomb of types or of syntax ends, and the next check is served', async () => {
  const letters = [...'abcdefghij'].map((letter) => `'${letter}'`).join('|');
  const types = `type L = ${letters}; type A = \`\${L}\${L}\${L}\${L}\${L}\`;
    type P = { [K in A]: { [M in A]: [K, M] } }; export const p: P = 1; export const q: P[A][A] = 1;`;
  await typeCheck(source(types));
  expect(await typeCheck(source(`x = ${'a=>'.repeat(20_000)}1`))).toEqual([]);
  expect(await typeCheck(source('export const a: number = "";'))).toHaveLength(1);
});
