/** What a validation came to: what was returned, or `{ threw }`. Data of the student's, never trusted. */
export type Answer = unknown;

/** Whether the answer lets the token in. */
export function isAccepted(
  answer: Answer,
): answer is { ok: true; subject: unknown; scopes: unknown } {
  return isRecord(answer) && answer['ok'] === true;
}

/** What was thrown instead of an answer; `null` if nothing was. */
export function thrownBy(answer: Answer): string | null {
  return isRecord(answer) && typeof answer['threw'] === 'string' ? answer['threw'] : null;
}

/** The reason of a refusal that is one by the contract; `null` for anything else. */
export function reasonOf(answer: Answer): string | null {
  if (!isRecord(answer) || answer['ok'] !== false) return null;
  return typeof answer['reason'] === 'string' ? answer['reason'] : null;
}

/** The members that a refusal carries besides `ok` and `reason`. Functions come not enumerable. */
export function surplus(answer: Answer): string[] {
  if (!isRecord(answer) || answer['ok'] !== false) return [];
  return Object.getOwnPropertyNames(answer).filter(
    (name) => name !== 'ok' && name !== 'reason' && answer[name] !== undefined,
  );
}

/** Says in one sentence what became of a token. `what` is the token: "a token whose …". */
export function describeAnswer(answer: Answer, what: string): string {
  if (isAccepted(answer)) return `Your validateClaims accepted ${what}.`;
  const threw = thrownBy(answer);
  if (threw !== null) {
    return `Your validateClaims threw on ${what}, where it has to return a result: ${threw}.`;
  }
  const reason = reasonOf(answer);
  if (reason === null) {
    return `Your validateClaims answered ${what} with something that is no result of the contract.`;
  }
  const more = surplus(answer);
  if (more.length > 0) {
    return `Your validateClaims refused ${what} and still handed out its ${more.join(' and ')}.`;
  }
  return `Your validateClaims answered '${reason.slice(0, 40)}' to ${what}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
