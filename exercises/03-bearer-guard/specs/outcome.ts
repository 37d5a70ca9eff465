import type { Remote } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import type { Verifier } from './verifier.ts';

/** A response of the guard's, taken apart. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  /** The `WWW-Authenticate` header; `null` if there is none. */
  readonly header: string | null;
  /** The one `Bearer` challenge in it, or what keeps a client from finding it: a verb phrase. */
  readonly bearer: Challenge | string;
  /** All that a client sees, as one text: status line, headers and body. */
  readonly everything: string;
}

/** A response whose challenge a client can read. */
export type Challenged = Refused & { readonly bearer: Challenge };

/** What a call of the guard came to. */
export type Outcome =
  | { readonly kind: 'allowed'; readonly subject: unknown }
  | Refused
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'other'; readonly what: string };

/** What one call of the guard is given. */
export interface Visit {
  readonly request: Request;
  readonly policy: { readonly realm: string; readonly requiredScopes: readonly string[] };
  readonly verifier: Verifier;
}

/** Sends a request to the student's guard. What comes back is examined as data and never trusted. */
export async function knock(
  subject: Remote<typeof Exercise>,
  { request, policy, verifier }: Visit,
): Promise<Outcome> {
  let result: unknown;
  try {
    result = await subject.guard(
      request,
      { realm: policy.realm, requiredScopes: [...policy.requiredScopes] },
      verifier.verify,
    );
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { kind: 'threw', message: error.message.replace(/^Your \S+ threw /, '') };
  }
  return outcomeOf(result);
}

async function outcomeOf(result: unknown): Promise<Outcome> {
  if (typeof result !== 'object' || result === null) {
    return { kind: 'other', what: result === null ? 'null' : `a value of type ${typeof result}` };
  }
  if (result instanceof Response) {
    return { kind: 'other', what: 'a bare Response, without the object around it' };
  }
  const { allowed, response, subject } = result as Record<string, unknown>;
  if (allowed === true) return { kind: 'allowed', subject };
  if (allowed !== false) return { kind: 'other', what: 'an object whose allowed is no boolean' };
  if (!(response instanceof Response)) {
    return { kind: 'other', what: 'allowed: false without a Response' };
  }
  const header = response.headers.get('www-authenticate');
  return {
    kind: 'refused',
    status: response.status,
    header,
    bearer: bearerOf(header),
    everything: [
      `${response.status} ${response.statusText}`,
      ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
      await response.text(),
    ].join('\n'),
  };
}

function bearerOf(header: string | null): Challenge | string {
  if (header === null) return 'has no WWW-Authenticate header';
  const parsed = parseChallenges(header);
  if (!parsed.ok) return `has a WWW-Authenticate header that cannot be read: ${parsed.problem}`;
  const [bearer, another] = parsed.challenges.filter(({ scheme }) => scheme === 'bearer');
  if (bearer === undefined) return 'has no Bearer challenge in its WWW-Authenticate header';
  return another === undefined
    ? bearer
    : 'has two Bearer challenges in its WWW-Authenticate header, and clients read one of them';
}
