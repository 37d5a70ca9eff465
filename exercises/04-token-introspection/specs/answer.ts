/** An introspector's answer that calls a token active. */
export interface ActiveAnswer {
  readonly status: 'active';
  readonly subject?: unknown;
  readonly scopes?: unknown;
  readonly expiresAt?: unknown;
}

/** Whether an answer calls the token active. */
export function isActive(answer: unknown): answer is ActiveAnswer {
  return isRecord(answer) && answer['status'] === 'active';
}

/** Whether the introspector threw instead of answering. */
export function hasThrown(answer: unknown): answer is { threw: string } {
  return isRecord(answer) && typeof answer['threw'] === 'string';
}

/** The members that an answer carries besides `status`. */
export function surplus(answer: unknown): string[] {
  if (!isRecord(answer)) return [];
  return Object.keys(answer).filter((name) => name !== 'status' && answer[name] !== undefined);
}

/** Says in one sentence what an introspector made of a token. `what` is the token: "a token whose …". */
export function describeAnswer(answer: unknown, what: string): string {
  if (hasThrown(answer)) {
    return `Your introspector threw on ${what}, where it has to return a result: ${answer.threw}.`;
  }
  if (!isRecord(answer)) {
    return `Your introspector answered ${what} with ${answer === null ? 'null' : typeof answer}, which is no result of the contract.`;
  }
  const { status } = answer;
  if (status === 'active') return `Your introspector answered "active" to ${what}.`;
  if (status !== 'inactive' && status !== 'unavailable') {
    return `Your introspector answered ${what} with something that is no result of the contract.`;
  }
  const more = surplus(answer);
  if (more.length > 0) {
    return `Your introspector answered "${status}" to ${what}, and still handed out ${more.join(' and ')}.`;
  }
  return `Your introspector answered "${status}" to ${what}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
