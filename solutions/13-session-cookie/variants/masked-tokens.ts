// variant: The token looks new each time: the session's secret under a random mask. Encrypted session cookie.
import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { readCookie, SESSION_COOKIE, sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { formOf } from '../src/routes.ts';

const GUEST = '__Host-guest';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const secrets = new Map<string, Buffer>();
  const parts = partsOf(options);

  const seal = (text: string) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  };
  const unseal = (text: string | null) => {
    const octets = Buffer.from(text ?? '', 'base64url');
    if (octets.length < 28) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, octets.subarray(0, 12));
      decipher.setAuthTag(octets.subarray(12, 28));
      return Buffer.concat([decipher.update(octets.subarray(28)), decipher.final()]).toString();
    } catch {
      return null;
    }
  };
  const sessionId = (request: Request) => unseal(readCookie(request, SESSION_COOKIE));
  const ownerOf = (request: Request) => {
    const id = sessionId(request);
    return parts.sessions.userOf(id) === null ? readCookie(request, GUEST) : id;
  };
  const xor = (a: Buffer, b: Buffer) => Buffer.from(a.map((octet, at) => octet ^ (b[at] ?? 0)));
  const isOwn = async (request: Request) => {
    const secret = secrets.get(ownerOf(request) ?? '');
    const sent = Buffer.from((await formOf(request.clone())).get('csrfToken') ?? '', 'base64url');
    if (secret === undefined || sent.length !== 48) return false;
    return timingSafeEqual(xor(sent.subarray(24), sent.subarray(0, 24)), secret);
  };
  const app = assemble({ ...parts, sessionId, isOwn, setCookie: (id) => sessionCookie(seal(id)) });
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (request.method !== 'GET') return answer;
    const headers = new Headers(answer.headers);
    let owner = ownerOf(request);
    if (owner === null) {
      owner = randomBytes(16).toString('hex');
      headers.append('set-cookie', `${GUEST}=${owner}; Path=/; Secure; HttpOnly; SameSite=Strict`);
    }
    const secret = secrets.get(owner) ?? randomBytes(24);
    secrets.set(owner, secret);
    const mask = randomBytes(24);
    const csrfToken = Buffer.concat([mask, xor(secret, mask)]).toString('base64url');
    const body = answer.status === 200 ? ((await answer.json()) as object) : {};
    return Response.json({ ...body, csrfToken }, { status: answer.status, headers });
  };
}
