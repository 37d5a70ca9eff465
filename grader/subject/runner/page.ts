/**
 * Where code that runs in a browser can put things so that any other script of the page reads them: the
 * two storages, and the global object. A spec looks there for what ought to stay in a closure.
 *
 * @module
 */

/** A place that any script of the page can read, and a text found in it. */
export interface ReadableText {
  /** Such as `localStorage.token` or `globalThis.session.accessToken`. */
  readonly place: string;
  readonly text: string;
}

export interface Page {
  /** Empties the storages. */
  clear(): void;
  /** What an injected script could read, of what was put there since {@link installPage}. */
  readable(): ReadableText[];
}

const deepest = 4;
const mostTexts = 200;

/** Node has no `localStorage` without a file, so both storages are made here, in memory. */
export function installPage(): Page {
  const storages = { localStorage: storage(), sessionStorage: storage() };
  for (const [name, { value }] of Object.entries(storages)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true });
  }
  const before = new Set(Reflect.ownKeys(globalThis));
  return {
    clear: () => {
      for (const { items } of Object.values(storages)) items.clear();
    },
    readable: () => {
      const found: ReadableText[] = [];
      for (const [name, { items }] of Object.entries(storages)) {
        for (const [key, text] of items) found.push({ place: `${name}.${key}`, text });
      }
      for (const key of Reflect.ownKeys(globalThis)) {
        if (before.has(key)) continue;
        collect(`globalThis.${String(key)}`, () => Reflect.get(globalThis, key), found, 0);
      }
      return found.slice(0, mostTexts);
    },
  };
}

/** The Web Storage interface, with items as properties too. */
function storage(): { readonly value: object; readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  const methods = {
    getItem: (key: unknown) => items.get(String(key)) ?? null,
    setItem: (key: unknown, text: unknown) => void items.set(String(key), String(text)),
    removeItem: (key: unknown) => void items.delete(String(key)),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
  const own = (name: string | symbol): name is string =>
    typeof name === 'string' && !(name in methods);
  const value = new Proxy(methods, {
    get: (target, name) => (own(name) ? items.get(name) : Reflect.get(target, name)),
    has: (target, name) => (own(name) && items.has(name)) || name in target,
    set: (_, name, text) => own(name) && items.set(name, String(text)) === items,
    deleteProperty: (_, name) => !own(name) || items.delete(name) || true,
    ownKeys: () => [...items.keys()].filter((name) => own(name)),
    getOwnPropertyDescriptor: (_, name) =>
      own(name) && items.has(name)
        ? { value: items.get(name), writable: true, enumerable: true, configurable: true }
        : undefined,
  });
  return { value, items };
}

function collect(place: string, read: () => unknown, found: ReadableText[], depth: number): void {
  if (found.length >= mostTexts || depth > deepest) return;
  let value: unknown;
  try {
    value = read();
    if (typeof value === 'string') found.push({ place, text: value });
    if (value instanceof Map || value instanceof Set) value = Object.fromEntries(value.entries());
  } catch {
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    collect(`${place}.${key}`, () => Reflect.get(value as object, key), found, depth + 1);
  }
}
