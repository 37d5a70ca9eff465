/** The access token, in a closure that no other script of the page can look into. */
export interface TokenStore {
  token(): string | null;
  /** Tells one session from the next. */
  session(): number;
  /** Takes a token that was asked for in `session`; one of an ended session is dropped. */
  put(token: string, session: number): boolean;
  /** Ends the session. */
  end(): void;
}

export function tokenStore(): TokenStore {
  let current: string | null = null;
  let number = 0;
  return {
    token: () => current,
    session: () => number,
    put: (token, session) => {
      if (session !== number) return false;
      current = token;
      return true;
    },
    end: () => {
      current = null;
      number += 1;
    },
  };
}
