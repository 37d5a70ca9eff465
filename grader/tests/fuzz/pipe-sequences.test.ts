import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { RpcSession, RpcTarget } from 'capnweb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { materialize } from '../../judge/materialize.ts';
import { outgoing } from '../../judge/outgoing.ts';
import { limits } from '../../model/limits.ts';
import { encodeFrame } from '../../pipe/frames.ts';
import { checkSubjectMessage } from '../../pipe/subject-messages.ts';
import { PipeTransport } from '../../pipe/transport.ts';

/** Messages that the check lets pass, in any order: streams, stubs and bodies are opened, torn and mixed up. */
const id = fc.integer({ min: 1, max: 5 });
const stub = fc.integer({ min: -6, max: -1 });
const { value } = fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<unknown>(
      ...[
        null,
        true,
        'x',
        -0,
        ['undefined'],
        ['nan'],
        ['inf'],
        [[]],
        {},
        ['headers', [['a', 'b']]],
      ],
      ...[
        ['date', null],
        ['date', 1e300],
        ['bytes', 'AAAA'],
        ['bytes', 'AAA', 'Int16Array'],
        ['bigint', '7'],
      ],
      ...[
        ['headers', [['a b', 'c']]],
        ['bigint', 'x'],
        ['url', 'https://a.example.com/'],
        ['url', 'x'],
      ],
    ),
    stub.map((n) => ['export', n]),
    id.map((n) => ['readable', n]),
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => [items]),
    fc.dictionary(fc.constantFrom('ok', 'value', 'then', 'error', '__proto__', 'a'), tie('value'), {
      maxKeys: 3,
    }),
    fc
      .tuple(fc.constantFrom('RangeError', 'AggregateError', 'E'), tie('value'), stub)
      .map(([name, inner, n]) => [
        ...['error', name, 'm', null],
        Object.fromEntries([
          ['then', ['export', n]],
          ['errors', inner],
          ['cause', inner],
        ]),
      ]),
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom(null, 'x', ['bytes', 'AA']),
          id.map((n) => ['readable', n]),
        ),
        fc.constantFrom(200, 204, 99, 301),
      )
      .map(([body, status]) => ['response', body, { status }]),
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom(null, 'x'),
          id.map((n) => ['readable', n]),
        ),
        fc.constantFrom('GET', 'POST', 'a b'),
      )
      .map(([body, method]) => [
        'request',
        'https://a.example.com/',
        { body, method, duplex: 'half' },
      ]),
  ),
}));
const reply = value.map((inner) => ({ ok: true, value: inner }));
const call = fc.oneof(
  fc.tuple(stub, value).map(([n, arg]) => ['pipeline', n, [], [arg, arg]]),
  value.map((arg) => ['pipeline', 0, ['request'], [arg]]),
  fc
    .tuple(id, fc.constantFrom('write', 'close', 'abort'), value)
    .map(([n, method, arg]) => ['pipeline', n, [method], [arg]]),
);
const message = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['pipe']) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('push', 'stream'), call) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('resolve'), id, fc.oneof(reply, value)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('reject'), id, value) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('pull'), fc.integer({ min: -4, max: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('release'), fc.integer({ min: -4, max: 5 }), id) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('abort'), value) },
);

const unhandled: unknown[] = [];
const keep = (reason: unknown) => void unhandled.push(reason);
beforeEach(() => process.on('unhandledRejection', keep));
afterEach(() => process.off('unhandledRejection', keep));

class Judge extends RpcTarget {
  async request(): Promise<unknown> {
    return { ok: false, reason: 'nobody is there' };
  }
}

/** A judge that has made three calls with callbacks and bodies, and hears these messages. */
async function hear(messages: readonly unknown[], pause: boolean): Promise<number> {
  const stream = new Duplex({ read: () => undefined, write: (_, __, done) => done() });
  const transport = new PipeTransport(stream, limits.pipe, checkSubjectMessage);
  const session = new RpcSession<RpcTarget>(transport, new Judge(), {
    limits: { maxDepth: limits.pipe.depth, maxMessageSize: limits.pipe.messageBytes },
  });
  const main = session.getRemoteMain() as unknown as {
    call(name: string, args: unknown[]): Promise<unknown>;
  };
  const body = new Request('https://a.example.com/', { method: 'POST', body: 'x'.repeat(300_000) });
  let heard = 0;
  const callback = outgoing(async () => {
    heard += 1;
    if (heard % 3 === 0) throw new Error('the spec’s own');
    return { heard };
  });
  const calls = [[callback], [body, callback], [{ callback }]].map((args) =>
    main.call('f', args).then(
      (given) =>
        Promise.race([materialize(given, 'f', (fn) => fn).catch(() => 0), sleep(15)]).then(
          () => undefined,
        ),
      () => undefined,
    ),
  );
  for (const one of messages) {
    stream.push(encodeFrame(JSON.stringify(one), limits.pipe.messageBytes));
    if (pause) await sleep(0);
  }
  await sleep(1);
  stream.destroy();
  // A value with a `then` of the subject's may never come. The session does not wait for ever either.
  await Promise.race([Promise.all(calls), sleep(20)]);
  return heard;
}

test('whatever is opened, torn or mixed up in the pipe, no rejection is left over', async () => {
  let heard = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 14 }),
      fc.boolean(),
      async (messages, pause) => {
        heard += await hear(messages, pause);
      },
    ),
    { numRuns: 700 },
  );
  await sleep(50);
  expect(unhandled).toEqual([]);
  // Or the messages would be too far from right ones to try anything.
  expect(heard).toBeGreaterThan(3);
}, 60_000);
