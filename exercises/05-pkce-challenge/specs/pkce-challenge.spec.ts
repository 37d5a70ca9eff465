/**
 * PKCE: verifier and challenge: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './challenge.ts';
import './made-anew.ts';
import './refusal.ts';
import './verifier.ts';
