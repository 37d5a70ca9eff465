// variant: A table instead of rules, with sameSite undefined where there is no cookie.
type Storage = Readonly<Record<string, string | boolean | undefined>>;

const bearer = (refreshToken: string): Storage => ({
  credential: 'bearer-token',
  accessToken: 'memory',
  refreshToken,
  sameSite: undefined,
  csrfDefence: false,
});
const session = (sameSite: string): Storage => ({
  credential: 'session-cookie',
  accessToken: 'none',
  refreshToken: 'none',
  sameSite,
  csrfDefence: true,
});
const mediated: Storage = { ...bearer('httponly-cookie'), sameSite: 'lax', csrfDefence: true };

const WITH_BACKEND: Readonly<Record<string, readonly [usual: Storage, high: Storage]>> = {
  'same-origin': [session('lax'), session('strict')],
  'same-site': [session('lax'), session('strict')],
  'cross-site': [mediated, session('strict')],
};

export function chooseStorage(client: {
  platform: string;
  api: string;
  hasBackend: boolean;
  highSecurity: boolean;
}): Storage | undefined {
  if (client.platform !== 'browser') return bearer('secure-storage');
  if (!client.hasBackend) return bearer('none');
  return WITH_BACKEND[client.api]?.[client.highSecurity ? 1 : 0];
}
