/**
 * Session cookie or bearer token, and where each secret is kept.
 *
 * Read `../README.md` first: it holds the lesson, the rules and every right answer.
 *
 * @module
 */

/** Who calls the API. */
export interface Client {
  /** Where the client's code runs. `server` is a program without a user in front of it. */
  platform: 'browser' | 'mobile' | 'server';
  /** How the API stands to the page that calls it. Means nothing outside a browser. */
  api: 'same-origin' | 'same-site' | 'cross-site';
  /** Whether a server of the client's own can keep a session and set cookies for its pages. */
  hasBackend: boolean;
  /** Whether a stolen credential would be a disaster: money, health, other people's data. */
  highSecurity: boolean;
}

/** What the client shows and where its secrets are kept, as seen from the client's own device. */
export interface Storage {
  credential: 'session-cookie' | 'bearer-token';
  /** `none` when the device holds no access token. */
  accessToken: 'none' | 'memory' | 'secure-storage';
  /** `none` when the device holds no refresh token. */
  refreshToken: 'none' | 'httponly-cookie' | 'secure-storage';
  /** Of the session cookie or the refresh cookie. Absent when there is no cookie. */
  sameSite?: 'strict' | 'lax' | 'none';
  /** Whether the server has to defend itself against cross-site request forgery. */
  csrfDefence: boolean;
}

/**
 * Chooses a client's credential and the places of its secrets.
 *
 * 1. Outside a browser: a bearer token, in `memory` or `secure-storage`; the refresh token in
 *    `secure-storage` or `none`. No cookie.
 * 2. A browser has no `secure-storage`. Its access token is in `memory`, or there is none.
 * 3. A browser without a backend gets no cookie: bearer token, access token in `memory`, no
 *    refresh token.
 * 4. A browser with a backend and a same-origin API uses a session cookie. With a same-site or a
 *    cross-site API, a session cookie or a bearer token.
 * 5. A browser with a backend and high security uses a session cookie, whatever the API, and its
 *    `sameSite` is `strict`.
 * 6. With a session cookie the device holds no token. With a bearer token it holds an access token.
 * 7. `sameSite` is `strict` or `lax` when there is a cookie (the session's, or the refresh token's)
 *    and absent when there is none. It is never `none`.
 * 8. `csrfDefence` is true when there is a cookie, and false when there is none.
 *
 * @param client - Any of the 36 combinations.
 */
export function chooseStorage(client: Client): Storage {
  throw new Error(`TODO: choose the storage of a ${client.platform} client`);
}
