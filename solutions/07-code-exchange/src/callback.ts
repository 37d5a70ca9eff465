import type { Refusal, Transaction } from './types.ts';

/**
 * Checks the parameters of a callback, in the order that the contract asks for.
 *
 * @returns Its code, or why there is none.
 * @see RFC 6749 §4.1.2, RFC 9207 §2.4
 */
export function readCallback(
  callbackUrl: string,
  transaction: Transaction,
  requireIss: boolean,
): { ok: true; code: string } | Refusal {
  const query = URL.canParse(callbackUrl) ? new URL(callbackUrl).searchParams : null;
  // Before anything else: what follows would only be the word of whoever wrote this URL.
  if (query === null || !isOnly(transaction.state, query.getAll('state'))) {
    return { ok: false, reason: 'state-mismatch' };
  }
  const issuers = query.getAll('iss');
  if (issuers.length === 0 ? requireIss : !isOnly(transaction.issuer, issuers)) {
    return { ok: false, reason: 'issuer-mismatch' };
  }
  const [codes, errors] = [query.getAll('code'), query.getAll('error')];
  const [code, error] = [codes[0], errors[0]];
  if (codes.length > 1 || errors.length > 1 || (code !== undefined && error !== undefined)) {
    return { ok: false, reason: 'invalid-callback' };
  }
  if (error !== undefined) return { ok: false, reason: 'access-denied', error };
  if (code === undefined || code === '') return { ok: false, reason: 'invalid-callback' };
  return { ok: true, code };
}

/** Whether a parameter stands once and with this value, and whether there is such a value at all. */
function isOnly(expected: string | undefined, values: readonly string[]): boolean {
  return Boolean(expected) && values.length === 1 && values[0] === expected;
}
