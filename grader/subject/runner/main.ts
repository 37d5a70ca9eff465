/**
 * The subject: what runs in the sandboxed process. It holds the student's module and nothing else, and
 * nothing that it says is believed by the judge.
 *
 * @module
 */
import { RpcSession, RpcTarget } from 'capnweb';
import { limits } from '../../model/limits.ts';
import type {
  JudgeMain,
  SubjectMain,
  SubjectModule,
  WireError,
  WireReadable,
  WireReply,
  WireRequest,
} from '../../pipe/protocol.ts';
import { PipeTransport } from '../../pipe/transport.ts';
import { adapt, retain } from './adapt.ts';
import { installClock, type SubjectClock } from './clock.ts';
import { confineProcess, getBuiltinModule } from './confine.ts';
import { openNoMoreDescriptors } from './descriptors.ts';
import { installDispatcher, type PipeDispatcher, pipeDispatcher } from './dispatcher.ts';
import { replyOf } from './errors.ts';
import { collectEscapedErrors, type EscapedErrors } from './escaped-errors.ts';
import { installFetch } from './fetch.ts';
import { linkBundle, moduleSource } from './link.ts';
import { installMathRandom, type MathRandom } from './math-random.ts';
import { evaluateUndici } from './npm-undici.ts';
import { installPage, type Page } from './page.ts';
import { holdStill } from './predictable.ts';

const pipeDescriptor = 3;

class Subject extends RpcTarget implements SubjectMain {
  readonly #dispatcher: PipeDispatcher;
  readonly #random: MathRandom = installMathRandom();
  readonly #escaped: EscapedErrors = collectEscapedErrors();
  readonly #page: Page = installPage();
  #clock: SubjectClock | null = null;
  #exports: Record<string, unknown> = {};

  constructor(judge: () => JudgeMain) {
    super();
    const send = (request: WireRequest) => judge().request(request);
    this.#dispatcher = pipeDispatcher(send);
    installDispatcher(this.#dispatcher);
    installFetch((mode) => pipeDispatcher(send, mode));
  }

  load(module: SubjectModule): Promise<WireReply> {
    return replyOf(async () => {
      this.#clock = installClock(module.nowMs, module.predictable);
      if (module.predictable) {
        this.#random.replay();
        holdStill(module.nowMs);
      }
      const npmUndici = () => evaluateUndici(module.undici ?? '', this.#dispatcher);
      const linked = await linkBundle(module.code, moduleSource(npmUndici));
      this.#exports = linked.exports;
      return Object.keys(this.#exports).filter((name) => typeof this.#exports[name] === 'function');
    });
  }

  async begin(nowMs: number): Promise<void> {
    this.#random.free();
    this.#page.clear();
    this.#clock?.set(nowMs);
  }

  call(name: string, args: unknown[]): Promise<WireReply> {
    return replyOf(async () => {
      const fn = this.#exports[name];
      if (typeof fn !== 'function') throw new TypeError(`${name} is not an exported function`);
      return adapt(await Reflect.apply(fn, undefined, retain(args) as unknown[]));
    });
  }

  repeat(name: string, times: number): Promise<WireReply> {
    return replyOf(async () => {
      const results: unknown[] = [];
      for (let i = 0; i < times; i += 1) {
        const reply = await this.call(name, []);
        if (!reply.ok)
          throw Object.assign(new Error(reply.error.message), { name: reply.error.name });
        results.push(reply.value);
      }
      return results;
    });
  }

  async setClock(nowMs: number): Promise<void> {
    this.#clock?.set(nowMs);
  }

  async pinMathRandom(value: number): Promise<void> {
    this.#random.pin(value);
  }

  async readable(): Promise<WireReadable[]> {
    return this.#page.readable();
  }

  settle(): Promise<WireError[]> {
    return this.#escaped.settle();
  }
}

/**
 * What is printed leaves at once. Otherwise a loop that prints fills this process's own memory before
 * the grader sees a byte of it, and `process.exit` loses the last words.
 */
function printAtOnce(stream: object): void {
  const { _handle: handle } = stream as { _handle?: { setBlocking?(on: boolean): void } };
  handle?.setBlocking?.(true);
}

/**
 * Node loads its `fetch` when one of these is first used, which takes longer than its whole start, and
 * which no snapshot can hold. A subject that waits for its exercise has the time.
 */
function loadLazyGlobals(): void {
  for (const name of ['Request', 'Response', 'Headers', 'crypto'] as const) void globalThis[name];
}

function main(): void {
  // First, while an error still ends the process: later ones are collected.
  confineProcess();
  printAtOnce(process.stdout);
  printAtOnce(process.stderr);
  const { Socket } = getBuiltinModule('node:net');
  // Not in Node's types: ends the process without its exit handlers. Bound before a student's code can
  // replace `call`.
  const exit = (process as unknown as { reallyExit(code: number): never }).reallyExit.bind(process);
  const socket = new Socket({ fd: pipeDescriptor, readable: true, writable: true });
  openNoMoreDescriptors();
  // The judge is gone, so nothing is left to do; a student's exit handlers get no say.
  socket.on('close', () => exit(0));
  const unlimited = Number.MAX_SAFE_INTEGER;
  const transport = new PipeTransport(socket, {
    messageBytes: limits.pipe.messageBytes,
    totalBytes: unlimited,
    messages: unlimited,
    queued: limits.pipe.queued,
  });
  let judge: JudgeMain | null = null;
  const subject = new Subject(() => judge as JudgeMain);
  const session = new RpcSession<JudgeMain & RpcTarget>(transport, subject);
  judge = session.getRemoteMain() as unknown as JudgeMain;
  loadLazyGlobals();
}

const { startupSnapshot } = getBuiltinModule('node:v8');
if (startupSnapshot.isBuildingSnapshot()) {
  startupSnapshot.setDeserializeMainFunction(main);
  // A library used a timer while it loaded. Node remembers when that one was due, by the clock of the
  // building process, and would start none that is due later. A timer that runs out makes it forget.
  setTimeout(() => undefined, 20);
} else {
  main();
}
