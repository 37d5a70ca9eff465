import { closeSync, readdirSync, readFileSync } from 'node:fs';

/** `O_CLOEXEC` of Linux: the descriptor ends where another program begins. Node sets it on all it opens. */
const closeOnExec = 0o2000000;

/**
 * Closes what this process was given to hold by whoever started it, but for the three standard streams. A
 * child would have it too: a descriptor that a shell or a CI runner has left open is read by whoever guesses
 * its number, past every wall that is about names. Linux alone tells which those are.
 *
 * To be called once, by the main thread, before it lets a hostile child start and after what the operator has
 * named is open. Two threads at it would close each other's descriptors: numbers are used again.
 */
export function closeInherited(): void {
  if (process.platform !== 'linux') return;
  for (const descriptor of openDescriptors()) {
    if (descriptor > 2 && isInherited(descriptor)) closeSync(descriptor);
  }
}

function openDescriptors(): number[] {
  try {
    return readdirSync('/proc/self/fd').map(Number);
  } catch {
    // A machine without /proc: bubblewrap does not work there either.
    return [];
  }
}

function isInherited(descriptor: number): boolean {
  try {
    const info = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8');
    const flags = /^flags:\s*([0-7]+)/m.exec(info)?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0;
  } catch {
    // The listing's own, closed by now.
    return false;
  }
}
