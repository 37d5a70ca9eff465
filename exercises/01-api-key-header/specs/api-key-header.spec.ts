/**
 * API key: read the right header: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './elsewhere.ts';
import './headers.ts';
import './malformed.ts';
import './schemes.ts';
import './two-headers.ts';
