import { expect, test } from 'vitest';
import type { Examinee } from '../../judge/examinee.ts';
import { startClock } from '../../judge/kit/clock.ts';
import { startMs } from './sessions.ts';

test('the clock of a test that is over moves no other test’s time', async () => {
  const told: number[] = [];
  const examinee = { setClock: async (ms: number) => void told.push(ms) } as unknown as Examinee;
  const first = startClock(examinee, startMs);
  await first.clock.advance({ seconds: 1 });
  first.stop();
  const second = startClock(examinee, startMs + 60_000);
  await expect(first.clock.set(startMs)).rejects.toThrow('is over');
  await expect(first.clock.advance({ hours: 1 })).rejects.toThrow('is over');
  expect(second.clock.now()).toBe(startMs + 60_000);
  second.stop();
  expect(told).toEqual([startMs + 1_000]);
});
