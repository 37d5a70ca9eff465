import { HttpResponse } from 'msw';
import type { Misbehaviour } from '#fixtures/misbehaviours/index.ts';
import type { Claims } from '#fixtures/providers/index.ts';

/** The right answer of an introspection with some members changed; `undefined` removes one. */
export function answering(change: Claims): Misbehaviour {
  return {
    what: 'answers with other members',
    respond: async (_, regular) => {
      const answer = (await (await regular()).json()) as Claims;
      return HttpResponse.json({ ...answer, ...change });
    },
  };
}
