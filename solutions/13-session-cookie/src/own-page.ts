/**
 * Whether the app's own page sent a request. The browser says so in headers that no page can forge.
 *
 * `Sec-Fetch-Site` is the clearer word, and only `same-origin` will do. Browsers without it send `Origin`.
 * A request with neither is not vouched for.
 *
 * @see https://www.w3.org/TR/fetch-metadata/, RFC 6454 §7.3
 */
export function isFromOwnPage(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === origin;
}
