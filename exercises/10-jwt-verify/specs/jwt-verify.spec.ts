/**
 * JWT: verifying the signature: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import { signingKey } from '#fixtures/keys/index.ts';
import { ahead } from '#kit';
import './algorithm-relatives.ts';
import './algorithms.ts';
import './good-tokens.ts';
import './key-set-age.ts';
import './key-set.ts';
import './keys-in-token.ts';
import './kid.ts';
import './like-key-sets.ts';
import './look-alike-urls.ts';
import './malformed.ts';
import './signature.ts';
import './unavailable.ts';

// The RSA keys of these tests, which cost as much as all the rest.
ahead('10-jwt-verify: RSA keys', (runSeed) => {
  for (const label of ['first', 'for PS256']) signingKey('RS256', runSeed, label);
});
