/** The student's client, as a spec calls it. */
export interface Client {
  fetch(
    path: string,
    init?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response>;
  signOut(): Promise<void>;
}

/** What a call came to. */
export interface Answer {
  /** `null` when the call rejected, or gave something that is no Response. */
  readonly status: number | null;
  /** The answer's JSON, `null` if it has none. */
  readonly json: Readonly<Record<string, unknown>> | null;
  /** Why there is no status. */
  readonly threw: string | null;
}

/** Waits for a call, whatever comes of it. */
export async function attempt(call: Promise<Response>): Promise<Answer> {
  try {
    const response: unknown = await call;
    if (!(response instanceof Response)) {
      return { status: null, json: null, threw: 'something that is no Response' };
    }
    const text = await response.text();
    return { status: response.status, json: parsed(text), threw: null };
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { status: null, json: null, threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}

/** Such as `Your fetch gave the answer 401`. */
export function describeAnswer({ status, threw }: Answer): string {
  if (status !== null) return `Your fetch gave the answer ${status}`;
  return threw === 'something that is no Response'
    ? 'Your fetch gave something that is no Response'
    : `Your fetch rejected (${threw})`;
}

function parsed(text: string): Answer['json'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answer['json']) : null;
  } catch {
    return null;
  }
}
