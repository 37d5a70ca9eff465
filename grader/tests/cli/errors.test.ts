import { describe, expect, test } from 'vitest';
import { describeError, renderError } from '../../cli/error-text.ts';
import { Interrupted } from '../../commands/context.ts';
import { KataError } from '../../model/kata-error.ts';

describe('an operator’s mistake', () => {
  const error = describeError(
    new KataError('no-such-exercise', 'There is no exercise 99.', 'kata list shows all.', {
      cause: new Error('outer', { cause: new Error('inner') }),
    }),
  );

  test('ends with 2', () => {
    expect(error.exitCode).toBe(2);
  });

  test('shows message, causes and fix, no stack', () => {
    expect(`\n${renderError(error, false)}`).toMatchInlineSnapshot(`
      "
      ✗ There is no exercise 99.
        cause  outer
        cause  inner
        fix    kata list shows all.
      "
    `);
  });
});

describe('a bug', () => {
  test('ends with 70, shows the stack and where to report it', () => {
    const error = describeError(new TypeError('x is not a function'));
    expect(error.exitCode).toBe(70);
    const text = renderError(error, false);
    expect(text).toMatch(/^✗ TypeError: x is not a function\n\s+at .*errors\.test\.ts/);
    expect(text).toContain('This is a bug in kata, not in your code.');
  });

  test('may be anything that can be thrown', () => {
    expect(describeError('text').message).toBe('Error: text');
    expect(describeError(undefined).exitCode).toBe(70);
  });

  test('whose cause is itself still ends', () => {
    const error = new Error('round');
    error.cause = error;
    expect(describeError(error).causes).toHaveLength(5);
  });

  test('whose text is hostile is escaped', () => {
    const text = renderError(describeError(new Error('\u001b[2J\n::error::x')), false);
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^\s*::/m);
  });
});

test('an interruption ends with 130 and says nothing', () => {
  const error = describeError(new Interrupted('Interrupted.'));
  expect(error.exitCode).toBe(130);
  expect(renderError(error, true)).toBe('');
});
