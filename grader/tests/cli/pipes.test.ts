import { expect, test } from 'vitest';
import { endOf, startKata } from './run-kata.ts';

test('a reader that leaves early is no error', async () => {
  const child = startKata(['--help']);
  child.stdout?.destroy();
  const { code, stderr } = await endOf(child);
  expect(code).toBe(0);
  expect(stderr).toBe('');
});

test('a reader of errors that leaves early does not change the exit code', async () => {
  const child = startKata(['chekc']);
  child.stderr?.destroy();
  expect((await endOf(child)).code).toBe(2);
});
