import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { examine } from './examinations.ts';
import { startMs } from './sessions.ts';

test('what a process asked for before its end is not answered after it', async () => {
  let answered = 0;
  const examinee = await examine(
    `export function flood() {
       for (let n = 0; n < 40; n += 1) void fetch('https://a.example.com/').catch(() => undefined);
       setImmediate(flood);
     }`,
    async () => {
      answered += 1;
      return { ok: false, reason: 'nobody is there' };
    },
  );
  await examinee.call('flood', []);
  await sleep(100);
  // The judge is busy, so that much is still in the pipe.
  for (const until = performance.now() + 200; performance.now() < until; );
  const restarted = examinee.restart(startMs);
  const before = answered;
  await restarted;
  await sleep(100);
  expect(before).toBeGreaterThan(0);
  expect(answered).toBe(before);
});

test('a call that a restart cuts off does not end the process that comes after', async () => {
  const examinee = await examine(
    `export const never = () => new Promise(() => undefined);
     export const hello = () => 'hello';`,
    async () => ({ ok: false, reason: 'nobody is there' }),
  );
  const cutOff = examinee.call('never', []).catch((error: Error) => error.name);
  await examinee.restart(startMs);
  expect(await cutOff).toBe('SubjectGone');
  expect(await examinee.call('hello', [])).toBe('hello');
  expect(examinee.goneInTest()).toBeNull();
});
