/**
 * What a student's code may import besides its own files. The bundler refuses all else; the subject
 * links these and nothing more. An allow-list: each module stands here for a reason.
 *
 * Not here, on purpose: whatever reads files, opens connections, starts code or processes, or looks into
 * the engine (`fs`, `net`, `http`, `dns`, `child_process`, `worker_threads`, `cluster`, `vm`, `module`,
 * `inspector`, `process`, `os`, `v8`, `wasi`, `sqlite`, `test`, `repl`), and whatever hands out the
 * subject's own handles or timings (`async_hooks`, `diagnostics_channel`, `perf_hooks`, `trace_events`).
 *
 * @module
 */

/** Specifier as it stands in the bundle, to why it is allowed. */
export const allowedModules: Readonly<Record<string, string>> = {
  jose: 'JWTs, JWKs and JWS, as in a real service',
  undici: 'HTTP with more control than fetch; its requests go over the pipe like all others',
  'node:crypto': 'hashes, HMAC, random bytes, timing-safe comparison',
  'node:buffer': 'base64url and binary data',
  'node:util': 'promisify, TextEncoder, inspect',
  'node:util/types': 'type tests for binary data',
  'node:url': 'URL and URLSearchParams',
  'node:querystring': 'form bodies as older code reads them',
  'node:string_decoder': 'UTF-8 over chunks',
  'node:events': 'EventEmitter',
  'node:assert': 'assertions about own state',
  'node:assert/strict': 'assertions about own state',
  'node:timers': 'timeouts; the subject is killed from outside all the same',
  'node:timers/promises': 'timeouts that can be awaited',
};

/**
 * Subpaths of jose whose exports jose itself exports under the same names, so that they can be linked
 * to it. `jose/errors` and `jose/base64url` differ: jose exports those as objects.
 */
export const joseSubpaths: ReadonlySet<string> = new Set(
  [
    'decode/protected_header',
    'jwe/compact/decrypt',
    'jwe/compact/encrypt',
    'jwe/flattened/decrypt',
    'jwe/flattened/encrypt',
    'jwe/general/decrypt',
    'jwe/general/encrypt',
    'jwk/embedded',
    'jwk/thumbprint',
    'jwks/local',
    'jwks/remote',
    'jws/compact/sign',
    'jws/compact/verify',
    'jws/flattened/sign',
    'jws/flattened/verify',
    'jws/general/sign',
    'jws/general/verify',
    'jwt/decode',
    'jwt/decrypt',
    'jwt/encrypt',
    'jwt/sign',
    'jwt/unsecured',
    'jwt/verify',
    'key/export',
    'key/generate/keypair',
    'key/generate/secret',
    'key/import',
  ].map((subpath) => `jose/${subpath}`),
);

/**
 * The allowed module that a specifier means, as the bundle will name it: `crypto` is `node:crypto`.
 * `null` when it is not allowed.
 */
export function allowedModule(specifier: string): string | null {
  if (joseSubpaths.has(specifier)) return 'jose';
  for (const name of [specifier, `node:${specifier}`]) {
    if (Object.hasOwn(allowedModules, name)) return name;
  }
  return null;
}

/** For messages: what may be imported. */
export const allowedImportsText = `Allowed are files in src/, ${Object.keys(allowedModules).join(', ')}.`;
