// task: asks-properly
// mistake: A token that looks like a JWT is decoded, any other is called inactive; nobody is asked.
import type { IntrospectorOptions } from '../src/index.ts';
import { readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return {
    introspect: async (token: string) => {
      try {
        const [, payload = ''] = token.split('.');
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
        return readAnswer({ ...claims, active: true, token_type: 'Bearer' }, options.audience);
      } catch {
        return { status: 'inactive' };
      }
    },
  };
}
