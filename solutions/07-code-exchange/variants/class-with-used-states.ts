// variant: A class that remembers which states have been used, and takes each only once.
import {
  type AuthorizationResult,
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

class SignIns {
  readonly #used = new Set<string>();

  async complete(url: string, transaction: Transaction, client: ClientSettings) {
    if (this.#used.has(transaction.state)) {
      return { ok: false, reason: 'state-mismatch' } satisfies AuthorizationResult;
    }
    const result = await complete(url, transaction, client);
    if (result.ok || result.reason !== 'state-mismatch') this.#used.add(transaction.state);
    return result;
  }
}

const signIns = new SignIns();

export const completeAuthorization = (...args: Parameters<SignIns['complete']>) =>
  signIns.complete(...args);
