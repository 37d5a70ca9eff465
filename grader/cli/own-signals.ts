/** What only the CLI answers: each ends a command with a report, a message and the right exit code. */
const OURS: ReadonlySet<string | symbol> = new Set([
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'uncaughtException',
  'unhandledRejection',
]);

/**
 * Runs the engine with signals and stray errors still in the CLI's hands. Vitest listens to them
 * too, and ends the process a millisecond later, before anything can be said or cleaned up.
 */
export async function withOwnSignals<T>(run: () => Promise<T>): Promise<T> {
  const refuse = (event: string | symbol, listener: (...args: unknown[]) => void): void => {
    // `newListener` comes before the listener is there.
    if (OURS.has(event)) queueMicrotask(() => process.off(event, listener));
  };
  process.on('newListener', refuse);
  try {
    return await run();
  } finally {
    process.off('newListener', refuse);
  }
}
