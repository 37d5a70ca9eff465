/** The claims set of RFC 7515 Appendix A, with its line breaks. */
const PAYLOAD =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';

const CLAIMS = { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true };

/** A published token, and what it says. */
export interface Vector {
  /** Where it stands; completes "the token of …". */
  readonly where: string;
  readonly token: string;
  readonly header: object;
  readonly payload: object;
}

/** The signed tokens of RFC 7515 Appendix A that are JWTs. */
export const signedVectors: readonly Vector[] = [
  {
    where: 'RFC 7515 Appendix A.1',
    token: `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${PAYLOAD}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
    header: { typ: 'JWT', alg: 'HS256' },
    payload: CLAIMS,
  },
  {
    where: 'RFC 7515 Appendix A.2',
    token: `eyJhbGciOiJSUzI1NiJ9.${PAYLOAD}.${[
      'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7',
      'AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4',
      'BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K',
      '0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv',
      'hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB',
      'p0igcN_IoypGlUPQGe77Rw',
    ].join('')}`,
    header: { alg: 'RS256' },
    payload: CLAIMS,
  },
  {
    where: 'RFC 7515 Appendix A.3',
    token: `eyJhbGciOiJFUzI1NiJ9.${PAYLOAD}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    header: { alg: 'ES256' },
    payload: CLAIMS,
  },
];

/** RFC 7515 Appendix A.5: a token that says it is not signed. */
export const unsecuredVector: Vector = {
  where: 'RFC 7515 Appendix A.5',
  token: `eyJhbGciOiJub25lIn0.${PAYLOAD}.`,
  header: { alg: 'none' },
  payload: CLAIMS,
};

/** RFC 8037 Appendix A.4: truly signed, and no JWT, for its payload is a plain sentence. */
export const sentenceVector =
  'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
