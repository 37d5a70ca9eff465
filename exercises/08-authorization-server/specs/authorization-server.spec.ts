/**
 * OAuth 2.0, the authorization server: all tests of the exercise. One spec, so that one subject serves
 * them all.
 *
 * @module
 */
import './binding.ts';
import './form.ts';
import './clients-and-pages.ts';
import './redirect-uris.ts';
import './lifetime.ts';
import './pages.ts';
import './refusals.ts';
import './replay.ts';
import './s256.ts';
import './secrecy.ts';
import './sends-back.ts';
import './tokens.ts';
