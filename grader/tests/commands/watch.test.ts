import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Interrupted } from '../../commands/context.ts';
import { watch } from '../../commands/watch.ts';
import { smallCourse } from './small-course.ts';
import { testContext, testEngine, testTerminal } from './stand-ins.ts';

let root: string;
beforeEach(async () => {
  root = await smallCourse();
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition() && waited < 4_000; waited += 10) await sleep(10);
  expect(condition()).toBe(true);
}

function start(options: { slugs?: string[]; poll?: boolean } = {}) {
  const terminal = testTerminal({ interactive: true });
  const engine = testEngine(root);
  const context = testContext(root, terminal, engine);
  const ended = watch({ slugs: [], poll: false, sandbox: 'auto', ...options }, context);
  ended.catch(() => {});
  const verdicts = (): number => terminal.out().split('waiting for a save').length - 1;
  return { terminal, engine, context, ended, verdicts };
}

const source = (slug: string): string => join(root, 'exercises', slug, 'src', 'index.ts');

describe.each([
  ['told by the system', false],
  ['polling', true],
])('%s', (_name, poll) => {
  test('a save is graded, and only what was saved', async () => {
    const { terminal, engine, ended, verdicts } = start({ poll });
    await until(() => verdicts() === 1);
    expect(engine.requests[0]?.slugs).toEqual(['01-first']);
    await writeFile(source('02-second'), 'export {};\n// done: two\n');
    await until(() => verdicts() === 2);
    expect(engine.requests[1]?.slugs).toEqual(['02-second']);
    expect(terminal.out()).toContain('✓ The task called two');
    terminal.press('q');
    expect(await ended).toBe(0);
    expect(engine.closed).toBe(1);
  });
});

test('a touch and an editor’s swap file are not graded; a rename is', async () => {
  const { terminal, engine, ended, verdicts } = start();
  await until(() => verdicts() === 1);
  await writeFile(join(root, 'exercises', '01-first', 'src', '.index.ts.swp'), 'x');
  await sleep(150);
  expect(engine.requests).toHaveLength(1);
  const saved = `${source('01-first')}~new`;
  await writeFile(saved, 'export {};\n// done: one\n');
  await rename(saved, source('01-first'));
  await until(() => verdicts() === 2);
  terminal.press('q');
  await ended;
});

test('the keys: enter checks again, n goes on, h hints, l lists', async () => {
  await writeFile(source('01-first'), '// done: one\n');
  const { terminal, engine, ended, verdicts } = start({ slugs: ['1'] });
  await until(() => verdicts() === 1);
  terminal.press('enter');
  await until(() => verdicts() === 2);
  expect(engine.requests.map((request) => request.slugs)).toEqual([['01-first'], ['01-first']]);
  terminal.press('n');
  await until(() => verdicts() === 3);
  expect(engine.requests[2]?.slugs).toEqual(['02-second']);
  terminal.press('h');
  await until(() => terminal.out().includes('A nudge for two.'));
  terminal.press('l');
  await until(() => terminal.out().includes('All about second steps.'));
  terminal.press('q');
  expect(await ended).toBe(0);
});

test('code that changes under the judge has no verdict but the one of its last state', async () => {
  const { terminal, engine, ended, verdicts } = start();
  const grade = engine.requests;
  await until(() => verdicts() === 1);
  await writeFile(source('01-first'), 'export {};\n// first save\n');
  await until(() => grade.length >= 2 || verdicts() === 2);
  await writeFile(source('01-first'), 'export {};\n// done: one\n');
  await until(() => terminal.out().includes('✓ 01 First steps'));
  terminal.press('q');
  await ended;
});

test('an exercise that is not watched may be saved in peace', async () => {
  const { terminal, engine, ended, verdicts } = start({ slugs: ['2'] });
  await until(() => verdicts() === 1);
  await utimes(source('01-first'), new Date(), new Date());
  await sleep(150);
  expect(engine.requests).toHaveLength(1);
  terminal.press('q');
  await ended;
});

test('Ctrl-C interrupts, and closes the grader', async () => {
  const { engine, context, ended, verdicts } = start();
  await until(() => verdicts() === 1);
  context.interrupt();
  await expect(ended).rejects.toBeInstanceOf(Interrupted);
  expect(engine.closed).toBe(1);
});

test('it ends when nobody reads what it prints', async () => {
  const { terminal, ended, verdicts } = start();
  await until(() => verdicts() === 1);
  terminal.leave();
  expect(await ended).toBe(0);
});
