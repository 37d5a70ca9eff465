// variant: request.formData() reads forms, after a look at the content type; all that is repeated is refused, known or not.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const isRepeated = (pairs: Iterable<[string, unknown]>): boolean => {
  const names = Array.from(pairs, ([name]) => name);
  return new Set(names).size < names.length;
};

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  return {
    ...server,
    async token(request: Request): Promise<Response> {
      const refused = rules.jsonAnswer(400, { error: 'invalid_request' });
      if (
        !/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')
      ) {
        return refused;
      }
      try {
        const form = await request.formData();
        if (isRepeated(form as unknown as Iterable<[string, unknown]>)) return refused;
        const body = new URLSearchParams();
        form.forEach((value, name) => {
          body.set(name, String(value));
        });
        return await server.token(new Request(request.url, { method: request.method, body }));
      } catch {
        return refused;
      }
    },
  };
}
