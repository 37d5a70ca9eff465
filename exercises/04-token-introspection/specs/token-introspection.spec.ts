/**
 * Token introspection: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './active-tokens.ts';
import './at-the-same-time.ts';
import './audience.ts';
import './authentication.ts';
import './cache.ts';
import './cache-keys.ts';
import './kinds-of-token.ts';
import './lifetime.ts';
import './only-true.ts';
import './question.ts';
import './redirects.ts';
import './slow-endpoint.ts';
import './unavailable.ts';
