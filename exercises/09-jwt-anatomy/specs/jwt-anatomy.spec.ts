/**
 * JWT anatomy: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './alphabet.ts';
import './header-and-payload.ts';
import './hostile-tokens.ts';
import './json-objects.ts';
import './no-judgement.ts';
import './number-of-parts.ts';
import './prototypes.ts';
import './signature.ts';
