import { beforeAll, describe, expect, test } from 'vitest';
import type { Attack } from './attack.ts';
import { attackClasses } from './classes.ts';
import { corpus } from './corpus/index.ts';
import { slowTexts } from './corpus/slow-texts.ts';
import { standingWalls } from './standing-walls.ts';
import { againstKata, type KataRun } from './ways/kata.ts';
import { againstPlainVitest } from './ways/plain-vitest.ts';

test('every class of attack has an attack, or a reason why none can reach this design', () => {
  const covered = new Set(corpus.flatMap((attack) => attack.classes));
  const missing = attackClasses.filter(
    ({ number, outOfReach }) => covered.has(number) === (outOfReach !== undefined),
  );
  expect(missing).toEqual([]);
  expect(attackClasses).toHaveLength(62);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

describe.each(standingWalls)('behind the wall %s', (wall) => {
  let run: KataRun;
  beforeAll(async () => {
    run = await againstKata(wall, corpus);
  }, 1_800_000);

  test.each(corpus.map((attack) => [attack.name, attack] as const))(
    '%s gets nothing',
    (_, attack: Attack) => {
      const aftermath = run.of.get(attack);
      expect(aftermath?.report?.error).toBeNull();
      expect(aftermath?.loot).toEqual([]);
      const hostile = aftermath?.report?.exercises.find(({ slug }) => slug === attack.slug);
      expect(hostile?.tasks.length).toBeGreaterThan(3);
      // Refused for what it consists of, or examined with every test accounted for.
      const rejected = hostile?.outcome === 'rejected' || hostile?.outcome === 'compile-error';
      const examined = hostile?.tasks.every(({ tests }) => tests.length > 0);
      expect(rejected || examined).toBe(true);
      expect(aftermath?.report?.run.durationMs).toBeLessThan(60_000);
    },
  );

  test('the judge never stumbles, prints nothing of its own, and no process is left', () => {
    const reports = [...run.of.values()].map(({ report }) => report);
    expect(JSON.stringify(reports)).not.toContain('Its specs broke');
    expect(run.stderr).toBe('');
    expect(run.survivors).toBe(0);
  });

  test('texts that take long to read are read in no time, and cost nothing that was earned', () => {
    const earned = slowTexts.map((attack) => {
      const report = run.of.get(attack)?.report;
      return report?.exercises.find(({ slug }) => slug === attack.slug)?.xp.earned;
    });
    expect(earned).toEqual(slowTexts.map(({ honestXp }) => honestXp));
  });

  test('answers that are too large are refused before they are compared', () => {
    const large = corpus.find(({ name }) => name.includes('minutes to compare'));
    const told = large === undefined ? '' : JSON.stringify(run.of.get(large)?.report?.exercises);
    expect(told).toContain('the value is too large');
  });
});

/** One of each kind: that the harness loses is what gives the rows above their meaning. */
const sharp = [
  'Object.is is always true',
  'a verdict in the answer',
  'exit code 0 at once',
  'reads files',
  'leaves a process behind',
  'prints CI commands',
  'brings configuration that runs',
];

describe('the same attacks against a plain Vitest + MSW harness', () => {
  test.each(sharp)('%s gets something', async (name) => {
    const attack = corpus.find((one) => one.name === name);
    if (attack === undefined) throw new Error('the corpus has no such attack');
    expect(await againstPlainVitest(attack)).not.toEqual([]);
  });
});
