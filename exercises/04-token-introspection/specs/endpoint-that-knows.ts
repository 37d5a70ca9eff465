import { HttpResponse } from 'msw';
import { formBody } from '#fixtures/form-body.ts';
import type { Misbehaviour } from '#fixtures/misbehaviours/index.ts';

/**
 * An introspection endpoint that knows one token, of any characters, and no other. It does not ask who
 * asks.
 *
 * @param members - What it says of the token besides `active`.
 */
export function endpointThatKnows(
  token: string,
  members: Readonly<Record<string, unknown>>,
): Misbehaviour {
  return {
    what: 'knows one token',
    respond: async (request) => {
      const form = await formBody(request);
      const isKnown = form.getAll('token').join('\n') === token;
      return HttpResponse.json(isKnown ? { active: true, ...members } : { active: false });
    },
  };
}
