import { access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aftermath, exerciseOf, expectNoGain, gradeAttacks, pkce, walls } from './attack.ts';
import { atImport } from './hostile-sources.ts';

const traces = path.join(tmpdir(), `kata-trace-${process.pid}`);
const course = path.resolve(import.meta.dirname, '../../..');

/** Tries each expression, and prints what came of it as one line. `got` means that it worked. */
function probes(expressions: Readonly<Record<string, string>>): string {
  const tries = Object.entries(expressions).map(
    ([name, expression]) => `probe(${JSON.stringify(name)}, async () => ${expression});`,
  );
  return `
const P: any = process;
const load = (name: string): any => P.getBuiltinModule(name);
async function probe(name: string, attempt: () => Promise<unknown>): Promise<void> {
  const said = await attempt().then((value) => (value === undefined ? 'nothing' : 'got ' + String(value)), () => 'refused');
  console.log('probe ' + name + ': ' + said.slice(0, 200));
}
${tries.join('\n')}
await new Promise((resolve) => setTimeout(resolve, 300));`;
}

/** The machine, other processes and other people's files. */
const outside = {
  'the specs': `load('node:fs').readFileSync('${course}/exercises/05-pkce-challenge/specs/challenge.ts')`,
  'the solution': `load('node:fs').readFileSync('${course}/solutions/05-pkce-challenge/src/index.ts')`,
  'whether a file is there': `load('node:fs').realpathSync('${course}/exercises')`,
  'its own environ': `load('node:fs').readFileSync('/proc/self/environ')`,
  "the grader's environ": `load('node:fs').readFileSync('/proc/' + P.ppid + '/environ')`,
  'a file of its own': `load('node:fs').writeFileSync('${traces}', 'x')`,
  'a database of its own': `new (load('node:sqlite').DatabaseSync)('${traces}').exec('CREATE TABLE t (x)')`,
  "undici's database": `new (undici as any).cacheStores.SqliteCacheStore({ location: '${traces}' })`,
  'a heap snapshot': `load('node:v8').writeHeapSnapshot('${traces}')`,
  'a report on disk': `P.report.writeReport('${traces}')`,
  'a report on the machine': 'P.report.getReport()',
  "the machine's name": `load('node:os').hostname()`,
  'a child process': `load('node:child_process').spawnSync('/bin/true')`,
  'another program': `P.execve('/bin/true', ['true'])`,
  'a worker': `new (load('node:worker_threads').Worker)('0', { eval: true })`,
  'a debugger': `new (load('node:inspector').Session)().connect()`,
  "the grader's debugger": 'P._debugProcess(P.ppid)',
  'a signal to the grader': 'P.kill(P.ppid, 0)',
  'a signal to everybody': 'P.kill(-1, 0)',
  'a signal by the inner name': 'P._kill(P.ppid, 0)',
  bindings: `P.binding('fs')`,
  'linked bindings': `P._linkedBinding('fs')`,
  'an addon': `P.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6')`,
  'an engine': `(nodeCrypto as any).setEngine('/tmp/x.so')`,
  WASI: `new (load('node:wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } })`,
  require: `load('node:module').createRequire('${course}/x.js')('./package.json')`,
  hooks: `load('node:module').register('data:text/javascript,')`,
  'code from text': `(0, eval)('1 + 1')`,
  'code by a constructor': `new Function('return 1')()`,
  'code by vm': `load('node:vm').runInThisContext('1 + 1')`,
  'another folder': `P.chdir('/')`,
  'another user': 'P.setuid(0)',
  'the open handles': 'P._getActiveHandles()',
  'the frames above': `framesAbove()`,
} as const;

/** Sockets. The listener is the test's own. */
function network(port: number): Record<string, string> {
  return {
    'a socket': `load('node:net').connect(${port}, '127.0.0.1')`,
    "a socket by stdout's class": `new P.stdout.constructor().connect(${port}, '127.0.0.1') && new Promise((_, reject) => setTimeout(reject, 100))`,
    fetch: `fetch('http://127.0.0.1:${port}/')`,
    "undici's fetch": `(undici as any).fetch('http://127.0.0.1:${port}/')`,
    "undici's agent": `(undici as any).request('http://127.0.0.1:${port}/', { dispatcher: new (undici as any).Agent() })`,
    "undici's connector": `new Promise((done, reject) => (undici as any).buildConnector({})({ hostname: '127.0.0.1', port: ${port}, protocol: 'http:' }, (error: any, socket: any) => (error ? reject(error) : done(socket))))`,
    'a web socket': `new Promise((done, reject) => { const socket = new WebSocket('ws://127.0.0.1:${port}/'); socket.onopen = done; socket.onerror = reject; })`,
    'an address by name': `load('node:dns').promises.lookup('localhost')`,
    'a datagram': `load('node:dgram').createSocket('udp4').send('x', ${port}, '127.0.0.1')`,
    'a listener': `load('node:net').createServer().listen(0)`,
  };
}

const imports = `import * as undici from 'undici';
import * as nodeCrypto from 'node:crypto';
function framesAbove(): unknown {
  const prepare = (Error as any).prepareStackTrace;
  (Error as any).prepareStackTrace = (_: unknown, frames: any[]) => frames;
  const frames: any = new Error().stack;
  (Error as any).prepareStackTrace = prepare;
  return frames.map((frame: any) => frame.getFunction() ?? frame.getThis()).find((found: unknown) => found !== undefined);
}`;

describe.each(walls)('what a submission can reach, behind the wall %s', (wall) => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  let aftermath: Aftermath<'outside' | 'network' | 'patches'>;
  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    aftermath = await gradeAttacks(wall, {
      outside: atImport(probes(outside), imports),
      network: atImport(probes(network(port)), imports),
      patches: atImport(patches),
    });
  });
  afterAll(() => listener.close());

  const outputOf = (name: 'outside' | 'network') =>
    exerciseOf(aftermath.reports[name], pkce).output.text;

  test.each(Object.keys(outside))('it does not get at %s', (name) => {
    expect(outputOf('outside')).toMatch(new RegExp(`^probe ${name}: (refused|nothing)$`, 'm'));
  });

  test('it writes no file', async () => {
    await expect(access(traces)).rejects.toThrow('ENOENT');
  });

  test.each(Object.keys(network(0)))('it opens no connection: %s', (name) => {
    expect(outputOf('network')).toMatch(new RegExp(`^probe ${name}: (refused|nothing)$`, 'm'));
    expect(connections).toBe(0);
  });

  test('nothing of the environment is in what it prints', () => {
    const { reports } = aftermath;
    expect(JSON.stringify(reports)).not.toContain('do-not-read-me');
    expect(outputOf('outside')).not.toContain('describe(');
  });

  test('patched globals change no verdict', () => {
    const attack = atImport(patches);
    const hostile = expectNoGain(aftermath.reports.patches, attack, 6);
    expect(hostile.outcome).not.toBe('crashed');
    expect(hostile.tasks.find(({ id }) => id === 'verifier-secrecy')?.outcome).toBe('failed');
  });

  test('no debugger was opened in the grader, and no process is left', () => {
    expect(aftermath.stderr).toBe('');
    expect(aftermath.survivors).toEqual([]);
  });
});

/** A verifier that is always the same, in a process where everything says that all is well. */
const patches = `
Object.is = () => true;
(globalThis as any)[Symbol.for('$$jest-matchers-object')] = { customEqualityTesters: [() => true] };
(Object.prototype as any).asymmetricMatch = () => true;
(globalThis as any).expect = () => new Proxy({}, { get: () => () => undefined });
Math.random = () => 0.5;
Date.now = () => 0;
RegExp.prototype.test = () => true;
const fixed = Buffer.alloc(32, 'fixed');
(Buffer.prototype as any).toString = new Proxy(Buffer.prototype.toString, {
  apply: (toString, self, args) => Reflect.apply(toString, self.length === 32 ? fixed : self, args as any),
});
(process as any).exitCode = 0;
process.emit('exit', 0);
`;
