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
  const load = compileFunction(code, ['module', 'exports', 'require'], { filename: 'npm:undici' });
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

/** What undici's own code requires. Its cache in a database would reach files past Node's permissions. */
function required(name: string): object | undefined {
  if (name === 'node:sqlite') throw new Error('node:sqlite is not available here');
  return getBuiltinModule(name);
}
