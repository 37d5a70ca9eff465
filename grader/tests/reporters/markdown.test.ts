import { describe, expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { renderMarkdown } from '../../reporters/markdown.ts';
import { fixtureNames, fixtureReport } from './fixture-reports.ts';
import { foreign, parsedMarkdown } from './parsed-markdown.ts';

const parsed = (report: Report) => parsedMarkdown(renderMarkdown(report));

test('what is open is explained below the table', () => {
  expect(`\n${renderMarkdown(fixtureReport('partial'))}`).toMatchInlineSnapshot(`
    "
    ## API Auth Patterns: 16 / 24 XP

    submission \`alice\` · 412 ms · sandbox: os · seed \`5ca1ab1e\`

    | Exercise | XP | Outcome |
    | :-- | --: | :-- |
    | 10 Verify a JWT | 16 / 24 | ◐ partial |

    ### ◐ 10 Verify a JWT: 16 / 24 XP

    \`\`\`text
    › Type 'string | undefined' is not assignable to type 'string'.
      10-jwt-verify/src/index.ts:12:9
        12 │   const kid: string = header.kid;
           │         ^
    \`\`\`

    #### ✗ A token without a signature is rejected: 0 / 8 XP

    \`\`\`text
    Your verifier accepted a token whose header says alg: none.
    Anyone can now sign in as anyone.

    got      { ok: true, header: { alg: "none" }, payload: { sub: "mallory" } }
    expected { ok: false, reason: "rejected" }
    read     RFC 8725 §3.1
    \`\`\`

    One more test of this task fails.

    Your code printed:

    \`\`\`text
    verifying…
    kid 7 found
    \`\`\`
    "
  `);
});

test('what could not be run says why and where', () => {
  expect(`\n${renderMarkdown(fixtureReport('rejected'))}`).toMatchInlineSnapshot(`
    "
    ## API Auth Patterns: 0 / 24 XP

    submission \`alice\` · 412 ms · sandbox: os · seed \`5ca1ab1e\`

    | Exercise | XP | Outcome |
    | :-- | --: | :-- |
    | 10 Verify a JWT | 0 / 24 | ✗ rejected |

    ### ✗ 10 Verify a JWT: 0 / 24 XP

    \`\`\`text
    ! The import of node:child_process is not allowed.
      10-jwt-verify/src/run.ts:1:26
         1 │ import { execSync } from 'node:child_process';
           │                          ^
      Allowed are files inside src, jose, undici, and node:crypto, node:buffer, node:url, node:util.
    \`\`\`

    Its 2 tasks could not be checked.
    "
  `);
});

test('what is passed or not started has its row and no more', () => {
  for (const name of ['passed', 'not-started']) {
    const { headings, fences } = parsed(fixtureReport(name));
    expect([headings, fences.length]).toEqual([1, 0]);
  }
});

test.each(['grader-error', 'grader-crash'])('%s says which error it was', (name) => {
  const report = fixtureReport(name);
  const { headings, fences } = parsed(report);
  expect(headings).toBe(1);
  expect(fences.join('')).toContain(report.error?.message);
});

describe.each(fixtureNames)('the document of %s', (name) => {
  test('is made of our headings, one table and code', () => {
    const report = fixtureReport(name);
    const document = parsed(report);
    expect(foreign(document)).toEqual([]);
    const { course, error, exercises } = report;
    const open = exercises.filter(({ outcome }) => !['passed', 'not-started'].includes(outcome));
    const tasks = open
      .filter((exercise) => exercise.tasks.some((task) => task.outcome !== 'blocked'))
      .flatMap((exercise) => exercise.tasks.filter((task) => task.outcome !== 'passed'));
    const tops = [course, error].filter((part) => part !== null);
    expect(document.headings).toBe(tops.length + open.length + tasks.length);
  });

  test('holds nothing that a CI log acts on', () => {
    const text = renderMarkdown(fixtureReport(name));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(/##[a-z]*\[/i);
  });
});

test('a title of plain words stands as words, any other as code', () => {
  const [exercise] = fixtureReport('partial').exercises;
  const spans = (title: string) =>
    parsed({
      ...fixtureReport('passed'),
      exercises: exercise === undefined ? [] : [{ ...exercise, title, outcome: 'passed' }],
    }).spans.filter((span) => span === title);
  const plain = [
    'A key in Authorization: ApiKey is found, and 401 invalid_request (RFC 6750 §3.1) isn’t',
    'JWT: validating the claims at+jwt',
  ];
  for (const title of plain) expect(spans(title)).toEqual([]);
  const marked = [
    'an @octocat',
    'see #1',
    'see GH-1',
    'at www.evil.example.com',
    'at https://evil.example.com',
    'commit 0123456789abcdef',
    '*x*',
    '_x_',
    '[x](y)',
    '<b>',
    '- x',
    '$x$',
    '~~x~~',
    '`` x `',
  ];
  for (const title of marked) expect(spans(title)).toEqual([title]);
});

describe('the size', () => {
  const [exercise] = fixtureReport('hostile-markup').exercises;
  const [task] = exercise?.tasks ?? [];

  /** Exercises in which this much fails. */
  function long(exercises: number, tasks: number, text: string): Report {
    if (exercise === undefined || task === undefined) throw new Error('no fixture');
    const tests = task.tests.map((one) => ({ ...one, message: text, actual: text }));
    const one = {
      ...exercise,
      tasks: Array.from({ length: tasks }, () => ({ ...task, tests })),
      output: { text: text.repeat(50), truncated: true },
    };
    return { ...fixtureReport('hostile'), exercises: Array.from({ length: exercises }, () => one) };
  }

  test.each([
    ['backticks', '`'.repeat(1_000)],
    ['short lines', '`\n'.repeat(500)],
    ['invisible characters', '\u{e0041}'.repeat(500)],
    ['wide characters', '界'.repeat(1_000)],
  ])('of a level full of %s stays below what a comment may have', (_what, text) => {
    const document = renderMarkdown(long(20, 12, text));
    expect(document.length).toBeLessThan(65_536);
    const found = parsedMarkdown(document);
    expect(foreign(found)).toEqual([]);
    expect(found.prose.filter((line) => line.startsWith('The rest is left out'))).toHaveLength(20);
  });

  test('leaves room for all of one exercise', () => {
    const { prose } = parsed(long(1, 5, 'x'.repeat(1_000)));
    expect(prose.join('\n')).not.toContain('left out');
  });

  test('of what the code printed is a screen of lines, and says so', () => {
    const { fences, prose } = parsed(long(1, 1, 'a\n'));
    expect(fences.at(-1)).toBe('a\n'.repeat(20));
    expect(prose.at(-1)).toBe('More was printed than is shown.');
  });
});
