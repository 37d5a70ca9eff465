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
  if (/--format[= ]json\b/.test(args)) process.stdout.write(errorDocument(code, message, fix));
}

function errorDocument(code, message, fix) {
  const report = {
    schema: 'kata-report/1',
    course: null,
    submission: null,
    run: {
      seed: '',
      startedAt: new Date().toISOString(),
      durationMs: 0,
      kata: '',
      node: process.version,
      sandbox: 'process',
    },
    xp: { earned: 0, possible: 0 },
    exercises: [],
    error: { code, message, fix },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
