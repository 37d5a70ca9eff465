import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../commands/check.ts';
import { grade } from '../../commands/grade.ts';
import { hint } from '../../commands/hint.ts';
import { lesson } from '../../commands/lesson.ts';
import { list } from '../../commands/list.ts';
import { menu } from '../../commands/menu.ts';
import { smallCourse } from './small-course.ts';
import { testContext, testEngine, testTerminal } from './stand-ins.ts';

let root: string;
beforeEach(async () => {
  root = await smallCourse();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const checking = { sandbox: 'auto', detail: 'full', types: true } as const;
const grading = { ...checking, submission: '.', format: 'terminal' } as const;

function solve(slug: string, ...tasks: string[]): Promise<void> {
  const text = tasks.map((task) => `// done: ${task}\n`).join('');
  return writeFile(join(root, 'exercises', slug, 'src', 'index.ts'), `export {};\n${text}`);
}

function set(options: Parameters<typeof testTerminal>[0] = {}) {
  const terminal = testTerminal(options);
  const engine = testEngine(root);
  return { terminal, engine, context: testContext(root, terminal, engine) };
}

describe('check', () => {
  test('without exercises it grades the whole level, and ends with 1 below all XP', async () => {
    const { terminal, engine, context } = set();
    expect(await check({ ...checking, slugs: [] }, context)).toBe(1);
    expect(engine.requests[0]).toMatchObject({ submission: root, slugs: 'all', typeCheck: true });
    expect(`\n${terminal.out()}`).toMatchInlineSnapshot(`
      "
      ✗ 01 First steps                                                       0 /  2 XP
          ✗ The task called one                                              0 /  2 XP
              Your code does not do one.
      ✗ 02 Second steps                                                      0 /  4 XP
          ✗ The task called two                                              0 /  2 XP
              Your code does not do two.
          ✗ The task called three                                            0 /  2 XP
              Your code does not do three.

      XP 0 / 6  ░░░░░░░░░░░░░░░░░░░░
      5 ms · sandbox: os · seed 5eed
      "
    `);
  });

  test('an exercise may be typed by its number, and ends with 0 when it is passed', async () => {
    await solve('02-second', 'two', 'three');
    const { engine, context } = set();
    expect(await check({ ...checking, slugs: ['2'] }, context)).toBe(0);
    expect(engine.requests[0]?.slugs).toEqual(['02-second']);
  });

  test('what it found is remembered for list', async () => {
    await solve('02-second', 'two');
    await check({ ...checking, slugs: ['second'] }, set().context);
    const { terminal, context } = set();
    expect(await list(context)).toBe(0);
    expect(`\n${terminal.out()}`).toMatchInlineSnapshot(`
      "
      Small level

      → ○ 01-first                                                           0 /  2 XP
          All about first steps.
        ◐ 02-second                                                          2 /  4 XP
          All about second steps.

      XP 2 / 6  ██████░░░░░░░░░░░░░░
      next: kata check 01
      "
    `);
  });

  test('a typing mistake is the operator’s', async () => {
    const { context } = set();
    await expect(check({ ...checking, slugs: ['secnod'] }, context)).rejects.toMatchObject({
      code: 'unknown-exercise',
      fix: expect.stringContaining('02-second'),
    });
  });
});

describe('grade', () => {
  test('remembers nothing', async () => {
    await grade(grading, set().context);
    await expect(readFile(join(root, '.kata', 'progress.json'))).rejects.toThrow('ENOENT');
  });

  test('as JSON, standard output is the document and nothing else', async () => {
    const { terminal, context } = set({ interactive: true });
    expect(await grade({ ...grading, format: 'json', seed: 'abc' }, context)).toBe(1);
    expect(JSON.parse(terminal.out())).toMatchObject({
      run: { seed: 'abc' },
      xp: { earned: 0, possible: 6 },
    });
    expect(terminal.err()).toBe('');
  });

  test.each([
    ['junit', '<?xml version="1.0"'],
    ['markdown', '## '],
  ] as const)('as %s too', async (format, start) => {
    const { terminal, context } = set({ interactive: true });
    expect(await grade({ ...grading, format }, context)).toBe(1);
    expect(terminal.out().startsWith(start)).toBe(true);
    expect(terminal.out()).not.toContain('XP 0 / 6');
    await grade({ ...grading, format, output: 'report' }, context);
    expect((await readFile(join(root, 'report'), 'utf8')).startsWith(start)).toBe(true);
    expect(terminal.out()).toContain('XP 0 / 6');
  });

  test('into a file, and the terminal still shows it', async () => {
    const { terminal, context } = set();
    await grade({ ...grading, format: 'json', output: 'report.json' }, context);
    const report = JSON.parse(await readFile(join(root, 'report.json'), 'utf8'));
    expect(report.schema).toBe('kata-report/1');
    expect(terminal.out()).toContain('XP 0 / 6');
  });

  test.each([
    [undefined, 1],
    [0, 0],
    [2, 0],
    [3, 1],
  ])('with --min-xp %s, 2 of 6 XP end with %i', async (minXp, code) => {
    await solve('01-first', 'one');
    const options = { ...grading, ...(minXp === undefined ? {} : { minXp }) };
    expect(await grade(options, set().context)).toBe(code);
  });

  test('--min-xp beyond what the level gives is a mistake, known before grading', async () => {
    const { engine, context } = set();
    await expect(grade({ ...grading, minXp: 7 }, context)).rejects.toMatchObject({
      code: 'min-xp-out-of-reach',
    });
    expect(engine.requests).toEqual([]);
  });

  test('an --output that cannot be written is known before grading', async () => {
    const { engine, context } = set();
    const options = { ...grading, output: 'exercises' };
    await expect(grade(options, context)).rejects.toMatchObject({ code: 'output-not-writable' });
    expect(engine.requests).toEqual([]);
  });
});

describe('hint', () => {
  test('reveals one more each time, and stops at the last', async () => {
    const texts: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { terminal, context } = set();
      expect(await hint({ slug: '2', task: 'three' }, context)).toBe(0);
      texts.push(terminal.out());
    }
    expect(`\n${texts.join('---\n')}`).toMatchInlineSnapshot(`
      "
      02-second · The task called three
        1/2 A nudge for three.
      Once more for the next hint.
      ---
      02-second · The task called three
        1/2 A nudge for three.
        2/2 Nearly the answer for three.
      That was the last hint. The lesson: exercises/02-second/README.md
      ---
      02-second · The task called three
        1/2 A nudge for three.
        2/2 Nearly the answer for three.
      That was the last hint. The lesson: exercises/02-second/README.md
      "
    `);
  });

  test('goes to what fails, then to the next task with a hint left', async () => {
    await solve('01-first', 'one');
    await solve('02-second', 'two');
    await check({ ...checking, slugs: [] }, set().context);
    const { terminal, context } = set();
    await hint({}, context);
    expect(terminal.out()).toContain('02-second · The task called three');
  });

  test('has none where all is passed', async () => {
    await solve('01-first', 'one');
    await check({ ...checking, slugs: ['1'] }, set().context);
    const { terminal, context } = set();
    await hint({ slug: '1' }, context);
    expect(terminal.out()).toBe('Every task of 01-first is passed: no hint is needed.\n');
  });

  test('of a task that is not there names those that are', async () => {
    await expect(hint({ slug: '2', task: 'x' }, set().context)).rejects.toMatchObject({
      fix: 'Its tasks are two, three.',
    });
  });
});

test('lesson prints the README and where it is', async () => {
  const { terminal, context } = set();
  await lesson({ slug: 'second' }, context);
  expect(terminal.out()).toBe(
    `# Second steps\n\nThe lesson of 02-second.\n\n${join('exercises', '02-second', 'README.md')}\n`,
  );
});

describe('menu', () => {
  test('without a terminal it is the tally, and ends with 0', async () => {
    const { terminal, context } = set();
    expect(await menu(context)).toBe(0);
    expect(`\n${terminal.out()}`).toMatchInlineSnapshot(`
      "
      ✗ 01 First steps                                                       0 /  2 XP
      ✗ 02 Second steps                                                      0 /  4 XP

      XP 0 / 6  ░░░░░░░░░░░░░░░░░░░░
      5 ms · sandbox: os · seed 5eed
      "
    `);
    expect(terminal.err()).toBe('');
  });

  test('checks the next, gets a hint, picks another, reads its lesson, quits', async () => {
    await solve('01-first', 'one');
    const answers = ['Check 02-second', 'Get a hint', 'Pick', '01-first', 'lesson', 'Quit'];
    const { terminal, context } = set({ interactive: true, answers });
    expect(await menu(context)).toBe(0);
    expect(terminal.out()).toContain('Your code does not do two.');
    expect(terminal.out()).toContain('A nudge for two.');
    expect(terminal.out()).toContain('The lesson of 01-first.');
  });
});
