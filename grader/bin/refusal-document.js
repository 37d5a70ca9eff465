/**
 * The document of a run that could not start. It cannot use the reporters: they are TypeScript, and what
 * they import may not be installed. No submission has been read yet, so its texts are kata's and Node's own.
 *
 * @param {string} format `json`, `junit` or `markdown`
 * @param {{ code: string, message: string, fix: string }} error
 * @returns {string}
 */
export function refusalDocument(format, error) {
  if (format === 'junit') return junit(error);
  return format === 'markdown' ? markdown(error) : json(error);
}

function json(error) {
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
      sandbox: null,
    },
    xp: { earned: 0, possible: 0 },
    exercises: [],
    error,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function junit({ code, message, fix }) {
  const counts = 'tests="1" failures="0" errors="1"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kata" ${counts} time="0">
  <testsuite name="kata" ${counts} skipped="0" time="0">
    <testcase classname="kata" name="${markup(code)}" time="0">
      <error message="${markup(message)}" type="${markup(code)}">${markup(fix)}</error>
    </testcase>
  </testsuite>
</testsuites>
`;
}

/** An indented block is code, and no text on one line can leave it. */
function markdown({ message, fix }) {
  return `## kata could not grade this\n\n    ${oneLine(message)}\n    ${oneLine(fix)}\n`;
}

function markup(text) {
  return oneLine(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Without what breaks a line, hides, or has no place in XML. */
function oneLine(text) {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}
