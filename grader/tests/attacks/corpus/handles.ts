import type { Attack } from '../attack.ts';
import type { Prey } from '../prey.ts';
import { atImport, onEmptyVerifier, probes } from '../sources.ts';

/** The classes of Node's own handles, and the requests that they want, from sockets that are refused. */
const rawHandles = `
const Socket: any = process.stdout.constructor.prototype.connect
  ? process.stdout.constructor : (process as any).getBuiltinModule('node:net').Socket;
function rawSocket(place: object): any {
  let handle: any;
  const socket = new Socket();
  socket.on('error', () => undefined);
  Object.defineProperty(socket, '_handle', { get: () => handle, set: (made) => { handle = made ?? handle; } });
  socket.connect(place);
  return handle;
}
function request(place: object): any {
  let made: any;
  const connect = (request: any) => { made = request; return 0; };
  const handle = { connect, connect6: connect, close() {}, getAsyncId: () => 1, readStart: () => 0 };
  const socket = new Socket({ handle });
  socket.on('error', () => undefined);
  socket.connect(place);
  return new Promise((done) => setTimeout(() => done(made === undefined ? undefined : new made.constructor()), 20));
}
function sure(code: any): string {
  if (code !== 0) throw code;
  return 'it';
}
`;

const checkout = ({ spec }: Prey) => spec.slice(0, spec.indexOf('/exercises/'));

/** Attacks by what Node's own objects hold: handles, descriptors, symbols, paths. */
export const handles: readonly Attack[] = [
  atImport(
    {
      name: 'connects and listens by raw handles',
      wants: 'a network that no JavaScript checks',
      classes: [32, 55, 60],
    },
    ({ port, traces }) =>
      rawHandles +
      probes({
        'a TCP connection': `sure(new (rawSocket({ port: ${port}, host: '127.0.0.1' }).constructor)(0).connect(await request({ port: ${port}, host: '127.0.0.1' }), '127.0.0.1', ${port}))`,
        'a TCP address': `sure(new (rawSocket({ port: ${port}, host: '127.0.0.1' }).constructor)(1).bind('127.0.0.1', 0))`,
        'a TCP listener': `sure(new (rawSocket({ port: ${port}, host: '127.0.0.1' }).constructor)(1).listen(1))`,
        'a pipe': `sure(new P.stdout._handle.constructor(1).bind('${traces}/pipe'))`,
        'a pipe without a file': `sure(new P.stdout._handle.constructor(1).bind('\\0${traces}'))`,
        'a pipe to somebody': `sure(new P.stdout._handle.constructor(0).connect(await request({ path: '${traces}/x' }), '${traces}/x'))`,
        'a name': `new Promise((done, reject) => new Socket().on('lookup', (error: any) => error ? reject(error) : done('it')).on('error', reject).connect(${port}, 'localhost'))`,
        "undici's socket": `(undici as any).buildConnector({})({ hostname: '127.0.0.1', port: ${port}, protocol: 'http:' }, () => undefined)?.constructor.name`,
      }),
    `import * as undici from 'undici';`,
  ),
  atImport(
    {
      name: 'opens descriptors by their numbers',
      wants: 'the pipes that the event loop itself reads, where an address can be written',
      classes: [28, 60],
    },
    `const numbers = Array.from({ length: 60 }, (_, n) => n + 4);
     const opened = (open: (fd: number) => unknown) => numbers.filter((fd) => {
       try { return open(fd) === 0; } catch { return false; }
     }).join() || undefined;` +
      probes({
        'by the class of standard output':
          'opened((fd) => new P.stdout._handle.constructor(0).open(fd))',
        'by the class of a connection': `opened((fd) => new (rawSocket({ port: 9, host: '127.0.0.1' }).constructor)(0).open(fd))`,
        'by a socket': 'opened((fd) => { new Socket({ fd }); return 0; })',
      }),
    rawHandles,
  ),
  atImport(
    {
      name: 'takes the file system out of stdin',
      wants: 'to read what is open, and to learn which files there are',
      classes: [28, 60],
    },
    ({ spec, traces }) =>
      `function hidden(): any {
         return Object.getOwnPropertySymbols(process.stdin).map((key) => (process.stdin as any)[key]).find((value) => value?.readFileSync);
       }` +
      probes({
        'node:fs': `hidden().readFileSync.name`,
        'that a file is there': `hidden().realpathSync('${spec}')`,
        'a descriptor': `hidden().fstatSync(0).mode`,
        'a written descriptor': `hidden().writeSync(2, ' ')`,
        'a file by the class of stdin': `new Promise((done, reject) => new P.stdin.constructor('${spec}').on('data', done).on('error', reject).on('close', reject))`,
        'a file by the class of stdout': `new Promise((done, reject) => new P.stdout.constructor({ path: '${traces}/x', fd: 0 }).on('data', done).on('error', reject).on('end', reject))`,
      }),
  ),
  atImport(
    {
      name: 'reads where the grader stands',
      wants: 'paths of the checkout, by which to look for more',
      classes: [30, 31],
    },
    (prey) =>
      `function inside(value: unknown): string | undefined {
         return String(value).includes('${checkout(prey)}/') ? 'it' : undefined;
       }` +
      probes({
        'the working folder': `inside(P.cwd() + '/')`,
        'the path of Node': 'inside(P.execPath)',
        arguments: 'inside([P.argv, P.execArgv, P.title])',
        'the environment': 'inside(Object.values(P.env))',
        'a resolved path': `inside(load('node:url').pathToFileURL('x'))`,
      }),
  ),
  onEmptyVerifier(
    {
      name: 'reads the stack of a call',
      wants: 'paths and lines of the grader that called it',
      classes: [30],
    },
    (prey) => `
      const paths = () => [new Error().stack, JSON.stringify(util.getCallSites(50)), named()].join();
      const named = () => {
        const before = (Error as any).prepareStackTrace;
        (Error as any).prepareStackTrace = (_: unknown, frames: any[]) => frames.map((frame) => frame.getFileName());
        const names: unknown = new Error().stack;
        (Error as any).prepareStackTrace = before;
        return names;
      };
      (Error as any).stackTraceLimit = 100;
      if (paths().includes('${checkout(prey)}/')) console.log('probe a path of the grader: got it');
      return 'x';`,
    `import * as util from 'node:util';`,
  ),
];
