/**
 * Node's handles open any descriptor by its number, and no permission checks that. Among the numbers are the
 * event loop's own pipes: what is written there is taken for the address of a handle. So once the runner has
 * its pipe, nothing is opened by number any more.
 *
 * @module
 */

/** Node's own, from the snapshot's entry. */
declare const internalBinding: (name: string) => Record<string, { prototype: object }>;

const handles = [
  ['pipe_wrap', 'Pipe'],
  ['tcp_wrap', 'TCP'],
  ['udp_wrap', 'UDP'],
] as const;

/** To be called when standard output and the pipe are open, before any code of the student's. */
export function openNoMoreDescriptors(): void {
  for (const [binding, name] of handles) {
    const prototype = internalBinding(binding)[name]?.prototype;
    if (prototype === undefined || !('open' in prototype)) {
      throw new Error(`Node's ${name} cannot be kept from opening descriptors`);
    }
    const value = () => {
      throw new Error('a descriptor cannot be opened here');
    };
    Object.defineProperty(prototype, 'open', { value, writable: false, configurable: false });
  }
}
