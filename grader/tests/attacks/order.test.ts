import { describe, expect, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { runKata } from '../cli/run-kata.ts';
import { pkce } from './exercises.ts';
import { hostileFolder } from './hostile-folder.ts';
import { onEmptyVerifier } from './sources.ts';

/** Notes the length of every verifier that it is asked about: the order of the tests, as it sees it. */
const watching = onEmptyVerifier(
  { name: 'watches the order', wants: 'to know what is asked when', classes: [27] },
  "throw new RangeError('empty');",
);
const source = () =>
  watching
    .source({} as never)
    .replace(
      "if (verifier === '')",
      "process.stdout.write(verifier.length + ' ');\n  if (verifier === '')",
    );

async function orderSeen(seed: string): Promise<string> {
  const folder = await hostileFolder({ ...watching, source });
  const run = await runKata(['grade', folder, '--seed', seed, '--format', 'json']);
  const report = reportSchema.parse(JSON.parse(run.stdout));
  return report.exercises.find(({ slug }) => slug === pkce)?.output.text ?? '';
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
