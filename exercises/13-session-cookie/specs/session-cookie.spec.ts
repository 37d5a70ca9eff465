/**
 * A session in a cookie: all tests of the exercise. One spec, so that one subject serves them all.
 *
 * @module
 */
import './cookie.ts';
import './cookie-reading.ts';
import './cors.ts';
import './cross-site.ts';
import './csrf-token.ts';
import './login-csrf.ts';
import './logout.ts';
import './look-alikes.ts';
import './own-page.ts';
import './safe-methods.ts';
import './session-id.ts';
import './siblings.ts';
import './sign-in.ts';
import './sign-in-apart.ts';
