import { refusalDocument } from './refusal-document.js';

/**
 * Says why kata cannot start, before its own error rendering is there. Exit code 2.
 *
 * @param {string} code stable, kebab-case
 * @param {string} message
 * @param {string} fix
 */
export function refuse(code, message, fix) {
  process.exitCode = 2;
  process.stderr.write(`✗ ${message}\n  fix    ${fix}\n`);
  const args = process.argv.slice(2).join(' ');
  // Whoever asked for a document gets one, even now.
  const [, format] = /(?:--format[= ]|-f ?)(json|junit|markdown)\b/.exec(args) ?? [];
  if (format !== undefined) process.stdout.write(refusalDocument(format, { code, message, fix }));
}
