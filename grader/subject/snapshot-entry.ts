/**
 * The program that the startup snapshot is built from: it closes a door of Node's and runs the runner.
 *
 * @module
 */

/**
 * What Node needs to build from it. Its own modules are opened to the snapshot's code alone: in the subject
 * the student's code gets none but those of the allow-list.
 */
export const snapshotFlags: readonly string[] = ['--no-warnings', '--expose-internals'];

/**
 * The program's text.
 *
 * - `structuredClone` and message ports make a class by a name that the cloned object itself may give, of
 *   any module of Node's. A `Blob` whose clone calls itself `module:Module` is a way to all of them, the
 *   database included, which Node's permissions do not bind. So nothing is made by name here.
 * - The runner keeps the true `performance`, which Cap'n Web measures with, when the subject has another one.
 * - The runner gets a name of its own: stack traces tell the student's code where a file stood.
 *
 * @param runner - Absolute path of the bundled runner.
 */
export function snapshotEntry(runner: string): string {
  return `
const { internalBinding } = require('internal/test/binding');
internalBinding('messaging').setDeserializerCreateObjectFunction(() => {
  throw new DOMException('An object of this class cannot be cloned here', 'DataCloneError');
});
const code = require('node:fs').readFileSync(${JSON.stringify(runner)}, 'utf8');
const kept = { require, internalBinding, performance };
const runner = require('node:vm').compileFunction(code, Object.keys(kept), { filename: 'kata:runner' });
runner(...Object.values(kept));
`;
}
