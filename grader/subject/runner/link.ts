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
  const known = new Map<string, vm.Module>();

  const link = (specifier: string): vm.Module => {
    const cached = known.get(specifier);
    if (cached !== undefined) return cached;
    const exported = source(specifier);
    const names = new Set(['default', ...Object.keys(exported)]);
    const module = new SyntheticModule(
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
    known.set(specifier, module);
    return module;
  };

  const module = new SourceTextModule(code, {
    identifier: bundleName,
    importModuleDynamically: async (specifier: string) => {
      const imported = link(specifier);
      if (imported.status === 'unlinked') await imported.link(link);
      if (imported.status === 'linked') await imported.evaluate();
      return imported;
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
