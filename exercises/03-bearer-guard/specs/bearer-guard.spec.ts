/**
 * Bearer tokens: guard a route: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './bad-tokens.ts';
import './elsewhere.ts';
import './malformed.ts';
import './outages.ts';
import './realm.ts';
import './scopes.ts';
import './secrecy.ts';
import './strangers.ts';
import './tokens.ts';
