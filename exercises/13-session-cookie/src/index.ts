/**
 * A small bank with sessions in cookies, and a defence against forged requests.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What an app is made from. */
export interface AppOptions {
  /** The app's own origin as an `Origin` header has it, such as `https://bank.example.com`. */
  origin: string;
  /** Whether this is that user's password. It rejects when nobody can say, such as in an outage. */
  checkPassword: (user: string, password: string) => Promise<boolean>;
}

/**
 * Makes an app: a function that answers requests to `options.origin`. Its sessions and transfers are its
 * own. It answers everything and never throws.
 *
 * - `POST /login` with the form fields `user` and `password`: 2xx or 303 and a `__Host-` session cookie; 401
 *   for a wrong password; 5xx if `checkPassword` rejects.
 * - `GET /me`: 200 with the JSON `{ user, transfers, csrfToken? }`, or 401.
 * - `POST /transfer` with the form fields `to` and `amount`: 2xx or 303.
 * - `POST /logout`: ends the session on the server and removes the cookie; 2xx or 303.
 * - Every `POST` that the app's own page did not send: 403, and nothing happens.
 *
 * @param options - The app's origin and the way to check a password.
 * @returns The app.
 * @see RFC 6265bis §4.1 for the cookie, RFC 10017 §6.1.3 for its attributes and the forged requests
 */
export function createApp(options: AppOptions): (request: Request) => Promise<Response> {
  throw new Error(`TODO: make the app at ${options.origin}`);
}
