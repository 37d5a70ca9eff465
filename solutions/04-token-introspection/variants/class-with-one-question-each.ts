// variant: A class; one question serves all calls for the same token, and answers count for the whole 60 seconds.
import { askEndpoint } from '../src/ask-endpoint.ts';
import type { IntrospectorOptions } from '../src/index.ts';
import { questionAbout } from '../src/question.ts';
import { type Active, type Introspection, readAnswer } from '../src/read-answer.ts';

class TokenIntrospector {
  readonly #options: IntrospectorOptions;
  readonly #known = new Map<string, Active & { readonly askedAt: number }>();
  readonly #underway = new Map<string, Promise<Introspection>>();

  constructor(options: IntrospectorOptions) {
    this.#options = options;
  }

  introspect(token: string): Promise<Introspection> {
    const known = this.#known.get(token);
    if (known !== undefined) {
      const { askedAt, ...answer } = known;
      const isFresh = Date.now() - askedAt <= 60_000;
      const isCurrent = Date.now() < (answer.expiresAt ?? Number.POSITIVE_INFINITY);
      if (isFresh && isCurrent) return Promise.resolve(answer);
      this.#known.delete(token);
    }
    const underway = this.#underway.get(token) ?? this.#ask(token);
    this.#underway.set(token, underway);
    return underway;
  }

  async #ask(token: string): Promise<Introspection> {
    const askedAt = Date.now();
    try {
      const { endpoint, audience } = this.#options;
      const answer = await askEndpoint(endpoint, questionAbout(token, this.#options));
      if (answer === null) return { status: 'unavailable' };
      const read = readAnswer(answer, audience);
      if (read.status === 'active') this.#known.set(token, { ...read, askedAt });
      return read;
    } finally {
      this.#underway.delete(token);
    }
  }
}

export const createIntrospector = (options: IntrospectorOptions) => new TokenIntrospector(options);
