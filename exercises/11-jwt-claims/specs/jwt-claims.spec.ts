/**
 * JWT: validating the claims: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './audience.ts';
import './expiry.ts';
import './good-tokens.ts';
import './issuer.ts';
import './judged-anew.ts';
import './not-before.ts';
import './revocation.ts';
import './scopes.ts';
import './subject.ts';
import './token-type.ts';
