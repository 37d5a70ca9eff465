/** What the student's code answers to a token that it could read. */
export interface Decoded {
  readonly ok: true;
  readonly header: unknown;
  readonly payload: unknown;
  readonly signature: unknown;
}

/** Whether the answer says that the token could be read. */
export function isDecoded(answer: unknown): answer is Decoded {
  return isRecord(answer) && answer['ok'] === true;
}

/** Whether the code threw instead of answering. */
export function hasThrown(answer: unknown): answer is { threw: string } {
  return isRecord(answer) && typeof answer['threw'] === 'string';
}

/** Whether the answer is nothing that the grader could take over. */
export function isUnusable(answer: unknown): answer is { unusable: string } {
  return isRecord(answer) && typeof answer['unusable'] === 'string';
}

/** The members of an answer that the contract does not know. Functions come not enumerable. */
export function surplus(answer: unknown): string[] {
  if (!isRecord(answer)) return [];
  const known = answer['ok'] === true ? ['ok', 'header', 'payload', 'signature'] : ['ok', 'reason'];
  return Object.getOwnPropertyNames(answer).filter(
    (name) => !known.includes(name) && answer[name] !== undefined,
  );
}

/** Whether the answer is a refusal with this reason, and nothing else. */
export function isRefusal(answer: unknown, reason: string): boolean {
  return (
    isRecord(answer) &&
    answer['ok'] === false &&
    answer['reason'] === reason &&
    surplus(answer).length === 0
  );
}

/** Says in one sentence what became of a token. `what` is the token: "a token whose …". */
export function describeAnswer(answer: unknown, what: string): string {
  if (isDecoded(answer)) return `Your decodeJwt took ${what} for a JWT and answered ok: true.`;
  if (hasThrown(answer)) {
    return `Your decodeJwt threw on ${what}, where it has to return a result: ${answer.threw}`;
  }
  if (isUnusable(answer)) {
    return `Your decodeJwt answered ${what} with something that cannot be taken over: ${answer.unusable}.`;
  }
  if (!isRecord(answer)) {
    return `Your decodeJwt answered ${what} with ${answer === null ? 'null' : typeof answer}, which is no result of the contract.`;
  }
  const more = surplus(answer);
  if (answer['ok'] === false && more.length > 0) {
    return `Your decodeJwt refused ${what} and put more than ok and reason into its answer: ${named(more)}.`;
  }
  if (answer['ok'] === false && typeof answer['reason'] === 'string') {
    return `Your decodeJwt answered ${JSON.stringify(answer['reason'].slice(0, 40))} to ${what}.`;
  }
  return `Your decodeJwt answered ${what} with something that is no result of the contract.`;
}

/** A few names, for a sentence. */
export function named(names: readonly string[]): string {
  return names
    .slice(0, 5)
    .map((name) => name.slice(0, 40))
    .join(', ');
}

/** Whether a value has members: an object or a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
