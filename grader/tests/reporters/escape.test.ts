import { describe, expect, test } from 'vitest';
import { escapeLine, escapeLines, escapeText, guardLine } from '../../reporters/escape.ts';

describe('escapeLine', () => {
  test('control characters become visible', () => {
    expect(escapeLine('a\u001b[2J\u0007\r\u0000\u007f')).toBe('a␛[2J␇␍␀␡');
    expect(escapeLine('\u009b31m\u0085')).toBe('\\u{9b}31m\\u{85}');
  });

  test('characters that reorder or hide text become visible', () => {
    const hidden = [
      '\u202a',
      '\u202e',
      '\u2066',
      '\u2069',
      '\u200b',
      '\u2028',
      '\ufeff',
      '\u{e0041}',
    ];
    for (const character of hidden) {
      expect(escapeLine(character)).toBe(`\\u{${character.codePointAt(0)?.toString(16)}}`);
    }
  });

  test('a lone surrogate becomes visible, a whole character stays', () => {
    expect(escapeLine('\ud800')).toBe('\\u{d800}');
    expect(escapeLine('é 界 😀')).toBe('é 界 😀');
  });

  test('noncharacters, which XML has no place for, become visible', () => {
    expect(escapeLine('\ufffe\uffff\u{10ffff}')).toBe('\\u{fffe}\\u{ffff}\\u{10ffff}');
  });

  test('a line break does not break the line', () => {
    expect(escapeLine('a\nb')).toBe('a␊b');
  });

  test('marks that CI runners look for anywhere in a line are broken', () => {
    expect(escapeLine('x ##[error]y')).toBe('x #\\u{23}[error]y');
    expect(escapeLine('##vso[task.setvariable]x')).toBe('#\\u{23}vso[task.setvariable]x');
    expect(escapeLine('## a heading')).toBe('## a heading');
  });
});

test('escapeLines splits at line ends of both kinds, and at nothing else', () => {
  expect(escapeLines('a\r\nb\nc\rd\u2028e')).toEqual(['a', 'b', 'c␍d\\u{2028}e']);
});

describe('guardLine', () => {
  test('no line begins with a workflow command, indented or painted', () => {
    expect(guardLine('::error::x')).toBe('\\u{3a}:error::x');
    expect(guardLine('   ::error::x')).toBe('   \\u{3a}:error::x');
    expect(guardLine('\u001b[2m  \u001b[22m::error::x')).toBe(
      '\u001b[2m  \u001b[22m\\u{3a}:error::x',
    );
  });

  test('colons elsewhere stay', () => {
    expect(guardLine('a ::error::x')).toBe('a ::error::x');
  });
});

describe('what CI systems make of a line', () => {
  test.each([
    ['tsc', 'src/a.ts(1,2): error TS1: x', 'src/a.ts(1,2)\\u{3a} error TS1: x'],
    [
      'tsc after a number',
      '  1>a.ts(1,2) : warning TS1: x',
      '  1>a.ts(1,2) \\u{3a} warning TS1: x',
    ],
    [
      'ESLint, compact',
      'a.js: line 1, col 2, Error - x (y)',
      'a.js\\u{3a} line 1, col 2, Error - x (y)',
    ],
    ['ESLint, stylish', '  1:2  error  x  y', '  1\\u{3a}2  error  x  y'],
    ['a group of Buildkite', '--- x', '\\u{2d}-- x'],
    ['an open group of Buildkite', '+++ x', '\\u{2b}++ x'],
  ])('%s: does not act', (_, line, guarded) => {
    expect(guardLine(line)).toBe(guarded);
  });

  test.each(['Error: at 1:2', 'f(1): wrong', '---', '  + 1:2 errors', 'on line 1, col 2'])(
    '%j: stays as it is',
    (line) => {
      expect(guardLine(line)).toBe(line);
    },
  );
});

test('what takes no room is visible, but for the two that choose a sign’s form', () => {
  expect(escapeLine('a\u3164b\u{e0100}c\u180bd✔\ufe0f')).toBe(
    'a\\u{3164}b\\u{e0100}c\\u{180b}d✔\ufe0f',
  );
});

test('escapeText keeps line ends, and escapes and guards each line', () => {
  expect(escapeText('a\r\n ::error::b\u0007\n')).toBe('a\n \\u{3a}:error::b␇\n');
});
