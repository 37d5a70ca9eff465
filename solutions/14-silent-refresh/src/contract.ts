export interface ApiClientOptions {
  apiOrigin: string;
  refreshUrl: string;
  onSignedOut: () => Promise<void>;
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface ApiClient {
  fetch(path: string, init?: RequestOptions): Promise<Response>;
  signOut(): Promise<void>;
}
