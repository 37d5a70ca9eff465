/**
 * The spec kit as a plain Vitest + MSW project would have it: the solution is imported into the spec's
 * own process and MSW intercepts its `fetch`. The baseline that the grader is measured against; it
 * grades nothing.
 *
 * @module
 */
import path from 'node:path';
import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, test as base, beforeAll, vi } from 'vitest';
import type { Lesson, MockServer } from '../../judge/kit/index.ts';

const server = setupServer();
const requests: RawRequest[] = [];
let unhandled: string[] = [];
let hostile: MockServer[] = [];
let users = 0;

class RawRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly #credentials: string;

  constructor(request: Request, body: Uint8Array) {
    this.method = request.method;
    this.url = request.url;
    this.headers = request.headers;
    this.body = body;
    this.#credentials = request.credentials;
  }

  get origin(): string {
    return new URL(this.url).origin;
  }

  get credentials(): string {
    return this.#credentials;
  }

  get host(): string {
    return new URL(this.url).host;
  }

  get path(): string {
    return new URL(this.url).pathname;
  }

  get query(): URLSearchParams {
    return new URL(this.url).searchParams;
  }

  text(): string {
    return new TextDecoder().decode(this.body);
  }

  form(): URLSearchParams {
    return new URLSearchParams(this.text());
  }
}

/** Vitest's `test` with the kit's fixtures, all in one process. */
export function exerciseTest() {
  let subject: Record<string, unknown> = {};
  let file = '';
  let imports = 0;

  beforeAll(async ({}, suite) => {
    const slug = path.basename(path.dirname(path.dirname(suite.file.filepath)));
    const root = path.resolve(process.env['KATA_SUBMISSION'] ?? 'solutions');
    file = path.join(root, slug, 'src/index.ts');
    subject = await import(file);
    // A spec in several files calls this several times.
    users += 1;
    if (users > 1) return;
    server.events.on('request:start', async ({ request }) => {
      // Both before the first await: whoever answers reads the request meanwhile.
      const [kept, read] = [request.clone(), request.clone()];
      requests.push(new RawRequest(kept, new Uint8Array(await read.arrayBuffer())));
    });
    server.listen({
      onUnhandledFrame: ({ frame, defaults }) => {
        unhandled.push(String(frame.protocol));
        defaults.error();
      },
    });
  });

  afterAll(() => {
    users -= 1;
    if (users > 0) return;
    server.events.removeAllListeners();
    server.close();
  });

  return base.extend<{ setting: object }>({
    setting: [
      async (
        { task }: { task: { fullTestName?: string; name: string } },
        use: (value: object) => Promise<void>,
      ) => {
        const seed = `raw/${task.fullTestName ?? task.name}`;
        requests.length = 0;
        unhandled = [];
        hostile = [];
        vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2027, 0, 1) });
        await use({ seed });
        vi.useRealTimers();
        vi.restoreAllMocks();
        server.resetHandlers();
        const touched = hostile.find(({ origin }) =>
          requests.some((request) => request.origin === origin),
        );
        if (touched !== undefined) throw new Error('a hostile host was touched');
        if (unhandled.length > 0) throw new Error(`unexpected request: ${unhandled[0]}`);
      },
      { auto: true },
    ],
    seed: ({ setting }: { setting: { seed: string } }, use: (value: string) => Promise<void>) =>
      use(setting.seed),
    subject: ({}, use: (value: unknown) => Promise<void>) => use(asyncSubject(subject)),
    page: ({}, use: (value: unknown) => Promise<void>) => use({ readableByScript: async () => [] }),
    repeat: ({}, use: (value: unknown) => Promise<void>) =>
      use(async (name: string, times: number) => {
        const results: unknown[] = [];
        for (let i = 0; i < times; i += 1) results.push(await (subject[name] as () => unknown)());
        return results;
      }),
    clock: ({}, use: (value: unknown) => Promise<void>) => use(clock),
    network: ({}, use: (value: unknown) => Promise<void>) => use(network),
    restart: ({}, use: (value: unknown) => Promise<void>) =>
      use(async () => {
        imports += 1;
        subject = await import(`${file}?${imports}`);
      }),
    mathRandom: ({}, use: (value: unknown) => Promise<void>) =>
      use({ pin: async (value: number) => void vi.spyOn(Math, 'random').mockReturnValue(value) }),
  } as never);
}

/** As over the pipe, a throw is a rejection. */
function asyncSubject(module: Record<string, unknown>): unknown {
  return new Proxy(Object.create(null), {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then'
        ? async (...args: unknown[]) => (module[name] as (...args: unknown[]) => unknown)(...args)
        : undefined,
  });
}

const clock = {
  now: () => Date.now(),
  set: async (ms: number) => void vi.setSystemTime(ms),
  advance: async ({ ms = 0, seconds = 0, minutes = 0, hours = 0 }) =>
    void vi.setSystemTime(Date.now() + ms + 1_000 * (seconds + 60 * (minutes + 60 * hours))),
};

const network = {
  requests,
  unexpected: [],
  serve: (...servers: (MockServer & { handlers: readonly RequestHandler[] })[]) => {
    for (const one of servers) {
      server.use(...one.handlers);
      if (one.hostile !== undefined) hostile.push(one);
    }
  },
  fetch: (input: string | URL | Request, init?: RequestInit) =>
    fetch(input, { redirect: 'manual', ...init }),
};

export function teach(lesson: Lesson): string {
  return `${lesson.did} ${lesson.cost} See ${lesson.see}.`;
}

export function fail(lesson: Lesson): never {
  throw new Error(teach(lesson));
}

/** Nothing waits between two runs here. */
export function ahead(): void {}
