// variant: One pattern for the whole text; atob and TextDecoder, no Node.js module.
const JWS =
  /^((?:[\w-]{4})*(?:[\w-]{2,3})?)\.((?:[\w-]{4})*(?:[\w-]{2,3})?)\.((?:[\w-]{4})*(?:[\w-]{2,3})?)$/;
const JWE = /^[\w-]+(?:\.[\w-]*){4}$/;

const octetsOf = (part: string) =>
  Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const parse = (part: string) => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octetsOf(part));
  return text.trimStart().startsWith('{') ? JSON.parse(text) : undefined;
};

export const decodeJwt = (token: string) => {
  if (JWE.test(token)) return { ok: false, reason: 'encrypted' };
  const [, first = '', second = '', third = ''] = JWS.exec(token) ?? [];
  try {
    const [header, payload] = [parse(first), parse(second)];
    if (header !== undefined && payload !== undefined) {
      return { ok: true, header, payload, signature: octetsOf(third) };
    }
  } catch {
    // Not a token.
  }
  return { ok: false, reason: 'malformed' };
};
