/**
 * OAuth 2.0, the authorization request: all tests of the exercise. One spec, so that one subject serves
 * them all.
 *
 * @module
 */
import './challenge.ts';
import './encoding.ts';
import './endpoint-query.ts';
import './nonce.ts';
import './request.ts';
import './secrecy.ts';
import './state.ts';
import './transaction.ts';
