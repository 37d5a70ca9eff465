/** Whether a verifier's answer lets the token in. */
export function isAccepted(
  answer: unknown,
): answer is { ok: true; subject: unknown; permissions: unknown } {
  return isRecord(answer) && answer['ok'] === true;
}

/** Whether the verifier threw instead of answering. */
export function hasThrown(answer: unknown): answer is { threw: string } {
  return isRecord(answer) && typeof answer['threw'] === 'string';
}

/** The members that a failure carries besides `ok` and `reason`. Functions come not enumerable. */
export function surplus(answer: unknown): string[] {
  if (!isRecord(answer) || answer['ok'] !== false) return [];
  return Object.getOwnPropertyNames(answer).filter(
    (name) => name !== 'ok' && name !== 'reason' && answer[name] !== undefined,
  );
}

/** Says in one sentence what a verifier did with a token. `what` is the token: "a token whose …". */
export function describeAnswer(answer: unknown, what: string): string {
  if (isAccepted(answer)) return `Your verifier accepted ${what}.`;
  if (hasThrown(answer)) {
    return `Your verifier threw on ${what}, where it has to return a result: ${answer.threw}.`;
  }
  if (!isRecord(answer)) {
    return `Your verifier answered ${what} with ${answer === null ? 'null' : typeof answer}, which is no result of the contract.`;
  }
  const more = surplus(answer);
  if (more.length > 0) {
    return `Your verifier refused ${what} and still handed out its ${more.join(' and ')}.`;
  }
  if (answer['reason'] === 'rejected') return `Your verifier rejected ${what}.`;
  if (answer['reason'] === 'unavailable') return `Your verifier answered "unavailable" to ${what}.`;
  return `Your verifier answered ${what} with something that is no result of the contract.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
