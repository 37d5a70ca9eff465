import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { RpcSession, RpcTarget } from 'capnweb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { materialize } from '../../judge/materialize.ts';
import { limits } from '../../model/limits.ts';
import { encodeFrame, FrameError } from '../../pipe/frames.ts';
import { checkSubjectMessage } from '../../pipe/subject-messages.ts';
import { PipeTransport } from '../../pipe/transport.ts';

/** Messages made of the words of the pipe's language, so that many are nearly right. */
const words = [
  ...[
    'push',
    'pull',
    'resolve',
    'reject',
    'release',
    'abort',
    'stream',
    'pipe',
    'pipeline',
    'remap',
  ],
  ...['import', 'export', 'promise', 'error', 'date', 'bytes', 'bigint', 'undefined', 'inf', 'nan'],
  ...['headers', 'request', 'response', 'readable', 'writable', 'blob', 'write', 'close', 'then'],
  ...['__proto__', 'constructor', 'ok', 'value', 'RangeError', 'toJSON', 'call'],
];
const { message } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(...words),
    fc.integer({ min: -8, max: 40 }),
    fc.constantFrom(null, true, false, 1e308, '', '\u0000'),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...words), tie('node'), { maxKeys: 3 }),
  ),
  reply: fc
    .tuple(fc.constantFrom('resolve', 'reject'), fc.integer({ min: 1, max: 3 }), tie('node'))
    .map(([kind, id, value]) => [
      kind,
      id,
      { ok: true, value: Array.isArray(value) ? [value] : value },
    ]),
  push: fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.array(tie('node'), { maxLength: 2 }))
    .map(([target, args]) => ['push', ['pipeline', target, target < 0 ? [] : ['request'], args]]),
  message: fc.oneof(
    tie('reply'),
    tie('push'),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    fc.tuple(fc.constantFrom(...words), tie('node'), tie('node')).map((parts) => parts),
  ),
}));

const unhandled: unknown[] = [];
const keep = (reason: unknown) => void unhandled.push(reason);
beforeEach(() => process.on('unhandledRejection', keep));
afterEach(() => process.off('unhandledRejection', keep));

test('any text is a message of a subject, or a FrameError', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        message.map((tree) => JSON.stringify(tree)),
      ),
      (text) => {
        try {
          checkSubjectMessage(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});

class Judge extends RpcTarget {
  async request(): Promise<unknown> {
    return { ok: false, reason: 'nobody is there' };
  }
}

/** A conversation with a peer that says these messages whatever it is asked. */
function conversation(messages: readonly unknown[]) {
  const stream = new Duplex({ read: () => undefined, write: (_, __, done) => done() });
  const transport = new PipeTransport(stream, limits.pipe, checkSubjectMessage);
  const session = new RpcSession<RpcTarget>(transport, new Judge(), {
    limits: {
      maxDepth: limits.pipe.depth,
      maxMessageSize: limits.pipe.messageBytes,
      maxBigIntDigits: limits.pipe.bigIntDigits,
    },
  });
  const main = session.getRemoteMain() as unknown as { call(name: string): Promise<unknown> };
  const calls = [1, 2, 3].map((n) =>
    main.call(`f${n}`).then(
      (value) => materialize(value, 'f', (stub) => stub).catch(() => 'no value'),
      () => 'no answer',
    ),
  );
  for (const one of messages)
    stream.push(encodeFrame(JSON.stringify(one), limits.pipe.messageBytes));
  return { stream, calls };
}

test('a judge survives whatever a subject says: no rejection that nobody handles, no prototype changed', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 8 }), async (messages) => {
      const { stream, calls } = conversation(messages);
      await sleep(0);
      stream.destroy();
      for (const result of await Promise.all(calls)) {
        if (result !== 'no answer') answered += 1;
      }
    }),
    { numRuns: 1_500 },
  );
  await sleep(20);
  expect(unhandled).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  // Or the messages would be too far from right ones to try anything.
  expect(answered).toBeGreaterThan(100);
});
