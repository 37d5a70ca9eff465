/**
 * OAuth 2.0, callback and code exchange: all tests of the exercise. One spec, so that one subject serves
 * them all.
 *
 * @module
 */
import './asks-once.ts';
import './callback.ts';
import './failures.ts';
import './issuer.ts';
import './state.ts';
import './token-answer.ts';
import './token-request.ts';
import './token-scopes.ts';
