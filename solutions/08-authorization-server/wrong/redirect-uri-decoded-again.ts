// task: guards-the-redirect
// mistake: The redirect URI is percent-decoded once more before the comparison.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        [redirectUri, safelyDecoded(redirectUri)].some((text) => registered.includes(text)),
    }),
  );
}
