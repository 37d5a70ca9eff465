export interface RegisteredClient {
  clientId: string;
  redirectUris: string[];
}

export interface AuthorizationServerConfig {
  issuer: string;
  clients: RegisteredClient[];
  subject: string;
}

export type Introspection = { active: true; subject: string; clientId: string } | { active: false };

export interface AuthorizationServer {
  authorize(request: Request): Promise<Response>;
  token(request: Request): Promise<Response>;
  introspect(accessToken: string): Promise<Introspection>;
}
