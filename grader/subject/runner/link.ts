import type vm from 'node:vm';
import * as jose from 'jose';
import { allowedBuiltin, getBuiltinModule } from './confine.ts';
import { bundleName } from './errors.ts';

/**
 * Links the student's bundle against the allow-list. The judge has checked its imports already; what
 * stands here is what those imports give.
 *
 * @module
 */

export type ModuleSource = (specifier: string) => object;

/**
 * Evaluates the bundle and gives its exports. Rejects with the student's own error, or a `SyntaxError`.
 * They come in an object of their own, since an export named `then` would be called for them.
 */
export async function linkBundle(
  code: string,
  source: ModuleSource,
): Promise<{ readonly exports: Record<string, unknown> }> {
  const { SourceTextModule, SyntheticModule } = getBuiltinModule('node:vm') as typeof vm;
  // No `Map`, whose methods the student's code can replace: a module object leads to the engine's own.
  const known: Record<string, vm.Module> = Object.create(null);
  const evaluated: Record<string, Promise<object>> = Object.create(null);

  const link = (specifier: string): vm.Module => {
    const cached = known[specifier];
    if (cached !== undefined) return cached;
    const exported = source(specifier);
    const names = new Set(['default', ...Object.keys(exported)]);
    const module: vm.SyntheticModule = new SyntheticModule(
      [...names],
      () => {
        for (const name of names) {
          const value: unknown =
            name === 'default'
              ? (Reflect.get(exported, 'default') ?? exported)
              : Reflect.get(exported, name);
          module.setExport(name, value);
        }
      },
      { identifier: specifier },
    );
    known[specifier] = module;
    return module;
  };

  /** Its namespace, not the module: a promise for that would look for `then` on `Object.prototype`. */
  const namespaceOf = async (imported: vm.Module): Promise<object> => {
    if (imported.status === 'unlinked') await imported.link(link);
    if (imported.status === 'linked') await imported.evaluate();
    return imported.namespace;
  };

  const module = new SourceTextModule(code, {
    identifier: bundleName,
    importModuleDynamically: async (specifier: string) => {
      evaluated[specifier] ??= namespaceOf(link(specifier));
      // Node takes a namespace too, which its types do not say.
      return evaluated[specifier] as Promise<vm.Module>;
    },
  });
  await module.link(link);
  await module.evaluate();
  return { exports: module.namespace as Record<string, unknown> };
}

/** Gives `jose`, Node's modules, and npm undici from the code that came over the pipe. */
export function moduleSource(undici: () => object): ModuleSource {
  return (specifier) => {
    if (specifier === 'jose') return jose;
    if (specifier === 'undici') return undici();
    // The bundler has refused all else already; an import that is computed comes straight here.
    const builtin = allowedBuiltin(specifier);
    if (builtin === undefined) throw new Error(`${specifier} cannot be imported here`);
    return builtin;
  };
}
