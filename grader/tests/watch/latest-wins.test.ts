import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { latestWins } from '../../commands/watch/latest-wins.ts';

/** A run that each test ends by hand. */
function controlled() {
  const runs: { slugs: readonly string[]; signal: AbortSignal; end: () => void }[] = [];
  const queue = latestWins(
    (slugs, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        runs.push({ slugs, signal, end: resolve });
      }),
    5,
  );
  return { runs, queue };
}

test('a burst of saves is one run', async () => {
  const { runs, queue } = controlled();
  queue.request(['a']);
  queue.request(['a']);
  queue.request(['b']);
  await sleep(30);
  expect(runs.map((run) => run.slugs)).toEqual([['a', 'b']]);
});

test('a save of what is being graded ends that run; what it had not finished comes along', async () => {
  const { runs, queue } = controlled();
  queue.request(['a', 'b']);
  await sleep(30);
  queue.request(['b']);
  await sleep(30);
  expect(runs[0]?.signal.aborted).toBe(true);
  expect(runs[1]?.slugs.toSorted()).toEqual(['a', 'b']);
});

test('a save of another exercise waits for its turn', async () => {
  const { runs, queue } = controlled();
  queue.request(['a']);
  await sleep(30);
  queue.request(['b']);
  queue.request(['c']);
  await sleep(30);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.signal.aborted).toBe(false);
  runs[0]?.end();
  await sleep(30);
  expect(runs[1]?.slugs).toEqual(['b', 'c']);
});

test('stop ends the run under way, and nothing runs after it', async () => {
  const { runs, queue } = controlled();
  queue.request(['a']);
  await sleep(30);
  queue.stop();
  queue.request(['b']);
  await expect(queue.done).resolves.toBeUndefined();
  await sleep(30);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.signal.aborted).toBe(true);
});

test('a run that fails ends everything with its error', async () => {
  const queue = latestWins(async () => {
    throw new Error('the judge failed');
  }, 1);
  queue.request(['a']);
  await expect(queue.done).rejects.toThrow('the judge failed');
});
