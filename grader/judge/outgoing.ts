import { materializeData } from './materialize.ts';

/**
 * Prepares a spec's arguments for the pipe: a callback is wrapped so that it hands the spec only data,
 * and shows the subject nothing of itself but the call.
 */
export function outgoing(value: unknown): unknown {
  if (typeof value === 'function') {
    const callback = value as (...args: unknown[]) => unknown;
    return async (...args: unknown[]) => {
      const received = await Promise.all(args.map((arg) => materializeData(arg)));
      return outgoing(await callback(...received));
    };
  }
  if (Array.isArray(value)) return value.map(outgoing);
  if (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  ) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outgoing(item)]));
  }
  return value;
}
