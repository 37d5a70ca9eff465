import { HttpResponse } from 'msw';
import {
  brokenConnection,
  htmlInsteadOfJson,
  type Misbehaviour,
  status500,
  truncatedJson,
} from '#fixtures/misbehaviours/index.ts';

/** The status of an error over the very body of a good answer: only the status tells. */
function underStatus(status: number): Misbehaviour {
  return {
    what: `answers ${status} with a body that looks good`,
    respond: async (_, regular) => new HttpResponse((await regular()).body, { status }),
  };
}

/** Status 200 and this text. */
function body(what: string, text: string): Misbehaviour {
  return {
    what: `answers 200 with ${what}`,
    respond: () => new HttpResponse(text, { headers: { 'content-type': 'application/json' } }),
  };
}

/** An error as JSON, such as `{ error: 'invalid_grant' }`. */
export function error(status: number, members: Record<string, unknown>): Misbehaviour {
  return {
    what: `answers ${status} with ${JSON.stringify(members)}`,
    respond: () => HttpResponse.json(members, { status }),
  };
}

/** Each of them brings no tokens. */
export const FAILURES: readonly Misbehaviour[] = [
  status500(),
  ...[400, 401, 403].map(underStatus),
  htmlInsteadOfJson(),
  truncatedJson(),
  body('an empty body', ''),
  body('JSON that is null', 'null'),
  body('a list', '[{"access_token":"a","token_type":"Bearer"}]'),
  body('a text', '"access_token"'),
  body('an empty object', '{}'),
  body('an error', '{"error":"bad_verification_code"}'),
  body('a number', '42'),
  {
    what: 'answers 502 with a page of HTML',
    respond: () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }),
  },
  { what: 'answers 204', respond: () => new HttpResponse(null, { status: 204 }) },
  brokenConnection(),
];
