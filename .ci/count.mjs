// Reads the test runner's report, prints the closing line, and fails for anything that did not pass.
import { readFileSync } from 'node:fs';

const say = (line) => process.stdout.write(`${line}\n`);

const [file, status] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8'));
const tests = report.testResults.flatMap((result) => result.assertionResults);
const count = (...states) => tests.filter((test) => states.includes(test.status)).length;

const passed = count('passed');
const brokenFiles = report.testResults.filter(
  (result) => result.status === 'failed' && result.assertionResults.length === 0,
).length;
const failed = count('failed') + brokenFiles;
const notRun = tests.filter((test) => !['passed', 'failed'].includes(test.status));

// Some tests are for another system or for a user who is not root; they say so in their title.
const elsewhere = notRun.filter((test) => /\((windows|macos|not as root)\)$/i.test(test.title));
const skipped = notRun.length - elsewhere.length;
for (const test of notRun) say(`not run: ${test.fullName}`);
if (skipped > 0) say(`${skipped} tests were skipped that should have run`);

process.exitCode = passed > 0 && failed === 0 && skipped === 0 && status === '0' ? 0 : 1;
say(`${passed} passed, ${failed + skipped} failed`);
