// task: refuses-in-json
// mistake: request.formData() reads multipart bodies as well.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async token(request: Request) {
      try {
        const form = new URLSearchParams();
        for (const [name, value] of await request.formData()) form.append(name, String(value));
        return await server.token(new Request(request.url, { method: 'POST', body: form }));
      } catch {
        return rules.jsonAnswer(400, { error: 'invalid_request' });
      }
    },
  };
}
