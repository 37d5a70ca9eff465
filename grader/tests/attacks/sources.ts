import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { About, Attack } from './attack.ts';
import { apiKey, pkce } from './exercises.ts';
import type { Prey } from './prey.ts';
import { courseRoot } from './submission-folder.ts';

/** Code of an attack: fixed, or written for the prey that is laid out. */
export type Code = string | ((prey: Prey) => string);

const written = (code: Code, prey: Prey): string => (typeof code === 'string' ? code : code(prey));

/** What {@link onEmptyVerifier} earns honestly: all but the 2 XP for refusing bad verifiers. */
const withoutRefusal = 6;

/**
 * A correct exercise 05, but for one thing: asked for the challenge of the empty verifier, which has to be
 * refused, it runs `code`, the body of an async function, and answers with what that gives.
 *
 * @param top - Stands at the top of the module.
 */
export function onEmptyVerifier(about: About, code: Code, top: Code = ''): Attack {
  return {
    ...about,
    slug: pkce,
    honestXp: withoutRefusal,
    source: (prey) => pkceModule(written(code, prey), written(top, prey)),
  };
}

/** A correct exercise 05 that also runs `code` while it is imported. It earns everything honestly. */
export function atImport(about: About, code: Code, imports = ''): Attack {
  return {
    ...about,
    slug: pkce,
    honestXp: 8,
    source: (prey) =>
      pkceModule("throw new RangeError('empty');", `${imports}\n${written(code, prey)}`),
  };
}

/** An exercise 05 that refuses nothing and, while it is imported, sees to it that nobody minds. */
export function wrongButCovered(about: About, code: Code, imports = ''): Attack {
  return onEmptyVerifier(about, "return 'x';", (prey) => `${imports}\n${written(code, prey)}`);
}

/** An exercise 01 that gives `expression` for an answer to everything. It earns nothing honestly. */
export function alwaysAnswer(about: About, expression: string, top: Code = ''): Attack {
  return {
    ...about,
    slug: apiKey,
    honestXp: 0,
    source: (prey) =>
      `${written(top, prey)}\nexport function extractApiKey(request: Request): any { return ${expression}; }\n`,
  };
}

/** Answers with each of the expressions in turn; `n` counts the calls. */
export function inTurn(about: About, expressions: readonly string[]): Attack {
  const answers = expressions.map((text) => `() => (${text})`).join(', ');
  return alwaysAnswer(
    about,
    'answers[(n += 1) % answers.length]!()',
    `let n = -1;\nconst answers: (() => any)[] = [${answers}];`,
  );
}

function pkceModule(attack: string, top: string): string {
  return `
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
`;
}

/**
 * Tries each expression and prints what came of it, a line each. `got` means that it worked. `load(name)`
 * gives a built-in module.
 */
export function probes(expressions: Readonly<Record<string, string>>): string {
  const tries = Object.entries(expressions).map(
    ([name, expression]) => `await probe(${JSON.stringify(name)}, async () => ${expression});`,
  );
  return `
const P: any = process;
const load = (name: string): any => P.getBuiltinModule(name);
async function probe(name: string, attempt: () => Promise<unknown>): Promise<void> {
  const late = new Promise((_, reject) => setTimeout(reject, 200));
  const said = await Promise.race([attempt(), late]).then(
    (value) => (value === undefined ? 'nothing' : 'got ' + String(value)),
    () => 'refused',
  );
  console.log('probe ' + name + ': ' + said.slice(0, 2000));
}
${tries.join('\n')}
`;
}

/** The solved exercise, which `code`, the rest of the module, finds as `solved` and wraps. */
export function aroundSolved(
  about: About & Pick<Attack, 'slug' | 'honestXp'>,
  code: string,
): Attack {
  return {
    ...about,
    source: () => `import * as solved from './solved.ts';\n${code}\n`,
    furnish: async (folder) => {
      const from = path.join(courseRoot, 'solutions', about.slug, 'src');
      const to = path.join(folder, 'exercises', about.slug, 'src');
      for (const name of await readdir(from)) {
        const copy = name === 'index.ts' ? 'solved.ts' : name;
        await cp(path.join(from, name), path.join(to, copy), { recursive: true });
      }
    },
  };
}
