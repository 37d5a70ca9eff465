import { expect, test } from 'vitest';
import { examine } from './examinations.ts';
import { startMs } from './sessions.ts';

/** What a program could take for chance, read at its import and later. */
const SOURCES: Readonly<Record<string, string>> = {
  'Math.random': 'Math.random()',
  'Date.now': 'Date.now()',
  Temporal: 'String(Temporal.Now.instant().epochNanoseconds)',
  Intl: `new Intl.DateTimeFormat('en', { fractionalSecondDigits: 3, second: 'numeric' }).format()`,
  'performance.now': 'performance.now()',
  'performance.timeOrigin': 'performance.timeOrigin',
  'performance.toJSON': 'JSON.stringify(performance)',
  'performance.nodeTiming': 'performance.nodeTiming.bootstrapComplete ?? 0',
  'performance.mark': `performance.mark('a').startTime`,
  'performance.measure': `JSON.stringify(performance.measure('a'))`,
  'a mark of its own': `JSON.stringify(new PerformanceMark('a'))`,
  'an event': `new Event('a').timeStamp`,
  'process.hrtime': 'process.hrtime().join()',
  'process.hrtime.bigint': 'String(process.hrtime.bigint())',
  'process.uptime': 'process.uptime()',
  'process.pid': 'process.pid',
  'process.cpuUsage': 'JSON.stringify([process.cpuUsage(), process.threadCpuUsage()])',
  'process.resourceUsage': 'JSON.stringify(process.resourceUsage())',
  // The strong wall leaves out what Node reads the true one from.
  'process.memoryUsage': `attempt(() => JSON.stringify([process.memoryUsage(), process.memoryUsage.rss()]))`,
  'free memory': 'process.availableMemory()',
};

const reading = `
  const attempt = (read: () => unknown) => {
    try { return read(); } catch (error) { return String(error); }
  };
  const read = () => ({ ${Object.entries(SOURCES)
    .map(([name, source]) => `${JSON.stringify(name)}: ${source}`)
    .join(', ')} });
  const atImport = read();
  export const chances = () => [atImport, read()];`;

test('whatever looks like chance and is none comes again in a predictable start', async () => {
  const examinee = await examine(reading);
  const free = await examinee.call('chances', []);
  await examinee.restart(startMs, true);
  const first = await examinee.call('chances', []);
  await examinee.restart(startMs, true);
  expect(await examinee.call('chances', [])).toEqual(first);
  expect(first).not.toEqual(free);
});

test('Math.random varies in a predictable start, and can be pinned there', async () => {
  const examinee = await examine('export const draw = () => Math.random();');
  await examinee.restart(startMs, true);
  const drawn = (await examinee.repeat('draw', 1_000)) as number[];
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(Math.min(...drawn)).toBeLessThan(0.01);
  expect(Math.max(...drawn)).toBeGreaterThan(0.99);
  await examinee.pinMathRandom(0.5);
  expect(await examinee.call('draw', [])).toBe(0.5);
});

test('what is truly random differs between two predictable starts', async () => {
  const examinee = await examine(`
    import { randomBytes, randomInt } from 'node:crypto';
    const first = randomBytes(16).toString('hex');
    const web = () => [...crypto.getRandomValues(new Uint8Array(16))].join();
    export const secrets = () => [first, web(), crypto.randomUUID(), randomInt(2 ** 47)];`);
  await examinee.restart(startMs, true);
  const one = (await examinee.call('secrets', [])) as unknown[];
  await examinee.restart(startMs, true);
  const other = (await examinee.call('secrets', [])) as unknown[];
  expect(other.filter((secret) => one.includes(secret))).toEqual([]);
});

test('a program works in a predictable start: timers run, time adds up, long bodies arrive', async () => {
  const examinee = await examine(
    `import { request } from 'undici';
     export async function waits() {
       await new Promise((resolve) => setTimeout(resolve, 20));
       return AbortSignal.timeout(10).aborted;
     }
     export function measures() {
       const since = process.hrtime();
       performance.mark('a');
       performance.clearMarks();
       return [process.hrtime(since), performance instanceof Performance,
         performance.timeOrigin + performance.now() - Date.now()];
     }
     export async function fetches() {
       const answer = await fetch('https://a.example.com/');
       const other = await request('https://a.example.com/');
       return (await answer.text()).length + (await other.body.text()).length;
     }
     export const long = () => new Response('x'.repeat(1_000_000));
     export const reads = async (request: Request) => (await request.text()).length;`,
    async () => ({
      ok: true,
      status: 200,
      statusText: 'OK',
      headers: [],
      body: new Uint8Array(400_000),
    }),
  );
  await examinee.restart(startMs, true);
  expect(await examinee.call('waits', [])).toBe(false);
  expect(await examinee.call('measures', [])).toEqual([[0, 0], true, 0]);
  expect(await examinee.call('fetches', [])).toBe(800_000);
  const response = (await examinee.call('long', [])) as Response;
  expect(await response.text()).toHaveLength(1_000_000);
  const sent = new Request('https://a.example.com/', {
    method: 'POST',
    body: 'x'.repeat(1_000_000),
  });
  expect(await examinee.call('reads', [sent])).toBe(1_000_000);
});

test('a predictable process serves no other test', async () => {
  const examinee = await examine(reading);
  const free = await examinee.call('chances', []);
  await examinee.restart(startMs, true);
  const predictable = await examinee.call('chances', []);
  await examinee.begin(startMs);
  const after = await examinee.call('chances', []);
  expect(after).not.toEqual(predictable);
  expect(after).not.toEqual(free);
  expect(examinee.goneInTest()).toBeNull();
  // Only the predictable one is replaced.
  expect(((await examinee.call('chances', [])) as object[])[0]).toEqual((after as object[])[0]);
});
