import type vm from 'node:vm';
import { getBuiltinModule } from './confine.ts';
import type { PipeDispatcher } from './dispatcher.ts';

/**
 * Npm undici, from its code. Its connection classes are replaced by one that uses the pipe, so that
 * `new Agent({ … })` is the same network as everything else.
 */
export function evaluateUndici(code: string, dispatcher: PipeDispatcher): object {
  const { compileFunction } = getBuiltinModule('node:vm') as typeof vm;
  const module = { exports: {} as Record<string, unknown> };
  const load = compileFunction(code, ['module', 'exports', 'require'], options);
  load(module, module.exports, required);
  const undici = module.exports;
  const Dispatcher = undici['Dispatcher'] as new () => object;

  class PipeAgent extends Dispatcher {
    dispatch(...args: Parameters<PipeDispatcher['dispatch']>): boolean {
      const [options, handler] = args;
      return dispatcher.dispatch(options, handler);
    }
    async close(): Promise<void> {}
    async destroy(): Promise<void> {}
  }

  for (const name of ['Agent', 'Client', 'Pool', 'BalancedPool', 'RoundRobinPool', 'H2CClient']) {
    if (name in undici) undici[name] = PipeAgent;
  }
  return undici;
}

// Evaluated after the student's code when that imports it late: an option that is not set must not be
// found on `Object.prototype`.
const options: vm.CompileFunctionOptions = Object.assign(Object.create(null), {
  filename: 'npm:undici',
});

/** What undici's own code requires. What leads to files, names or addresses past the pipe is a stand-in. */
function required(name: string): object | undefined {
  const refuse = () => {
    throw new Error(`${name} is not available here`);
  };
  switch (name) {
    case 'node:net': {
      const { isIP, isIPv4, isIPv6 } = getBuiltinModule(name);
      return { isIP, isIPv4, isIPv6, connect: refuse };
    }
    case 'node:dns':
      return { lookup: refuse };
    case 'node:fs/promises':
      return { readFile: refuse, writeFile: refuse, mkdir: refuse };
    // Cases, since looking a name up in a list calls what the student's code can replace.
    case 'node:assert':
    case 'node:async_hooks':
    case 'node:buffer':
    case 'node:console':
    case 'node:crypto':
    case 'node:diagnostics_channel':
    case 'node:events':
    case 'node:http':
    case 'node:path':
    case 'node:perf_hooks':
    case 'node:querystring':
    case 'node:stream':
    case 'node:stream/web':
    case 'node:timers':
    case 'node:url':
    case 'node:util':
    case 'node:util/types':
    case 'node:worker_threads':
    case 'node:zlib':
      return getBuiltinModule(name);
    default:
      return refuse();
  }
}
