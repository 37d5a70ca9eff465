import type { Client } from '#fixtures/authorization-server/index.ts';

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  form(): URLSearchParams;
}

/** Says how a request shows who sends it. Completes "Your introspector …". */
export function describeCredentials(request: Sent, client: Client): string {
  const { clientId, clientSecret = '' } = client;
  const header = request.headers.get('authorization');
  const inBody = request.form().get('client_secret');
  if (header !== null && inBody !== null) {
    return 'sent its credentials twice, in the Authorization header and in the body';
  }
  if (inBody !== null) {
    const id = request.form().get('client_id');
    return inBody === clientSecret && id === clientId
      ? 'sent its credentials in the body'
      : `sent a form in which the endpoint reads the client_id ${JSON.stringify(id)} and the client_secret ${JSON.stringify(inBody)}`;
  }
  if (header === null) {
    return new URL(request.url).searchParams.has('client_secret')
      ? 'sent its credentials in the URL'
      : 'sent no credentials';
  }
  return describeHeader(header, client);
}

function describeHeader(header: string, { clientId, clientSecret = '' }: Client): string {
  const [scheme = '', encoded = '', ...more] = header.split(/ +/);
  if (scheme.toLowerCase() !== 'basic') {
    return `sent an Authorization header of the scheme ${scheme}, not Basic`;
  }
  if (more.length > 0 || !/^[\w+/-]+={0,2}$/.test(encoded)) {
    return 'sent Basic credentials that are not base64';
  }
  const pair = Buffer.from(encoded, 'base64').toString();
  if (pair === `${clientId}:${clientSecret}`) {
    return 'sent Basic credentials that were not form-encoded before they were joined by a colon';
  }
  const [id = '', ...rest] = pair.split(':');
  const read = [id, rest.join(':')].map(formDecoded);
  if (read[0] === clientId && read[1] === clientSecret) {
    return /[-_]/.test(encoded)
      ? 'sent Basic credentials in base64url instead of base64'
      : 'sent its credentials in a Basic header';
  }
  const [readId, readSecret] = read.map((text) => JSON.stringify(text));
  return `sent a Basic header in which the endpoint reads the ID ${readId} and the secret ${readSecret}, not those it was made with`;
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
