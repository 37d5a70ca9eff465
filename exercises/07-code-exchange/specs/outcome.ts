/**
 * What the student's function came to, in words.
 *
 * @module
 */
import { shown } from '#kit';

/** Whether the sign-in was completed. */
export function isCompleted(
  result: unknown,
): result is { ok: true; tokens: Record<string, unknown> } {
  return isRecord(result) && result['ok'] === true && isRecord(result['tokens']);
}

export function hasThrown(result: unknown): result is { threw: string } {
  return isRecord(result) && typeof result['threw'] === 'string';
}

/** The reason of a refusal, if the result is one. */
export function reasonOf(result: unknown): string | undefined {
  if (!isRecord(result) || result['ok'] !== false) return undefined;
  return typeof result['reason'] === 'string' ? result['reason'] : undefined;
}

/** The `error` of a refusal, whatever it is. */
export function errorOf(result: unknown): unknown {
  return isRecord(result) ? result['error'] : undefined;
}

/** Whether a refusal hands out tokens all the same. */
export function carriesTokens(result: unknown): boolean {
  return isRecord(result) && result['ok'] === false && isRecord(result['tokens']);
}

/** Says in one sentence what became of a callback. `what` completes "Your completeAuthorization accepted …". */
export function describeResult(result: unknown, what: string): string {
  if (isCompleted(result)) return `Your completeAuthorization accepted ${what} and gave tokens.`;
  if (hasThrown(result)) {
    return `Your completeAuthorization threw on ${what}, where it has to return a result: ${result.threw}.`;
  }
  const reason = reasonOf(result);
  if (reason === undefined) {
    return `Your completeAuthorization answered ${what} with something that is no result of the contract.`;
  }
  if (carriesTokens(result)) {
    return `Your completeAuthorization refused ${what} with ${reason} and still handed out tokens.`;
  }
  return `Your completeAuthorization answered ${what} with ${reason}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value of a result, for a message. */
export function told(value: unknown): string {
  return value === undefined ? 'missing' : shown(value);
}
