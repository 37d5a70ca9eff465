import type { Attack } from '../attack.ts';
import { atImport, probes } from '../sources.ts';

/** Attacks that read what is not theirs, and send it home. */
export const reading: readonly Attack[] = [
  atImport(
    {
      name: 'reads files',
      wants: 'hidden specs, solutions and the work of others',
      classes: [28, 33],
    },
    (prey) =>
      probes({
        'a spec': `load('node:fs').readFileSync('${prey.spec}')`,
        'a solution': `load('node:fs').readFileSync('${prey.solution}')`,
        'a neighbour': `load('node:fs').readFileSync('${prey.neighbour}')`,
        'that a file is there': `load('node:fs').realpathSync('${prey.spec}')`,
        'a folder': `load('node:fs').readdirSync('/proc/self/cwd')`,
        'open files': `load('node:fs').readdirSync('/proc/self/fd')`,
        'a file by descriptor': `load('node:fs').readFileSync('/dev/fd/0')`,
        'a report on the machine': 'P.report.getReport().header.cwd',
        "the machine's name": `load('node:os').hostname()`,
        'a heap snapshot': `load('node:v8').getHeapSnapshot().read()`,
      }),
  ),
  atImport(
    { name: 'reads by the debugger', wants: 'the source of all that is loaded', classes: [29] },
    probes({
      'a debugger': `new (load('node:inspector').Session)().connect() ?? 'connected'`,
      'the main thread’s debugger': `new (load('node:inspector').Session)().connectToMainThread() ?? 'connected'`,
      'an open port': `load('node:inspector').open(0)`,
    }),
  ),
  atImport(
    { name: 'reads the stack', wants: 'paths and functions of the grader', classes: [30] },
    probes({
      'the frames above': `(() => {
        const prepare = (Error as any).prepareStackTrace;
        (Error as any).prepareStackTrace = (_: unknown, frames: any[]) => frames;
        const frames: any = new Error().stack;
        (Error as any).prepareStackTrace = prepare;
        return frames.map((frame: any) => frame.getFunction() ?? frame.getThis()).find((found: unknown) => found !== undefined);
      })()`,
      'a path of the grader': `(() => { const found = /(\\/[^\\s:()]+(?:runner|specs|kit)[^\\s:()]*)/.exec(String(new Error().stack)); return found?.[1]; })()`,
    }),
  ),
  atImport(
    { name: 'reads the environment', wants: 'secrets of the job that grades', classes: [31] },
    probes({
      'a variable': `P.env['KATA_TEST_SECRET']`,
      'its own environ': `load('node:fs').readFileSync('/proc/self/environ')`,
      "the grader's environ": `load('node:fs').readFileSync('/proc/' + P.ppid + '/environ')`,
      'an .env file': `P.loadEnvFile('.env')`,
    }),
  ),
  atImport(
    { name: 'sends things home', wants: 'a way out for what it has read', classes: [32, 55] },
    ({ port }) =>
      probes({
        'a socket': `load('node:net').connect(${port}, '127.0.0.1')`,
        "a socket by stdout's class": `new P.stdout.constructor().connect(${port}, '127.0.0.1') && new Promise(() => undefined)`,
        fetch: `fetch('http://127.0.0.1:${port}/')`,
        "undici's fetch": `(undici as any).fetch('http://127.0.0.1:${port}/')`,
        "undici's agent": `(undici as any).request('http://127.0.0.1:${port}/', { dispatcher: new (undici as any).Agent() })`,
        "undici's connector": `new Promise((done, reject) => (undici as any).buildConnector({})({ hostname: '127.0.0.1', port: ${port}, protocol: 'http:' }, (error: any, socket: any) => (error ? reject(error) : done(socket))))`,
        'a web socket': `new Promise((done, reject) => { const socket = new WebSocket('ws://127.0.0.1:${port}/'); socket.onopen = done; socket.onerror = reject; })`,
        'an address by name': `load('node:dns').promises.lookup('localhost')`,
        'a datagram': `load('node:dgram').createSocket('udp4').send('x', ${port}, '127.0.0.1')`,
        'a listener': `load('node:net').createServer().listen(0)`,
      }),
    `import * as undici from 'undici';`,
  ),
];
