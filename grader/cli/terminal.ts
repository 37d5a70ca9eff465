import kleur from 'kleur';
import type { Terminal } from '../commands/context.ts';
import type { Interrupts } from './interrupts.ts';
import { listenToKeys } from './keys.ts';

const CLEAR = '\u001b[2J\u001b[H';

/** The real terminal. `close` gives it back as it was. */
export interface OpenTerminal extends Terminal {
  close(): void;
}

/** Opens standard input, output and error for commands. */
export function openTerminal(interrupts: Interrupts): OpenTerminal {
  const { stdin, stdout, stderr } = process;
  const gone = new AbortController();
  const write = writer(stdout, () => gone.abort());
  const note = writer(stderr, () => {});
  const interactive = stdin.isTTY === true && stdout.isTTY === true;
  const stops = new Set<() => void>();
  return {
    write,
    note,
    interactive,
    gone: gone.signal,
    // kleur knows NO_COLOR, FORCE_COLOR, TERM=dumb and pipes.
    colour: kleur.enabled,
    // Some pseudo-terminals say 0.
    columns: () => stdout.columns || 80,
    clear() {
      if (stdout.isTTY === true && process.env.TERM !== 'dumb') write(CLEAR);
    },
    async select(message, choices) {
      const { select } = await import('./select.ts');
      return select(message, choices, interrupts.signal);
    },
    keys(listener) {
      if (stdin.isTTY !== true) return () => {};
      const stop = listenToKeys(stdin, listener, interrupts.interrupt);
      stops.add(stop);
      return stop;
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}

/**
 * A pipe whose reader has left (`kata list | head -1`) is no error: what follows is dropped, and a
 * `grade --output` goes on to its end.
 */
function writer(stream: NodeJS.WriteStream, onGone: () => void): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    open = false;
    onGone();
  });
  return (text) => {
    if (open) stream.write(text);
  };
}
