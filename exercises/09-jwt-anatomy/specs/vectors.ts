/**
 * Published tokens. Line breaks in their JSON are CR LF.
 *
 * @module
 */

const PAYLOAD =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';

/** The claims that the tokens of RFC 7515 Appendix A.1, A.3 and A.5 carry. */
export const CLAIMS = { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true };

/** RFC 7515 Appendix A. `octets` is the length of the signature. */
export const rfc7515 = [
  {
    what: 'the token of RFC 7515 Appendix A.1',
    token: `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${PAYLOAD}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
    header: { typ: 'JWT', alg: 'HS256' },
    signature: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  },
  {
    what: 'the token of RFC 7515 Appendix A.3',
    token: `eyJhbGciOiJFUzI1NiJ9.${PAYLOAD}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    header: { alg: 'ES256' },
    signature:
      'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
  },
] as const;

/** RFC 7515 Appendix A.5: not signed at all. */
export const unsecured = {
  what: 'the token of RFC 7515 Appendix A.5, whose header says alg: none,',
  token: `eyJhbGciOiJub25lIn0.${PAYLOAD}.`,
};

/** RFC 8037 Appendix A.4: a good JWS around a plain sentence, and so no JWT. */
export const signedSentence = {
  what: 'the JWS of RFC 8037 Appendix A.4, whose payload is a plain sentence',
  token:
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
};
