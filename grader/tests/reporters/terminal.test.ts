import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { width } from '../../reporters/layout.ts';
import { renderExercise, renderTerminal, renderTotals } from '../../reporters/terminal.ts';
import { fixtureNames, fixtureReport } from './fixture-reports.ts';

const plain = { colour: false, columns: 80 } as const;

function rendered(name: string): string {
  return `\n${renderTerminal(fixtureReport(name), plain)}`;
}

describe('an exercise', () => {
  test('passed', () => {
    expect(rendered('passed')).toMatchInlineSnapshot(`
      "
      ✓ 10 Verify a JWT                                                     24 / 24 XP

      XP 24 / 24  ████████████████████
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('partial: its tasks, the first failing test of each, advice, what it printed', () => {
    expect(rendered('partial')).toMatchInlineSnapshot(`
      "
      ◐ 10 Verify a JWT                                                     16 / 24 XP
          › Type 'string | undefined' is not assignable to type 'string'.
            10-jwt-verify/src/index.ts:12:9
              12 │   const kid: string = header.kid;
                 │         ^
          ✓ A well-signed token is accepted                                 16 / 16 XP
          ✗ A token without a signature is rejected                          0 /  8 XP
              Your verifier accepted a token whose header says alg: none.
              Anyone can now sign in as anyone.
              got      { ok: true, header: { alg: "none" }, payload: { sub: "mallory"
                       } }
              expected { ok: false, reason: "rejected" }
              read     RFC 8725 §3.1
              One more test of this task fails.
          your code printed
          │ verifying…
          │ kid 7 found

      XP 16 / 24  █████████████░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('failed', () => {
    expect(rendered('failed')).toMatchInlineSnapshot(`
      "
      ✗ 10 Verify a JWT                                                      0 / 24 XP
          ✗ A well-signed token is accepted                                  0 / 16 XP
              Your verifier threw TypeError: Cannot read properties of undefined.
              read     RFC 7515 §5.2
          ✗ A token without a signature is rejected                          0 /  8 XP
              Your verifier accepted a token whose header says alg: none.
              Anyone can now sign in as anyone.
              got      { ok: true, header: { alg: "none" }, payload: { sub: "mallory"
                       } }
              expected { ok: false, reason: "rejected" }
              read     RFC 8725 §3.1
              One more test of this task fails.

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('not started', () => {
    expect(rendered('not-started')).toMatchInlineSnapshot(`
      "
      ○ 10 Verify a JWT · not started                                        0 / 24 XP

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('does not compile: the place, and a caret below a line that begins with a tab', () => {
    expect(rendered('compile-error')).toMatchInlineSnapshot(`
      "
      ✗ 10 Verify a JWT · does not compile                                   0 / 24 XP
          ! Expected ")" but found "{"
            10-jwt-verify/src/index.ts:7:23
               7 │   if (header.alg === "x" {
                 │                        ^
            Fix the syntax there, then check again.
          Its 2 tasks could not be checked.

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('timed out', () => {
    expect(rendered('timed-out')).toMatchInlineSnapshot(`
      "
      ✗ 10 Verify a JWT · timed out                                          0 / 24 XP
          Importing src/index.ts took longer than 3 seconds. Look for a loop that does
          not end.
          Its 2 tasks could not be checked.

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('out of memory', () => {
    expect(rendered('out-of-memory')).toMatchInlineSnapshot(`
      "
      ✗ 10 Verify a JWT · out of memory                                      0 / 24 XP
          Your code used more than 400 MB of memory.
          Its 2 tasks could not be checked.

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('crashed: its output is cut, and said to be', () => {
    expect(rendered('crashed')).toMatchInlineSnapshot(`
      "
      ✗ 10 Verify a JWT · crashed                                            0 / 24 XP
          Your code ended its process with process.exit(0).
          Its 2 tasks could not be checked.
          your code printed
          │ line 1
          │ line 2
          │ line 3
          │ line 4
          │ line 5
          │ line 6
          │ line 7
          │ line 8
          │ line 9
          │ line 10
          │ … more was printed

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
  test('rejected', () => {
    expect(rendered('rejected')).toMatchInlineSnapshot(`
      "
      ✗ 10 Verify a JWT · rejected                                           0 / 24 XP
          ! The import of node:child_process is not allowed.
            10-jwt-verify/src/run.ts:1:26
               1 │ import { execSync } from 'node:child_process';
                 │                          ^
            Allowed are files inside src, jose, undici, and node:crypto, node:buffer,
            node:url, node:util.
          Its 2 tasks could not be checked.

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      412 ms · sandbox: os · seed 5ca1ab1e
      "
    `);
  });
});

describe('a run that ended in an error', () => {
  test('the operator’s mistake', () => {
    expect(rendered('grader-error')).toMatchInlineSnapshot(`
      "
      ✗ There is no folder submissions/alice.
        Give the folder that holds exercises/.
      "
    `);
  });
  test('a crash of the grader', () => {
    expect(rendered('grader-crash')).toMatchInlineSnapshot(`
      "
      ✗ TypeError: Cannot read properties of undefined (reading "tasks")
      "
    `);
  });
});

test('brief is one line an exercise', () => {
  const text = renderTerminal(fixtureReport('partial'), { ...plain, brief: true });
  expect(`\n${text}`).toMatchInlineSnapshot(`
    "
    ◐ 10 Verify a JWT                                                     16 / 24 XP

    XP 16 / 24  █████████████░░░░░░░
    412 ms · sandbox: os · seed 5ca1ab1e
    "
  `);
});

test('without detail, a failing test is known by its name alone', () => {
  const report = structuredClone(fixtureReport('failed'));
  for (const test of report.exercises.flatMap((e) => e.tasks).flatMap((task) => task.tests)) {
    Object.assign(test, { message: null, see: null, actual: null, expected: null });
  }
  expect(`\n${renderTerminal(report, plain)}`).toMatchInlineSnapshot(`
    "
    ✗ 10 Verify a JWT                                                      0 / 24 XP
        ✗ A well-signed token is accepted                                  0 / 16 XP
            fails: an ES256 token is accepted
        ✗ A token without a signature is rejected                          0 /  8 XP
            fails: a token whose alg is none is rejected
            One more test of this task fails.

    XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
    412 ms · sandbox: os · seed 5ca1ab1e
    "
  `);
});

test('parts printed one by one add up to the whole', () => {
  const report = fixtureReport('partial');
  const parts = report.exercises.map((exercise) => renderExercise(exercise, plain));
  expect(parts.join('') + renderTotals(report, plain)).toBe(renderTerminal(report, plain));
});

test('colour changes nothing but colour', () => {
  for (const name of fixtureNames) {
    const painted = renderTerminal(fixtureReport(name), { ...plain, colour: true });
    expect(painted).toContain('\u001b[');
    expect(stripVTControlCharacters(painted)).toBe(renderTerminal(fixtureReport(name), plain));
  }
});

describe('hostile text', () => {
  test.each([40, 57, 80, 100])(
    'at %i columns it can neither steer the terminal nor the CI log',
    (columns) => {
      const text = renderTerminal(fixtureReport('hostile'), { colour: false, columns });
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toMatch(/##[a-z]*\[/i);
    },
  );

  test('in colour, the only escape sequences are our own', () => {
    const text = renderTerminal(fixtureReport('hostile'), { ...plain, colour: true });
    expect(text.replace(/\u001b\[\d+m/g, '').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('stays readable', () => {
    expect(rendered('hostile')).toMatchInlineSnapshot(`
      "
      ✗ 10 Title a␛[2J␛]0;owned␇b␍\\u{9b}31m \\u{202e}txet\\u{202c}
           \\u{2066}x\\u{2069} \\u{200b}                                        0 / 24 XP
          ! ::warning::a␛[2J␛]0;owned␇b␍\\u{9b}31m \\u{202e}txet\\u{202c}
            \\u{2066}x\\u{2069} \\u{200b}
            10-jwt-verify/src/\\u{202e}::x␊.ts:3:40
               3 │ c} \\u{2066}x\\u{2069} \\u{200b} const \\u{202e}= 1;   a␛[2J␛]0;owned␇b
                 │                                  ^
            #\\u{23}[group]a␛[2J␛]0;owned␇b␍\\u{9b}31m \\u{202e}txet\\u{202c}
            \\u{2066}x\\u{2069} \\u{200b}
          ✗ a␛[2J␛]0;owned␇b␍\\u{9b}31m \\u{202e}txet\\u{202c} \\u{2066}x\\u{2069}
                \\u{200b}␊::error::title                                      0 / 24 XP
              \\u{3a}:error file=app.js,line=1::pwned
                 \\u{3a}:add-mask::x
              #\\u{23}[error]pwned
              #\\u{23}vso[task.setvariable]x a␛[2J␛]0;owned␇b␍\\u{9b}31m
              \\u{202e}txet\\u{202c} \\u{2066}x\\u{2069} \\u{200b}
              got      a␛[2J␛]0;owned␇b␍\\u{9b}31m \\u{202e}txet\\u{202c}
                       \\u{2066}x\\u{2069} \\u{200b}
                       \\u{3a}:set-output name=a::b
              expected ␀ ␡
              read     ::stop-commands::x
          your code printed
          │ ::error::x
          │ ␛[1A␛[2Kgone␍over
          │    ::debug::y
          │ #\\u{23}[command]z\\u{2028}w
          │ 界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界
          │ 界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界
          │ 界界界界界界界界界界界界界界界界
          │ word word word word word word word word word word word word word word word
          │ word word word ::error::wrapped

      XP 0 / 24  ░░░░░░░░░░░░░░░░░░░░
      1.4 s · sandbox: process (install bubblewrap for the strong wall) · seed
      \\u{3a}:error::a␛[2J␛]0;owned␇b␍\\u{9b}31m \\u{202e}txet\\u{202c} \\u{2066}x\\u{2069}
      \\u{200b}
      "
    `);
  });
});

test.each([40, 60, 80, 100])('no line is wider than %i columns', (columns) => {
  for (const name of fixtureNames) {
    const text = renderTerminal(fixtureReport(name), { colour: false, columns });
    // A guarded line is as long as it must be.
    const lines = text.split('\n').filter((line) => !line.includes('\\u{3a}'));
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
  }
});

/** Where a fuzz test found a way. */
test('a line of source is cut by whole characters, and a runner’s mark around the fault is broken', () => {
  const report = fixtureReport('compile-error');
  const told = (text: string, column: number) => {
    const [exercise] = report.exercises;
    const [notice] = exercise?.notices ?? [];
    if (exercise === undefined || notice?.at == null) throw new Error('the fixture has no place');
    const at = { ...notice.at, text, column };
    return renderExercise(
      { ...exercise, notices: [{ ...notice, at }] },
      { colour: false, columns: 40 },
    );
  };
  expect(told('##[error]x', 2)).not.toContain('##[');
  expect(told('##[error]x', 3)).not.toContain('##[');
  for (let column = 1; column < 60; column += 1) {
    expect(told('😀'.repeat(40), column)).not.toMatch(/\p{Cs}/u);
  }
});
