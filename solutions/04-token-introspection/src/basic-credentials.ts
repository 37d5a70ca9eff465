/**
 * The `Authorization` header of a client (RFC 6749 §2.3.1): ID and secret are form-encoded first, so that a
 * colon, a plus or a percent sign in them survives.
 */
export function basicCredentials(clientId: string, clientSecret: string): string {
  const pair = `${formEncoded(clientId)}:${formEncoded(clientSecret)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function formEncoded(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length);
}
