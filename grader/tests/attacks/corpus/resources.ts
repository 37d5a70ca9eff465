import type { Attack } from '../attack.ts';
import { atImport, onEmptyVerifier } from '../sources.ts';

const wants = 'time, memory or room that others then lack';

/** Attacks on what a machine has only so much of. */
export const resources: readonly Attack[] = [
  onEmptyVerifier(
    { name: 'a promise that never settles', wants, classes: [51] },
    'return new Promise(() => undefined);',
  ),
  onEmptyVerifier({ name: 'microtasks without end', wants, classes: [51] }, 'for (;;) await null;'),
  onEmptyVerifier(
    { name: 'a loop after the answer', wants, classes: [51] },
    `setImmediate(() => { for (;;); }); throw new TypeError('x');`,
  ),
  onEmptyVerifier(
    { name: 'an exit after the answer', wants, classes: [51] },
    `setTimeout(() => process.exit(0), 1); throw new TypeError('x');`,
  ),
  onEmptyVerifier({ name: 'an end by signal', wants, classes: [51] }, 'process.abort();'),
  onEmptyVerifier(
    { name: 'ten thousand requests at once', wants, classes: [51] },
    `await Promise.allSettled(Array.from({ length: 10000 }, () => fetch('https://flood.example.com/')));
     return 'x';`,
  ),
  onEmptyVerifier(
    { name: 'a body without end', wants, classes: [51, 52] },
    `const body = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1e6)) });
     await fetch('https://flood.example.com/', { method: 'POST', body, duplex: 'half' } as any);
     return 'x';`,
  ),
  onEmptyVerifier(
    { name: 'a memory bomb beside the heap', wants, classes: [51, 52] },
    `const kept: unknown[] = [];
     for (let i = 0; i < 40; i += 1) kept.push(new WebAssembly.Memory({ initial: 160, maximum: 160 }), Buffer.alloc(10e6, 1));
     return kept.length;`,
  ),
  onEmptyVerifier(
    { name: 'a wait that no event ends', wants, classes: [51] },
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); return 1;',
  ),
  onEmptyVerifier(
    { name: 'a pattern that backtracks for ever', wants, classes: [51] },
    `return /^(a+)+$/.test('a'.repeat(50) + 'b');`,
  ),
  onEmptyVerifier(
    { name: 'a number that is never finished', wants, classes: [51] },
    'return 3n ** 300_000_000n > 0n;',
  ),
  onEmptyVerifier(
    { name: 'signals that it does not listen to, and timers that stay', wants, classes: [51, 53] },
    `for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => undefined);
     process.on('exit', () => { for (;;); });
     setInterval(() => undefined, 1);
     for (;;) await new Promise((resolve) => setImmediate(resolve));`,
  ),
  onEmptyVerifier(
    { name: 'memory as compressed data that grows', wants, classes: [52] },
    `const zeros = new Blob([new Uint8Array(40e6)]).stream().pipeThrough(new CompressionStream('gzip'));
     const small = new Uint8Array(await new Response(zeros).arrayBuffer());
     const kept: unknown[] = [];
     for (let n = 0; n < 30; n += 1) {
       const large = new Blob([small]).stream().pipeThrough(new DecompressionStream('gzip'));
       kept.push(await new Response(large).arrayBuffer());
     }
     return kept.length;`,
  ),
  onEmptyVerifier(
    { name: 'memory that is shared and typed', wants, classes: [52] },
    `const kept: unknown[] = [];
     for (let n = 0; n < 20; n += 1) kept.push(new Uint8Array(new SharedArrayBuffer(50e6)).fill(1));
     return kept.length;`,
  ),
  onEmptyVerifier(
    { name: 'texts that double', wants, classes: [52] },
    `let text = 'x'; const kept: string[] = [];
     for (let n = 0; n < 60; n += 1) { text += text; kept.push(text); if (text.length > 2 ** 27) text = Buffer.from(text, 'latin1').toString('utf16le'); }
     return kept.length;`,
  ),
  onEmptyVerifier(
    { name: 'ten thousand descriptors', wants, classes: [52, 53] },
    `const kept: unknown[] = [];
     for (let n = 0; n < 10000; n += 1) {
       try { kept.push(new (process as any).stdout.constructor().connect({ path: '/nowhere/' + n }).on('error', () => undefined)); } catch {}
       kept.push(new MessageChannel());
     }
     return kept.length;`,
  ),
  onEmptyVerifier(
    { name: 'a hundred thousand errors let go', wants, classes: [51] },
    `for (let n = 0; n < 1e5; n += 1) void Promise.reject(new Error('m'.repeat(100)));
     return 'x';`,
  ),
  onEmptyVerifier(
    { name: 'half a million timers', wants, classes: [51, 52] },
    ({ port }) =>
      `for (let n = 0; n < 5e5; n += 1) setTimeout(() => fetch('http://127.0.0.1:${port}/').catch(() => undefined), n % 100);
     return 'x';`,
  ),
  onEmptyVerifier(
    { name: 'functions without end in one answer', wants, classes: [51, 52] },
    'return Object.fromEntries(Array.from({ length: 150000 }, (_, n) => ["f" + n, () => n]));',
  ),
  onEmptyVerifier(
    { name: 'a chain of functions that give functions', wants, classes: [51] },
    'const next = (): any => ({ next, then: undefined }); return next();',
  ),
  atImport(
    { name: 'an import that never ends', wants, classes: [51] },
    'await new Promise(() => undefined);',
  ),
  atImport(
    { name: 'two modules that wait for each other', wants, classes: [51] },
    `const self = await import('./index.ts'); console.log(Object.keys(self).length);`,
  ),
  {
    ...atImport(
      {
        name: 'prints V8’s last words and then without end',
        wants: 'what it prints to count for nothing',
        classes: [51, 54],
      },
      `process.stderr.write('FATAL ERROR: JavaScript heap out of memory\\n<--- Last few GCs --->\\n');
       await new Promise((done) => setTimeout(done, 100));
       for (let n = 0; n < 100; n += 1) process.stdout.write('x'.repeat(64 * 1024));`,
    ),
    // It is ended for its six MiB, before it is imported.
    honestXp: 0,
  },
];
