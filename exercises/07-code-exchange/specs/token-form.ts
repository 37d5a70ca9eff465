import type { Lesson, RecordedRequest } from '#kit';
import type { Instead, SignIn } from './sign-in.ts';
import { describeVerifier } from './verifier-mistakes.ts';

const REFUSED = 'The server answers 400, and nobody can sign in.';

/**
 * What is wrong with a token request (RFC 6749 §4.1.3, RFC 7636 §4.5), the first thing if there are several;
 * `null` if it is right.
 *
 * @param signIn - The sign-in that it belongs to.
 * @param instead - What the student's code was given in place of what the sign-in has.
 */
export function faultOfRequest(
  request: RecordedRequest,
  signIn: SignIn,
  instead: Instead = {},
): Lesson | null {
  return (
    faultOfForm(request, { ...signIn.client, ...instead.client }.tokenEndpoint) ??
    faultOfCredentials(request) ??
    faultOfParameters(request, signIn, instead)
  );
}

function faultOfForm(request: RecordedRequest, tokenEndpoint: string): Lesson | null {
  const type = request.headers.get('content-type') ?? 'none';
  if (request.method !== 'POST') {
    return {
      did: `Your token request is a ${request.method}.`,
      cost: 'Only a POST has a body. What stands in a URL is in every log on the way, and here that is the code with its verifier.',
      see: 'RFC 6749 §3.2',
    };
  }
  if (request.query.has('code') || request.query.has('code_verifier')) {
    return {
      did: 'Your token request has its parameters in the URL.',
      cost: 'URLs are written to every log on the way, and here that is the code with its verifier. Parameters belong into the body.',
      see: 'RFC 6749 §3.2 and §2.3.1',
    };
  }
  if (request.url !== tokenEndpoint) {
    return {
      did: `Your token request went to ${request.url}, and the token endpoint given was ${tokenEndpoint}.`,
      cost: 'Whoever answers there gets the code and the verifier. The query of an endpoint is part of it, too: it may say which tenant is meant.',
      see: 'RFC 6749 §3.2',
    };
  }
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(type)) {
    return {
      did: `Your token request has the content type ${type.replace(/boundary=.*/, '…')}.`,
      cost: `A token endpoint reads a form, application/x-www-form-urlencoded, and nothing else. ${REFUSED}`,
      see: 'RFC 6749 §4.1.3 and Appendix B',
    };
  }
  return null;
}

function faultOfCredentials(request: RecordedRequest): Lesson | null {
  if (request.form().has('client_secret')) {
    return {
      did: 'Your token request has a client_secret.',
      cost: 'A public client has none. One that ships with an app is known to everyone who has the app, and the server refuses a secret that it never gave.',
      see: 'RFC 6749 §2.1 and the contract in the README',
    };
  }
  if (request.headers.has('authorization')) {
    return {
      did: 'Your token request has an Authorization header.',
      cost: 'A public client has nothing to prove itself with: it names itself with client_id in the body. The server answers 401.',
      see: 'RFC 6749 §3.2.1 and the contract in the README',
    };
  }
  return null;
}

function faultOfParameters(
  request: RecordedRequest,
  signIn: SignIn,
  instead: Instead,
): Lesson | null {
  const transaction = { ...signIn.transaction, ...instead.transaction };
  const { clientId } = { ...signIn.client, ...instead.client };
  const expected = {
    grant_type: 'authorization_code',
    code: instead.callback?.set?.['code'] ?? signIn.code,
    client_id: clientId,
    redirect_uri: transaction.redirectUri,
    code_verifier: transaction.codeVerifier,
  };
  for (const [name, value] of Object.entries(expected)) {
    const values = request.form().getAll(name);
    const [sent] = values;
    if (values.length === 1 && sent === value) continue;
    return {
      did:
        sent === undefined
          ? `Your token request has no ${name} in its body.`
          : values.length > 1
            ? `Your token request has ${name} more than once.`
            : name === 'code_verifier'
              ? describeVerifier(sent, value)
              : `Your token request has the ${name} ${JSON.stringify(sent)}, where it has to be ${JSON.stringify(value)}.`,
      ...whyNeeded(name),
    };
  }
  return null;
}

function whyNeeded(name: string): Pick<Lesson, 'cost' | 'see'> {
  const why: Readonly<Record<string, string>> = {
    grant_type: 'grant_type says which exchange this is.',
    code: "The code goes back as it came, encoded as a form's values are: what is in it is the server's business.",
    client_id: 'A client without a secret says in the body who it is, encoded as a form.',
    redirect_uri:
      'The server compares it, as text, with that of the authorization request. The address bar has another spelling of it, and in a form an & that is not encoded ends it.',
    code_verifier: 'The server hashes what you send and compares it with the challenge.',
  };
  return {
    cost: `${why[name]} ${REFUSED}`,
    see: name === 'code_verifier' ? 'RFC 7636 §4.5 and §4.6' : 'RFC 6749 §4.1.3 and Appendix B',
  };
}
