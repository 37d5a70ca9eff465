import { describe, expect, test } from 'vitest';
import type { ExerciseReport, Report } from '../../model/report.ts';
import { renderJunit } from '../../reporters/junit.ts';
import { fixtureNames, fixtureReport } from './fixture-reports.ts';
import { elements, type Parsed, parsedXml } from './parsed-xml.ts';

function parsed(report: Report): Parsed {
  return parsedXml(renderJunit(report));
}

/** A fixture with another first exercise. */
function changed(name: string, change: (exercise: ExerciseReport) => ExerciseReport): Report {
  const report = fixtureReport(name);
  return { ...report, exercises: report.exercises.map(change) };
}

function number(element: Parsed, attribute: string): number {
  return Number(element.attributes[attribute]);
}

describe.each(fixtureNames)('the document of %s', (name) => {
  const report = fixtureReport(name);
  const root = parsed(report);
  const suites = elements(root, 'testsuite');

  test('counts what it holds, as a whole and in each suite', () => {
    expect(root.name).toBe('testsuites');
    for (const one of [root, ...suites]) {
      expect(number(one, 'tests')).toBe(elements(one, 'testcase').length);
      expect(number(one, 'failures')).toBe(elements(one, 'failure').length);
      expect(number(one, 'errors')).toBe(elements(one, 'error').length);
    }
    expect(number(root, 'tests')).toBeGreaterThan(0);
  });

  test('has a suite for each exercise, and one for an error', () => {
    const slugs = report.exercises.map(({ slug }) => slug);
    const names = suites.map(({ attributes }) => attributes['name']);
    expect(names).toEqual(report.error === null ? slugs : [...slugs, 'kata']);
    expect(elements(root, 'error')).toHaveLength(report.error === null ? 0 : 1);
  });

  test('has every test, and something that fails for all that is not passed', () => {
    for (const [index, exercise] of report.exercises.entries()) {
      const suite = suites[index] ?? root;
      const failing = elements(suite, 'testcase').filter(({ children }) => children.length > 0);
      expect(failing.length > 0).toBe(exercise.outcome !== 'passed');
      for (const task of exercise.tasks) {
        const ofTask = (cases: readonly Parsed[]) =>
          cases.filter(({ attributes }) => attributes['name']?.startsWith(task.id));
        const all = ofTask(elements(suite, 'testcase'));
        expect(all).toHaveLength(Math.max(1, task.tests.length));
        expect(ofTask(failing).length > 0).toBe(task.outcome !== 'passed');
      }
    }
  });

  test('skips nothing, since Artemis leaves out what is skipped', () => {
    expect(elements(root, 'skipped')).toEqual([]);
  });

  test('carries XP and what it takes to repeat the run', () => {
    const values = elements(root, 'property').filter(
      ({ attributes }) => attributes['name'] === 'xp.earned',
    );
    expect(values.reduce((sum, value) => sum + number(value, 'value'), 0)).toBe(report.xp.earned);
    for (const suite of suites) {
      const names = elements(suite, 'property').map(({ attributes }) => attributes['name']);
      expect(names).toContain('seed');
      expect(names.includes('sandbox')).toBe(report.run.sandbox !== null);
    }
  });
});

test('a failing test says what it did in its message, and its values below', () => {
  const [failure] = elements(parsed(fixtureReport('partial')), 'failure');
  expect(failure?.attributes).toEqual({
    type: 'failed',
    message:
      'Your verifier accepted a token whose header says alg: none.\nAnyone can now sign in as anyone.\nRead RFC 8725 §3.1.',
  });
  expect(`\n${failure?.text}\n`).toMatchInlineSnapshot(`
    "
    Your verifier accepted a token whose header says alg: none.
    Anyone can now sign in as anyone.

    got      { ok: true, header: { alg: "none" }, payload: { sub: "mallory" } }
    expected { ok: false, reason: "rejected" }
    read     RFC 8725 §3.1
    "
  `);
});

test('a task that could not be checked fails with the reason and the place', () => {
  const [failure, ...others] = elements(parsed(fixtureReport('rejected')), 'failure');
  expect(others).toHaveLength(1);
  expect(failure?.attributes['type']).toBe('rejected');
  expect(failure?.attributes['message']).toBe(
    'The code was not run.\nThe import of node:child_process is not allowed.',
  );
  expect(failure?.text).toContain('10-jwt-verify/src/run.ts:1:26');
});

test('what the code printed is in system-out, advice in system-err', () => {
  const root = parsed(fixtureReport('partial'));
  expect(elements(root, 'system-out').map(({ text }) => text)).toEqual([
    'verifying…\nkid 7 found\n',
  ]);
  expect(elements(root, 'system-err')[0]?.text).toContain('10-jwt-verify/src/index.ts:12:9');
});

describe('nothing vanishes', () => {
  const faults = (report: Report) =>
    elements(parsed(report), 'testcase').map(({ attributes, children }) => [
      attributes['name'],
      children[0]?.attributes['type'] ?? null,
    ]);

  test('an exercise without tasks fails', () => {
    expect(faults(changed('crashed', (one) => ({ ...one, tasks: [] })))).toEqual([
      ['exercise', 'crashed'],
    ]);
  });

  test('an exercise that ended badly fails although all its tests passed', () => {
    const report = changed('passed', (one) => ({ ...one, outcome: 'crashed' }));
    expect(faults(report).at(-1)).toEqual(['exercise', 'crashed']);
  });

  test('a task that fails for a reason that is no test’s fails', () => {
    const report = changed('passed', (one) => ({
      ...one,
      outcome: 'partial',
      tasks: one.tasks.map((task) => ({ ...task, outcome: 'failed', message: 'It leaks.' })),
    }));
    expect(faults(report)).toContainEqual(['reject-none', 'blocked']);
  });

  test('no test of a blocked task passes', () => {
    const report = changed('passed', (one) => ({
      ...one,
      outcome: 'failed',
      tasks: one.tasks.map((task) => ({ ...task, outcome: 'blocked', message: 'Specs broke.' })),
    }));
    expect(faults(report).map(([, type]) => type)).toEqual(faults(report).map(() => 'blocked'));
  });

  test('an error that ended the run stands beside what was graded', () => {
    const error = { code: 'bug', message: 'TypeError: x', fix: 'Report it.' };
    const root = parsed({ ...fixtureReport('partial'), error });
    expect(number(root, 'failures')).toBe(2);
    const [found] = elements(root, 'error');
    expect(found?.attributes).toEqual({ type: 'bug', message: 'TypeError: x' });
    expect(found?.text).toBe('TypeError: x\nReport it.');
  });
});

describe('a student’s text is data', () => {
  const says = (text: string) =>
    changed('hostile', (one) => ({ ...one, output: { text, truncated: false } }));
  const printed = (text: string) => elements(parsed(says(text)), 'system-out')[0]?.text;

  test.each([
    ['markup', '</system-out><testcase name="free"/>&amp;&#65;<![CDATA[x]]>'],
    ['blanks at both ends', '  a  '],
    ['characters beyond the first plane', '😀 𝒳'],
  ])('%s comes back as it was', (_what, text) => {
    expect(printed(text)).toBe(text);
  });

  test.each([
    ['control characters', 'a\u0000\u001b[2J', 'a␀␛[2J'],
    ['noncharacters', '\ufffe\uffff', '\\u{fffe}\\u{ffff}'],
    ['half a character', '\ud800', '\\u{d800}'],
    ['a carriage return', 'a\rb', 'a␍b'],
    [
      'a mark of a CI runner',
      'a\n  ::error::x\n##[error]x',
      'a\n  \\u{3a}:error::x\n#\\u{23}[error]x',
    ],
  ])('%s, which XML or a log takes amiss, become visible', (_what, text, visible) => {
    expect(printed(text)).toBe(visible);
  });

  test('the hostile fixtures add no test case', () => {
    for (const name of ['hostile', 'hostile-markup']) {
      const root = parsed(fixtureReport(name));
      expect(elements(root, 'testcase')).toHaveLength(1);
      expect(elements(root, 'failure')).toHaveLength(1);
    }
  });
});
