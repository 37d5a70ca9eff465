/**
 * JWT: anatomy: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './base64url.ts';
import './encrypted.ts';
import './objects.ts';
import './other-texts.ts';
import './promises.ts';
import './three-parts.ts';
import './utf8.ts';
