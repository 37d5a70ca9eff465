/**
 * Cookie or bearer token: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './browsers.ts';
import './cookies.ts';
import './high-security.ts';
import './outside-browsers.ts';
