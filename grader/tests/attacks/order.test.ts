import { rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { runKata } from '../cli/run-kata.ts';
import { exerciseOf, hostileSubmission, pkce } from './attack.ts';
import { atImport } from './hostile-sources.ts';

/** Notes the length of every verifier that it is asked about: the order of the tests, as it sees it. */
const observer = atImport('', '');
const watching = {
  ...observer,
  source: observer.source.replace(
    "if (verifier === '')",
    "process.stdout.write(verifier.length + ' ');\n  if (verifier === '')",
  ),
};

async function orderSeen(seed: string): Promise<string> {
  const folder = await hostileSubmission(watching);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const run = await runKata(['grade', folder, '--seed', seed, '--format', 'json']);
  const report = reportSchema.parse(JSON.parse(run.stdout));
  return exerciseOf(report, pkce).output.text;
}

// It wants to learn at home what is asked when, and to answer by the count of calls.
describe('a submission that knows the specs by heart', () => {
  test('meets their tests in another order on each run, and in the same for one seed', async () => {
    const orders: string[] = [];
    for (const seed of ['first', 'second', 'third', 'first']) orders.push(await orderSeen(seed));
    expect(orders[0]).toMatch(/^(\d+ ){20,}$/);
    expect(new Set(orders).size).toBe(3);
    expect(orders[3]).toBe(orders[0]);
  });
});
