import type { Attack } from '../attack.ts';
import { onEmptyVerifier } from '../sources.ts';

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
];
