/** What it means if a request passes that must not. */
export interface Stake {
  /** What an attacker gains, or a user loses. */
  readonly cost: string;
  readonly see: string;
}

/** How a request is refused (RFC 6750 §3.1). */
export interface Refusal {
  readonly status: number;
  /** The challenge's `error`; `null` for none. */
  readonly error: string | null;
  /** What stands behind it, for a lesson. */
  readonly meaning: string;
}

export const NO_CREDENTIALS: Refusal = {
  status: 401,
  error: null,
  meaning: 'no bearer token was sent',
};
export const INVALID_REQUEST: Refusal = {
  status: 400,
  error: 'invalid_request',
  meaning: 'the credentials are malformed',
};
export const INVALID_TOKEN: Refusal = {
  status: 401,
  error: 'invalid_token',
  meaning: 'the token is not good',
};
export const INSUFFICIENT_SCOPE: Refusal = {
  status: 403,
  error: 'insufficient_scope',
  meaning: 'the token is good for less than the route needs',
};

/** What it costs to answer with another status. */
export function costOfStatus({ status, meaning }: Refusal, got: number): Stake {
  return {
    cost: costs[`${status} as ${got}`] ?? byClass(got, meaning),
    see: sections[status] ?? 'RFC 6750 §3.1',
  };
}

const sections: Readonly<Record<number, string>> & { [status: number]: string } = {
  400: 'RFC 6750 §3.1',
  401: 'RFC 9110 §15.5.2 and RFC 6750 §3.1',
  403: 'RFC 6750 §3.1 and RFC 9110 §15.5.4',
  503: 'RFC 9110 §15.6.4',
};

const costs: Readonly<Record<string, string>> = {
  '401 as 403':
    'A 403 says: I know you, and you may not. Clients then give up, where a 401 makes them sign in or fetch a new token.',
  '401 as 400':
    'A 400 says: you wrote this request badly. Clients then report a fault, where a 401 makes them sign in.',
  '403 as 401':
    'A client that gets 401 fetches a new token with the same scopes and comes again, round and round.',
  '400 as 401':
    'The client throws away a token that may be good and fetches another, which it will write down just as badly.',
  '400 as 403': 'The client believes that its user may not, and nobody looks at the broken header.',
  '503 as 401':
    'A hiccup of whoever verifies looks like a bad token: everyone is signed out, and nobody is told to try again.',
  '503 as 403':
    'A hiccup of whoever verifies looks like a missing right, and nobody is told to try again.',
  '503 as 500': 'A 500 says that your code is broken. A 503 says: try again in a moment.',
};

function byClass(got: number, meaning: string): string {
  if (got < 300) return 'A client that gets 2xx believes that it was served.';
  if (got < 400)
    return 'A client of an API follows the redirect and takes a sign-in page for data.';
  if (got >= 500) {
    return `A 5xx blames the server, though ${meaning}: the client tries again and again, and somebody is woken at night.`;
  }
  return `Clients go by the status, and this one does not say that ${meaning}.`;
}
