import { afterAll, expect, test } from 'vitest';
import { limits } from '../../model/limits.ts';
import { bundleSource, stopBundler } from '../../submission/index.ts';
import { source } from './folders.ts';

/** Short texts that take a parser long, or far. Each ends in an outcome, and the next one is served. */

afterAll(stopBundler);

const size = limits.submission.fileBytes - 1_000;
const many = (text: string, times = Math.floor(size / text.length)) => text.repeat(times);

const doubling = Array.from({ length: 40 }, (_, n) => `B${n + 1} = B${n} + B${n}`).join(', ');

test.for([
  ['arrows inside arrows', `x = ${many('a=>')}1`],
  ['a constant that doubles forty times', `enum E { B0 = 'aaaaaaaa', ${doubling} }\nf(E.B40);`],
  [
    'a long constant in many places',
    `enum E { A = '${many('x', 30_000)}' }\n${many('f(E.A);', 4_000)}`,
  ],
])('%s: refused in bounded time', async ([, code]) => {
  const result = await bundleSource(source(code ?? ''));
  expect(result).toMatchObject({
    ok: false,
    outcome: 'rejected',
    notices: [{ code: expect.stringMatching(/^(too-complex|bundle-too-large)$/) }],
  });
});

test.for([
  ['negations', `x=${many('!')}1`],
  ['parentheses', `x=${many('(')}`],
  ['conditions', `${many('if(1)')};`],
  ['templates', `x=${many('`${')}`],
  ['type brackets', `type A=${many('[')}`],
  ['functions', many('function a(){')],
])('deeply nested %s end in an outcome of some kind', async ([, code]) => {
  const result = await bundleSource(source(code ?? ''));
  if (result.ok) expect(result.bundle.code.length).toBeLessThan(limits.submission.bundleBytes);
  else expect(['compile-error', 'rejected']).toContain(result.outcome);
});

test('many imports end in five notices', async () => {
  const result = await bundleSource(source(many("import'a';")));
  expect(result).toMatchObject({ ok: false, outcome: 'rejected' });
});

/** Normalizing takes the square of it. */
const accents = (length: number) => '\u0300'.repeat(length / 2) + '\u0316'.repeat(length / 2);
const grown = (start: string, times: number) =>
  `enum E { B0 = '${start}', ${doubling.split(', ').slice(0, times).join(', ')} }`;

test.for([
  ['that esbuild puts together', `${grown(accents(8_000), 7)}\nimport('./' + E.B7);`],
  ['of accents', `import './${accents(16_000)}';`],
  ['that is compared with file names', `${grown('ab'.repeat(8_000), 6)}\nimport('./' + E.B6);`],
])('a long import %s is refused before anybody compares it', async ([, code]) => {
  const result = await bundleSource(source(code ?? ''));
  expect(result).toMatchObject({
    ok: false,
    outcome: 'rejected',
    notices: [{ code: 'forbidden-import', message: expect.stringContaining('is longer than') }],
  });
});

test('an honest submission waiting behind a bomb is bundled', async () => {
  const bomb = bundleSource(source(`enum E { B0 = 'aaaaaaaa', ${doubling} }\nf(E.B40);`));
  const honest = bundleSource(source('export const a = 1;'));
  expect((await bomb).ok).toBe(false);
  expect((await honest).ok).toBe(true);
});
