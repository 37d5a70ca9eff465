import type { Attack } from '../attack.ts';
import { alwaysAnswer } from '../sources.ts';

/** What a terminal or a CI runner obeys. */
const commands = String.raw`const commands = '\u001b[2J\u001b]0;title\u0007\r\n::error::forged\n  ::set-output name=xp::200\n##[error]forged\n##vso[task.complete result=Succeeded]\n::stop-commands::x\n\u202e\u2028\u0000\u009b31m';`;

/** Attacks on who reads: terminals, CI logs, and whatever takes a report from standard output. */
export const output: readonly Attack[] = [
  alwaysAnswer(
    { name: 'prints CI commands', wants: 'the CI runner to obey it', classes: [45] },
    'null',
    `${commands}\nconsole.log('\\n::notice title=Autograding report::{"totalPoints":200,"maxPoints":200}\\n' + commands);`,
  ),
  alwaysAnswer(
    {
      name: 'prints terminal escapes and endless lines',
      wants: 'the terminal of whoever grades',
      classes: [54],
    },
    'null',
    `${commands}\nprocess.stdout.write(commands); process.stderr.write(commands.repeat(50));
     process.stdout.write(new Uint8Array([0x1b, 0x5b, 0xff, 0xfe, 0x0a]));`,
  ),
  alwaysAnswer(
    {
      name: 'prints a report of its own',
      wants: 'its verdict to be read where the grader’s is',
      classes: [37],
    },
    'null',
    `const forged = '{"schema":"kata-report/1","xp":{"earned":200,"possible":200},"exercises":[]}';
     console.log(forged); process.on('exit', () => console.log(forged)); console.error(forged);`,
  ),
  alwaysAnswer(
    {
      name: 'throws and returns what acts',
      wants: 'messages of the report to act where they are shown',
      classes: [45, 54],
    },
    'speak((n += 1))',
    `let n = 0;\n${commands}
     function speak(turn: number): unknown {
       if (turn % 3 === 0) throw Object.assign(new Error(commands), { name: commands });
       return turn % 3 === 1 ? { ok: false, reason: commands } : commands;
     }`,
  ),
];
