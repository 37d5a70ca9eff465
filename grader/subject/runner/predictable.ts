/**
 * A program whose secrets come from something that others know or guess makes them again when that comes
 * again. So this holds still what looks like chance and is none: clocks, use of time and memory, the
 * process's number. Node's cryptographic source is left alone; timers and libraries go on by the true time.
 *
 * @module
 */

/** How long the program has been running for ever, ms. Not 0, which a running program never sees. */
const sinceStartMs = 1_000;

/** To be called before any code of the student's. What it replaces is gone for the rest of the process. */
export function holdStill(nowMs: number): void {
  replace(globalThis, 'performance', stillPerformance(nowMs - sinceStartMs));
  // What libraries and the platform measure, where the student's code can read it.
  getter(Event.prototype, 'timeStamp', sinceStartMs);
  getter(PerformanceEntry.prototype, 'startTime', sinceStartMs);
  getter(PerformanceEntry.prototype, 'duration', 0);
  for (const [name, value] of Object.entries(stillProcess())) replace(process, name, value);
}

/** All that it does not answer by itself is the true one's, to which a listener still leads. */
function stillPerformance(timeOrigin: number): object {
  const now = () => sinceStartMs;
  const still: object = Object.assign(Object.create(null), {
    now,
    timeOrigin,
    toJSON: () => ({ timeOrigin }),
    eventLoopUtilization: () => ({ idle: 0, active: 0, utilization: 0 }),
    nodeTiming: {},
    getEntries: () => [],
    getEntriesByName: () => [],
    getEntriesByType: () => [],
  });
  return new Proxy(performance, {
    get: (real, name) => {
      if (name in still) return Reflect.get(still, name);
      const value: unknown = Reflect.get(real, name);
      return typeof value === 'function' && name !== 'constructor' ? value.bind(real) : value;
    },
  });
}

function stillProcess(): Record<string, unknown> {
  const seconds = sinceStartMs / 1_000;
  const hrtime = ([s, ns]: [number, number] = [0, 0]) =>
    ns === 0 ? [seconds - s, 0] : [seconds - s - 1, 1e9 - ns];
  // Named, since Node asks /proc for the true ones, which the strong wall leaves out.
  const memory = zeros(['rss', 'heapTotal', 'heapUsed', 'external', 'arrayBuffers']);
  const resources = zeros(Object.keys(process.resourceUsage()));
  return {
    pid: 1,
    uptime: () => seconds,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(sinceStartMs) * 1_000_000n }),
    cpuUsage: () => ({ user: 0, system: 0 }),
    threadCpuUsage: () => ({ user: 0, system: 0 }),
    resourceUsage: () => ({ ...resources }),
    memoryUsage: Object.assign(() => ({ ...memory }), { rss: () => 0 }),
    availableMemory: () => 0,
    constrainedMemory: () => 0,
  };
}

function zeros(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, 0]));
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: true,
  });
}

function getter(target: object, name: string, value: number): void {
  Object.defineProperty(target, name, { get: () => value, configurable: true, enumerable: true });
}
