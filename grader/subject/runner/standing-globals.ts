/** The global object and what stood on it before the student's module, to tell what was added since. */
export interface StandingGlobals {
  /** Whether an object had this property already; `false` for an object that is not one of these. */
  had(object: object, key: PropertyKey): boolean;
  /** What has been added to these objects, or put in the place of something else. */
  added(): Added[];
}

export interface Added {
  /** Such as `globalThis.session`, or `globalThis.Math.token`. */
  readonly place: string;
  readonly owner: object;
  readonly key: PropertyKey;
}

/** Node makes these when they are asked for. The runner has asked for them, so reading them costs nothing. */
const loaded = ['process', 'Buffer', 'Request', 'Response', 'Headers', 'crypto'];
/** The storages are looked through by themselves, and the clock puts a `Date` of its own there later. */
const passedOver = new Set<PropertyKey>(['localStorage', 'sessionStorage', 'Date']);

export function rememberGlobals(): StandingGlobals {
  const stood = new Map<object, { readonly place: string; readonly keys: Set<PropertyKey> }>();
  const values = new Map<PropertyKey, unknown>();
  const remember = (place: string, value: unknown) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (!stood.has(value)) stood.set(value, { place, keys: new Set(Reflect.ownKeys(value)) });
  };
  remember('globalThis', globalThis);
  // The rest once the runner has loaded what it loads, and still before anything comes over the pipe.
  queueMicrotask(() => {
    for (const key of Reflect.ownKeys(globalThis)) {
      if (passedOver.has(key)) continue;
      const lazy = typeof key === 'string' && loaded.includes(key);
      const own = Reflect.getOwnPropertyDescriptor(globalThis, key);
      const value: unknown = lazy ? Reflect.get(globalThis, key) : own?.value;
      if (own !== undefined && 'value' in own) values.set(key, value);
      remember(`globalThis.${String(key)}`, value);
      if (typeof value !== 'function') continue;
      const prototype: unknown = Reflect.getOwnPropertyDescriptor(value, 'prototype')?.value;
      remember(`globalThis.${String(key)}.prototype`, prototype);
    }
  });
  const isReplaced = (owner: object, key: PropertyKey) =>
    owner === globalThis &&
    values.has(key) &&
    Reflect.getOwnPropertyDescriptor(owner, key)?.value !== values.get(key);
  return {
    had: (object, key) => stood.get(object)?.keys.has(key) === true,
    added: () =>
      [...stood].flatMap(([owner, { place, keys }]) =>
        Reflect.ownKeys(owner)
          .filter((key) => !keys.has(key) || isReplaced(owner, key))
          .map((key) => ({ place: `${place}.${String(key)}`, owner, key })),
      ),
  };
}
