/** The Web Storage interface, with items as properties too. */
export function webStorage(): { readonly value: object; readonly items: Map<string, string> } {
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
