import { basicCredentials } from './basic-credentials.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A request about a token (RFC 7662 §2.1). */
export interface Question {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | FormData;
}

/** The question about a token: a form, whose content type `fetch` sets by itself. */
export function questionAbout(token: string, { clientId, clientSecret }: Credentials): Question {
  return {
    method: 'POST',
    headers: {
      accept: 'application/json',
      authorization: basicCredentials(clientId, clientSecret),
    },
    body: new URLSearchParams({ token, token_type_hint: 'access_token' }),
  };
}
