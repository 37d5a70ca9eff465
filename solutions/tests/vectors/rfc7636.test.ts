import { expect, test } from 'vitest';
import { createCodeChallenge } from '../../05-pkce-challenge/src/index.ts';

test('05 computes the challenge of RFC 7636, Appendix B', async () => {
  expect(await createCodeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});
