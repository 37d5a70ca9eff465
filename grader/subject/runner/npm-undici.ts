import type vm from 'node:vm';
import type { PipeDispatcher } from './dispatcher.ts';

/**
 * Npm undici, from its code. Its connection classes are replaced by one that uses the pipe, so that
 * `new Agent({ … })` is the same network as everything else.
 */
export function evaluateUndici(code: string, dispatcher: PipeDispatcher): object {
  const { compileFunction } = process.getBuiltinModule('node:vm') as typeof vm;
  const module = { exports: {} as Record<string, unknown> };
  const load = compileFunction(code, ['module', 'exports', 'require'], { filename: 'npm:undici' });
  load(module, module.exports, (name: string) => process.getBuiltinModule(name));
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
