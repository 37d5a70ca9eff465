import type { ReadStream } from 'node:tty';
import type { Key } from '../commands/context.ts';

const NAMED: Readonly<Record<string, Key>> = { '\r': 'enter', '\n': 'enter', '\u0004': 'q' };
const CTRL_C = '\u0003';
const CTRL_Z = '\u001a';

/**
 * Reads single keys in raw mode until the returned function is called. The terminal leaves raw
 * mode on every way out, the crash included.
 *
 * @param interrupt called for Ctrl-C, which raw mode turns into a character
 */
export function listenToKeys(
  stdin: ReadStream,
  listener: (key: Key) => void,
  interrupt: () => void,
): () => void {
  const restore = (): void => {
    stdin.setRawMode(false);
  };
  const resume = (): void => {
    stdin.setRawMode(true);
  };
  const read = (chunk: Buffer | string): void => {
    const typed = String(chunk);
    if (typed.includes(CTRL_C)) interrupt();
    else if (typed === CTRL_Z) suspend(restore);
    // An arrow or a pasted text is several characters, and none of the keys.
    else if (typed.length === 1) listener(NAMED[typed] ?? typed.toLowerCase());
  };
  resume();
  stdin.on('data', read);
  stdin.resume();
  process.once('exit', restore);
  process.on('SIGCONT', resume);
  return () => {
    stdin.off('data', read);
    stdin.pause();
    restore();
    process.off('exit', restore);
    process.off('SIGCONT', resume);
  };
}

function suspend(restore: () => void): void {
  restore();
  if (process.platform !== 'win32') process.kill(process.pid, 'SIGTSTP');
}
