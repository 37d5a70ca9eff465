import { delay } from 'msw';
import type { Misbehaviour } from '#fixtures/misbehaviours/index.ts';

/** The right answers, each a little sooner after its question than the one before: they overtake it. */
export function firstAnswersLast(): Misbehaviour {
  let asked = 0;
  return {
    what: 'answers the first question last',
    respond: async (_, regular) => {
      asked += 1;
      await delay(Math.max(0, 40 - 15 * asked));
      return regular();
    },
  };
}
