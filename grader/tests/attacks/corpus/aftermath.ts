import type { Attack } from '../attack.ts';
import { onEmptyVerifier } from '../sources.ts';
import { seizePipe } from './pipe.ts';

const wants = 'to be heard in the next exercise, or the next submission, and to spoil it';

/** What is still in the pipe when a process has been ended. */
export const aftermath: readonly Attack[] = [
  {
    ...onEmptyVerifier(
      { name: 'requests that its last moment leaves in the pipe', wants, classes: [19, 27] },
      `const request = '["push",["pipeline",0,["request"],[{"method":"GET","url":"https://late.example.com/","headers":[[]],"body":null,"credentials":null}]]]';
       for (;;) say(request);`,
      seizePipe,
    ),
    notInPlain: 'It has no pipe.',
  },
  {
    ...onEmptyVerifier(
      { name: 'callbacks of the judge answered in its last moment', wants, classes: [19, 27] },
      `for (let n = 1; n < 2000; n += 1) { say('["resolve",' + n + ',{"ok":true,"value":true}]'); say('["release",-' + n + ',1]'); }
       process.abort();`,
      seizePipe,
    ),
    notInPlain: 'It has no pipe.',
  },
];
