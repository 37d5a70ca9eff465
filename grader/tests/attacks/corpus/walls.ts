import type { Attack } from '../attack.ts';
import { atImport, probes } from '../sources.ts';

/** Attacks on the walls: other processes, native code, code from text, the module system. */
export const walls: readonly Attack[] = [
  atImport(
    { name: 'starts processes', wants: 'a process that nobody watches', classes: [53] },
    probes({
      'a child process': `load('node:child_process').spawnSync('/bin/true')`,
      'a worker': `new (load('node:worker_threads').Worker)('0', { eval: true })`,
      'a cluster': `load('node:cluster').default.fork()`,
    }),
  ),
  {
    ...atImport(
      { name: 'becomes another program', wants: 'to be rid of Node and its rules', classes: [53] },
      probes({ 'another program': `P.execve('/bin/true', ['true'])` }),
    ),
    notInPlain: 'It would end the harness without a word.',
  },
  atImport(
    { name: 'signals other processes', wants: 'to stop or open the grader', classes: [53] },
    probes({
      "the grader's debugger": 'P._debugProcess(P.ppid)',
      'a signal to the grader': 'P.kill(P.ppid, 0)',
      'a signal to everybody': 'P.kill(-1, 0)',
      'a signal by the inner name': 'P._kill(P.ppid, 0)',
    }),
  ),
  atImport(
    {
      name: 'leaves a process behind',
      wants: 'to change the report after the verdict, and meet the next student',
      classes: [34, 53],
    },
    (prey) =>
      probes({
        'a detached child': `load('node:child_process').spawn('/bin/sh', ['-c', 'sleep 3; echo > ${prey.traces}/late'], { detached: true, stdio: 'ignore' }).unref()`,
      }),
  ),
  atImport(
    { name: 'loads native code', wants: 'code that no permission binds', classes: [58] },
    probes({
      bindings: `P.binding('fs')`,
      'linked bindings': `P._linkedBinding('fs')`,
      'an addon': `P.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6')`,
      'an engine': `(nodeCrypto as any).setEngine('/tmp/x.so')`,
      WASI: `new (load('node:wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } })`,
      'a database': `new (load('node:sqlite').DatabaseSync)(':memory:')`,
    }),
    `import * as nodeCrypto from 'node:crypto';`,
  ),
  atImport(
    {
      name: 'makes code from text, and modules from nowhere',
      wants: 'code that the bundler has not seen',
      classes: [20, 59, 60],
    },
    (prey) =>
      probes({
        'code from text': `(0, eval)('1 + 1')`,
        'code by a constructor': `new Function('return 1')()`,
        'code by an async constructor': `Object.getPrototypeOf(async () => undefined).constructor('return 1')()`,
        'code by vm': `load('node:vm').runInThisContext('1 + 1')`,
        require: `load('node:module').createRequire('${prey.spec}')('node:fs').readFileSync`,
        hooks: `load('node:module').register('data:text/javascript,')`,
        'a module from a URL': `import('data:text/javascript,export default 1' as string)`,
        'a module by a computed name': `import(['node', 'fs'].join(':'))`,
        'another folder': `P.chdir('/')`,
        'another user': 'P.setuid(0)',
        'the open handles': 'P._getActiveHandles()',
      }),
  ),
  atImport(
    { name: 'writes files', wants: 'to meet the next student, or the report', classes: [35, 56] },
    (prey) =>
      probes({
        'a file': `load('node:fs').writeFileSync('${prey.traces}/x', 'x')`,
        'a link': `load('node:fs').symlinkSync('/etc/hostname', '${prey.traces}/report.json')`,
        'a database': `new (load('node:sqlite').DatabaseSync)('${prey.traces}/db').exec('CREATE TABLE t (x)')`,
        "undici's database": `new (undici as any).cacheStores.SqliteCacheStore({ location: '${prey.traces}/cache' })`,
        'a heap snapshot': `load('node:v8').writeHeapSnapshot('${prey.traces}/heap')`,
        'a report': `P.report.writeReport('${prey.traces}/report')`,
        'a mode': `load('node:fs').chmodSync('${prey.traces}', 0o500)`,
      }),
    `import * as undici from 'undici';`,
  ),
];
