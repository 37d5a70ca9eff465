import type { ReadableText } from './global-search.ts';
import { readableTexts } from './readable-texts.ts';
import { rememberGlobals } from './standing-globals.ts';
import { webStorage } from './web-storage.ts';

/**
 * Where code that runs in a browser can put things so that any other script of the page reads them: the
 * two storages, and the global object. A spec looks there for what ought to stay in a closure.
 *
 * @module
 */

export interface Page {
  /** Empties the storages. */
  clear(): void;
  /** What an injected script could read, of what was put there since {@link installPage}. Never rejects. */
  readable(): Promise<ReadableText[]>;
}

/** Node has no `localStorage` without a file, so both storages are made here, in memory. */
export function installPage(): Page {
  const storages = { localStorage: webStorage(), sessionStorage: webStorage() };
  for (const [name, { value }] of Object.entries(storages)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true });
  }
  const standing = rememberGlobals();
  const nowMs = performance.now.bind(performance);
  return {
    clear: () => {
      for (const { items } of Object.values(storages)) items.clear();
    },
    readable: async () => {
      try {
        const stored = Object.entries(storages).flatMap(([name, { items }]) =>
          Array.from(items, ([key, text]) => ({ place: `${name}.${key}`, text })),
        );
        return await readableTexts(stored, standing, nowMs);
      } catch {
        // The student's code has replaced what this stands on.
        return [];
      }
    },
  };
}
