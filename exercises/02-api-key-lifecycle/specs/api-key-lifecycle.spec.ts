/**
 * API key lifecycle: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './authenticates.ts';
import './expiry.ts';
import './hash-only.ts';
import './listing.ts';
import './revocation.ts';
import './rotation.ts';
import './rotation-refused.ts';
import './scopes.ts';
import './short-hash.ts';
import './unguessable.ts';
