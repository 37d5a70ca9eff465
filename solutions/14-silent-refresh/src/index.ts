import { clientOn } from './client.ts';
import type { ApiClient, ApiClientOptions } from './contract.ts';
import { tokenStore } from './token-store.ts';

export type { ApiClient, ApiClientOptions, RequestOptions } from './contract.ts';

export function createApiClient(options: ApiClientOptions): ApiClient {
  return clientOn(tokenStore(), options);
}
