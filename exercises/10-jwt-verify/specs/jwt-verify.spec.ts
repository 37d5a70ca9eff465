/**
 * JWT: verifying the signature: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './algorithms.ts';
import './good-tokens.ts';
import './key-set.ts';
import './keys-in-token.ts';
import './kid.ts';
import './malformed.ts';
import './signature.ts';
import './unavailable.ts';
