/**
 * Session cookie or bearer token, and where each secret is kept.
 *
 * @module
 */

/** Who calls the API. */
export interface Client {
  platform: 'browser' | 'mobile' | 'server';
  /** How the API stands to the page that calls it. Means nothing outside a browser. */
  api: 'same-origin' | 'same-site' | 'cross-site';
  /** Whether a server of the client's own can keep a session and set cookies for its pages. */
  hasBackend: boolean;
  highSecurity: boolean;
}

/** What the client shows and where its secrets are kept, as seen from the client's own device. */
export interface Storage {
  credential: 'session-cookie' | 'bearer-token';
  accessToken: 'none' | 'memory' | 'secure-storage';
  refreshToken: 'none' | 'httponly-cookie' | 'secure-storage';
  sameSite?: 'strict' | 'lax' | 'none';
  csrfDefence: boolean;
}

/** Chooses a client's credential and the places of its secrets. */
export function chooseStorage({ platform, api, hasBackend, highSecurity }: Client): Storage {
  if (platform !== 'browser') {
    return {
      credential: 'bearer-token',
      accessToken: 'memory',
      refreshToken: 'secure-storage',
      csrfDefence: false,
    };
  }
  if (!hasBackend) {
    // Nobody can set an HttpOnly cookie, so a new access token means a new sign-in.
    return {
      credential: 'bearer-token',
      accessToken: 'memory',
      refreshToken: 'none',
      csrfDefence: false,
    };
  }
  if (highSecurity || api === 'same-origin') {
    return {
      credential: 'session-cookie',
      accessToken: 'none',
      refreshToken: 'none',
      sameSite: 'strict',
      csrfDefence: true,
    };
  }
  return {
    credential: 'bearer-token',
    accessToken: 'memory',
    refreshToken: 'httponly-cookie',
    sameSite: 'strict',
    csrfDefence: true,
  };
}
