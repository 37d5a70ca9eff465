/**
 * Rejects on the first error that nobody catches, so that it is reported like any other bug
 * instead of ending the process in Node's words.
 */
export function crashes(): Promise<never> {
  return new Promise((_resolve, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
}
