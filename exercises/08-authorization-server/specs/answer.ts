/** What a call of one of the two endpoints came to. The body is read already. */
export interface Answer {
  /** What it was instead of a Response, as the end of "Your token …"; null for a Response. */
  readonly problem: string | null;
  /** 0 without a Response. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Calls an endpoint of the student's. Never throws, unless there is nobody left to call. */
export async function answerOf(call: () => Promise<unknown>): Promise<Answer> {
  let result: unknown;
  try {
    result = await call();
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return problem(`threw ${error.message.replace(/^Your \S+ threw /, '')}`);
  }
  if (!(result instanceof Response)) {
    return problem(`returned ${result === null ? 'null' : typeof result}, which is no Response`);
  }
  return {
    problem: null,
    status: result.status,
    headers: result.headers,
    text: await result.text(),
  };
}

function problem(what: string): Answer {
  return { problem: what, status: 0, headers: new Headers(), text: '' };
}

/** The members of a JSON object in the body; none if there is no such object. */
export function jsonOf({ text }: Answer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** Whether the token endpoint gave an access token, under whatever status. */
export function gaveToken(answer: Answer): boolean {
  return typeof jsonOf(answer)['access_token'] === 'string';
}

/** What an endpoint did, as the end of "Your token …" or "Your authorize …". */
export function describeAnswer(answer: Answer): string {
  if (answer.problem !== null) return answer.problem;
  const { status, headers } = answer;
  const location = headers.get('location');
  if (location !== null) return `answered ${status} and sent the browser ${journey(location)}`;
  if (gaveToken(answer)) return `answered ${status} with an access token`;
  const { error } = jsonOf(answer);
  return typeof error === 'string'
    ? `answered ${status} with the error ${shortened(error)}`
    : `answered ${status}`;
}

/** For messages: a text of the student's, no longer than helps. */
export function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157)}…`;
}

/** A Location without the long values of its query: "with a code to https://…". */
function journey(location: string): string {
  const [place = '', ...rest] = location.split(/(?=[?#])/);
  const carried = ['code', 'error'].find((name) => rest.join('').includes(`${name}=`));
  const what = carried === undefined ? '' : `with ${carried === 'code' ? 'a code' : 'an error'} `;
  return `${what}to ${shortened(place)}`;
}
