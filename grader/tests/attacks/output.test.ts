import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { type KataRun, runKata } from '../cli/run-kata.ts';
import { apiKey, exerciseOf, expectNoGain, hostileSubmission } from './attack.ts';
import { alwaysAnswer } from './hostile-sources.ts';

/** Prints, throws and returns what a terminal or a CI runner obeys, and a report of its own. */
const attack = alwaysAnswer(
  `speak((n += 1))`,
  String.raw`
let n = 0;
const commands = '\u001b[2J\u001b]0;title\u0007\r\n::error::forged\n  ::set-output name=xp::200\n##[error]forged\n##vso[task.complete result=Succeeded]\n::stop-commands::x\n\u202e\u2028\u0000\u009b31m';
console.log(commands);
console.error(commands);
process.stdout.write(new Uint8Array([0x1b, 0x5b, 0xff, 0xfe, 0x0a]));
console.log('{"schema":"kata-report/1","xp":{"earned":200,"possible":200},"exercises":[]}');
process.stdout.write('\n'.repeat(3) + '::notice title=Autograding report::{"totalPoints":200}\n');
function speak(turn: number): unknown {
  if (turn % 3 === 0) throw Object.assign(new Error(commands), { name: commands });
  return turn % 3 === 1 ? { ok: false, reason: commands } : commands;
}`,
);

describe('a submission that speaks to whoever shows its report', () => {
  const runs: Partial<Record<'json' | 'terminal', KataRun>> = {};
  beforeAll(async () => {
    const folder = await hostileSubmission(attack);
    const base = ['grade', folder, '--sandbox', 'process'];
    runs.json = await runKata([...base, '--format', 'json']);
    runs.terminal = await runKata([...base, '--format', 'terminal'], {
      env: { CI: 'true', GITHUB_ACTIONS: 'true' },
    });
    await rm(folder, { recursive: true, force: true });
  });

  test('the JSON is one document, which says what it says', () => {
    const report = reportSchema.parse(JSON.parse(runs.json?.stdout ?? ''));
    expect(report.exercises.filter(({ xp }) => xp.earned > 0)).toHaveLength(1);
    expectNoGain(report, attack, 0);
    expect(exerciseOf(report, apiKey).output.text).toContain('::error::forged');
    expect(runs.json?.code).toBe(1);
  });

  test.each(['json', 'terminal'] as const)('nothing in the %s acts', (format) => {
    const run = runs[format];
    for (const text of [run?.stdout ?? '', run?.stderr ?? '']) {
      const plain = text.replace(/\u001b\[[\d;]*m/g, '');
      expect(plain).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
      expect(plain).not.toMatch(/^\s*::/m);
      expect(plain).not.toMatch(/##(\[|vso\[)/);
    }
    expect(run?.code).toBe(1);
  });
});
