import { type Attack, apiKey, pkce } from './attack.ts';

/**
 * A correct exercise 05, but for one thing: asked for the challenge of the empty verifier, which has to
 * be refused, it runs `attack` and answers with what that gives. Honestly it earns 6 of 8 XP.
 */
export function onEmptyVerifier(attack: string, top = ''): Attack {
  return {
    slug: pkce,
    source: `
import { createHash, randomBytes } from 'node:crypto';
${top}
async function attack(): Promise<any> { ${attack} }

export function createCodeVerifier(): string {
  return randomBytes(32).toString('base64url');
}
export async function createCodeChallenge(verifier: string): Promise<string> {
  if (verifier === '') return attack();
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) throw new RangeError('not a code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
`,
  };
}

/** What {@link onEmptyVerifier} earns honestly. */
export const honestXp = 6;

/** A correct exercise 05 that also runs `code` while it is imported. */
export function atImport(code: string, imports = ''): Attack {
  const { source } = onEmptyVerifier("throw new RangeError('empty');", `${imports}\n${code}`);
  return { slug: pkce, source };
}

/** An exercise 01 that gives `expression` for an answer to everything. It earns nothing honestly. */
export function alwaysAnswer(expression: string, top = ''): Attack {
  return {
    slug: apiKey,
    source: `${top}
export function extractApiKey(request: Request): any { return ${expression}; }
`,
  };
}

/**
 * Finds the pipe's socket by its own writes. `say(text)` then sends a frame of the attacker's, and
 * `sayBytes(bytes)` whatever it likes.
 */
export const seizePipe = `
const P: any = process;
let pipe: any;
const proto = P.stdout.constructor.prototype;
const write = proto.write;
proto.write = function (this: any, ...args: any[]) {
  if (this !== P.stdout && this !== P.stderr) pipe = this;
  return write.apply(this, args);
};
function sayBytes(bytes: Uint8Array): void {
  write.call(pipe, bytes);
}
function say(text: string | Uint8Array): void {
  const body = Buffer.from(text as any);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  sayBytes(Buffer.concat([head, body]));
}
`;
