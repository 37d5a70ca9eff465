import { describe, expect, test } from 'vitest';
import { runKata } from './run-kata.ts';

describe('help', () => {
  test('groups the commands by who types them, and shows examples', async () => {
    const { code, stdout, stderr } = await runKata(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const headings = stdout.split('\n').filter((line) => /^\S.*:$/.test(line));
    expect(headings.slice(0, 3)).toEqual(['Options:', 'For students:', 'For CI:']);
    expect(headings).toContain('Examples:');
    expect(headings).toContain('Exit codes:');
  });

  test.each([
    ['help', 'grade'],
    ['grade', '--help'],
    ['grade', '-h'],
  ])('kata %s %s is that command’s', async (...args) => {
    const { code, stdout } = await runKata(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: kata grade/);
  });

  test('--version names kata and its Node', async () => {
    const { code, stdout } = await runKata(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kata \d+\.\d+\.\d+ \(Node v26\.\d+\.\d+\)\n$/);
  });
});

describe('a mistake on the command line ends with 2, a cause and a way out', () => {
  test.each([
    [['chekc'], 'Unknown command', 'Did you mean check?'],
    [['grade', '--sandbx', 'os'], 'Unknown option', 'Did you mean --sandbox?'],
    [['grade', '--sandbox', 'wall'], "argument 'wall' is invalid", 'kata grade --help'],
    [['grade', '--format', 'xml'], "argument 'xml' is invalid", 'kata grade --help'],
    [['grade', '--format', 'junti'], 'are terminal, json, junit, markdown', 'kata grade --help'],
    [['grade', '--min-xp', '-1'], 'It takes a whole number of XP', 'kata grade --help'],
    [['grade', '--min-xp', '1.5'], 'It takes a whole number of XP', 'kata grade --help'],
    [['grade', '--min-xp'], 'argument missing', 'kata grade --help'],
    [['grade', '--seed', '../x'], 'It takes 1 to 64 letters', 'kata grade --help'],
    [['grade', 'a', 'b'], 'Too many arguments', 'kata grade --help'],
    [['list', 'x'], 'Too many arguments', 'kata list --help'],
  ])('kata %j', async (args, message, fix) => {
    const { code, stdout, stderr } = await runKata(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(fix);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('colour', () => {
  test('none in a pipe', async () => {
    const { stderr } = await runKata(['chekc']);
    expect(stderr).not.toContain('\u001b');
  });

  test('FORCE_COLOR asks for it', async () => {
    const { stderr } = await runKata(['chekc'], { env: { FORCE_COLOR: '1' } });
    expect(stderr).toContain('\u001b[31m✗');
  });

  test('NO_COLOR wins', async () => {
    const { stderr } = await runKata(['chekc'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(stderr).not.toContain('\u001b');
  });
});
