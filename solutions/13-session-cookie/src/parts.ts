import type { AppOptions } from './contract.ts';
import { readCookie, removedSessionCookie, SESSION_COOKIE, sessionCookie } from './cookies.ts';
import { isFromOwnPage } from './own-page.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createTransfers, type Transfers } from './transfers.ts';

/** What an app is made of. */
export interface Parts {
  readonly checkPassword: AppOptions['checkPassword'];
  readonly sessions: Sessions;
  readonly transfers: Transfers;
  /** Whether a request that may change something is the own page's. */
  readonly isOwn: (request: Request) => boolean | Promise<boolean>;
  /** The session id that a request carries. */
  readonly sessionId: (request: Request) => string | null;
  /** The `Set-Cookie` lines of a sign-in and of a sign-out. */
  readonly setCookie: (id: string) => string;
  readonly removeCookie: () => string;
}

export function partsOf({ origin, checkPassword }: AppOptions): Parts {
  return {
    checkPassword,
    sessions: createSessions(),
    transfers: createTransfers(),
    isOwn: (request) => isFromOwnPage(request, origin),
    sessionId: (request) => readCookie(request, SESSION_COOKIE),
    setCookie: sessionCookie,
    removeCookie: removedSessionCookie,
  };
}
