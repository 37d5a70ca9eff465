/**
 * Opaque access tokens: the issuer is asked what they mean.
 *
 * @module
 */
import { askEndpoint } from './ask-endpoint.ts';
import { createCache } from './cache.ts';
import { type Introspector, introspectorOf, type Parts } from './introspector.ts';
import { questionAbout } from './question.ts';
import { readAnswer } from './read-answer.ts';

export type { Introspector } from './introspector.ts';

/** Who asks whom, on behalf of which API. */
export interface IntrospectorOptions {
  /** The introspection endpoint of the authorization server. */
  endpoint: string;
  clientId: string;
  clientSecret: string;
  /** The API's own name: what `aud` has to hold. */
  audience: string;
}

/**
 * Makes an introspector for one API. Making it asks nothing.
 *
 * @see RFC 7662
 */
export function createIntrospector(options: IntrospectorOptions): Introspector {
  return introspectorOf(partsFor(options));
}

/** What an introspector for one API is made of. */
export function partsFor(options: IntrospectorOptions): Parts {
  return {
    ask: (token) => askEndpoint(options.endpoint, questionAbout(token, options)),
    read: (answer) => readAnswer(answer, options.audience),
    cache: createCache(),
  };
}
