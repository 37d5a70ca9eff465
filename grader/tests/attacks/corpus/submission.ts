import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { About, Attack } from '../attack.ts';
import { pkce } from '../exercises.ts';
import type { Prey } from '../prey.ts';
import { atImport, type Code } from '../sources.ts';

/** A solved exercise in a folder that holds more than it should. */
function furnished(
  about: About,
  files: (prey: Prey) => Readonly<Record<string, string>>,
  code: Code = '',
): Attack {
  return {
    ...atImport(about, code),
    furnish: async (folder, prey) => {
      for (const [name, text] of Object.entries(files(prey))) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    },
  };
}

const src = path.join('exercises', pkce, 'src');

/** Code that leaves a trace if anybody ever runs it. */
const trace = ({ traces }: Prey) => `require('node:fs').writeFileSync('${traces}/ran', 'x')`;
const traceModule = ({ traces }: Prey) =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync('${traces}/ran', 'x');\nexport default {};\n`;

/** Attacks by the folder: configuration, packages, hooks, links, names. */
export const submission: readonly Attack[] = [
  furnished(
    {
      name: 'brings configuration that runs',
      wants: 'code of its own in the process that starts the tests',
      classes: [43, 44],
    },
    (prey) => ({
      'vitest.config.ts': traceModule(prey),
      'vite.config.ts': traceModule(prey),
      'vitest.workspace.ts': traceModule(prey),
      [`exercises/${pkce}/vitest.config.ts`]: traceModule(prey),
      'postcss.config.mjs': traceModule(prey),
      'exercises/vitest.setup.ts': traceModule(prey),
    }),
  ),
  furnished(
    {
      name: 'brings a tsconfig and a package.json of its own',
      wants: 'its imports to mean other files, and other code to be compiled in',
      classes: [43],
    },
    ({ traces }) => ({
      'tsconfig.json': JSON.stringify({
        extends: '/etc/hostname',
        compilerOptions: { paths: { jose: ['./evil.ts'], '#kit': ['./evil.ts'] } },
      }),
      [`exercises/${pkce}/tsconfig.json`]: JSON.stringify({
        compilerOptions: { jsxFactory: 'x', paths: { '*': ['./src/evil/*'] } },
      }),
      'package.json': JSON.stringify({
        type: 'module',
        imports: { '#kit': './evil.ts' },
        browser: { jose: './evil.ts' },
      }),
      'evil.ts': `import { writeFileSync } from 'node:fs';\nwriteFileSync('${traces}/ran', 'x');\nexport {};\n`,
    }),
  ),
  furnished(
    {
      name: 'brings packages of its own',
      wants: 'its own jose, msw and vitest to be loaded',
      classes: [44, 56],
    },
    (prey) =>
      Object.fromEntries(
        ['jose', 'msw', 'vitest', '@sinonjs/fake-timers'].flatMap((name) => [
          [
            `node_modules/${name}/package.json`,
            JSON.stringify({ name, main: 'index.cjs', version: '99.0.0' }),
          ],
          [`node_modules/${name}/index.cjs`, trace(prey)],
        ]),
      ),
    `import('jose').then((jose) => console.log(typeof jose));`,
  ),
  furnished(
    {
      name: 'brings install scripts and package manager settings',
      wants: 'to run when somebody installs',
      classes: [47],
    },
    (prey) => ({
      'package.json': JSON.stringify({
        workspaces: ['exercises/*'],
        scripts: { postinstall: `node -e "${trace(prey)}"`, prepare: `node -e "${trace(prey)}"` },
      }),
      '.npmrc': `script-shell=/bin/true\nnode-options=--require ${prey.traces}/x.cjs\n`,
      '.pnpmfile.cjs': trace(prey),
      '.yarnrc.yml': `yarnPath: ${prey.traces}/yarn.cjs\n`,
    }),
  ),
  furnished(
    {
      name: 'brings a repository with hooks',
      wants: 'to run when somebody calls git in its folder',
      classes: [48],
    },
    ({ traces }) => ({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/config': `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = "touch ${traces}/ran"\n\thooksPath = .hooks\n`,
      '.hooks/post-checkout': `#!/bin/sh\ntouch ${traces}/ran\n`,
    }),
  ),
  furnished(
    {
      name: 'brings secrets for the environment',
      wants: 'variables of its own in the process that grades',
      classes: [43, 46],
    },
    ({ traces }) => ({
      '.env': `NODE_OPTIONS=--require ${traces}/x.cjs\nVITE_PROBE=probe the dotenv file: got it\n`,
      '.env.test': 'VITE_PROBE=probe the dotenv file: got it\n',
    }),
    `console.log((import.meta as any).env?.VITE_PROBE ?? process.env['VITE_PROBE'] ?? 'no');`,
  ),
  furnished(
    {
      name: 'writes to the files of the CI runner',
      wants: 'outputs, variables and a summary of its own in the job',
      classes: [36, 46],
    },
    () => ({}),
    ({ traces }) =>
      `const fs = (process as any).getBuiltinModule?.('node:fs');
       for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']) {
         try { fs.appendFileSync(process.env[name] ?? '${traces}/' + name, 'x=y'); } catch {}
       }`,
  ),
  {
    ...atImport(
      {
        name: 'a link to another student’s notes',
        wants: 'the grader to read for it what it may not read',
        classes: [33, 57],
      },
      `console.log((await import('./notes.json' as string, { with: { type: 'json' } }).catch(() => null))?.default.found);`,
    ),
    honestXp: 8,
    furnish: async (folder, { notes }) => symlink(notes, path.join(folder, src, 'notes.json')),
  },
  {
    ...atImport(
      {
        name: 'a linked folder above its sources',
        wants: 'the folder that is checked not to be the one that is read',
        classes: [57, 61],
      },
      `import * as other from './lib/index.ts';\nconsole.log(other.found);`.replace(
        './lib/index.ts',
        './lib/index.ts',
      ),
    ),
    furnish: async (folder, { neighbour }) =>
      symlink(path.dirname(neighbour), path.join(folder, src, 'lib')),
  },
  {
    ...atImport(
      {
        name: 'a hard link to another student’s module',
        wants: 'a link that does not look like one',
        classes: [57],
      },
      `import { found } from './theirs.ts';\nconsole.log(found);`,
    ),
    furnish: async (folder, { neighbour }) => link(neighbour, path.join(folder, src, 'theirs.ts')),
  },
  {
    ...atImport(
      {
        name: 'imports by absolute and climbing paths',
        wants: 'the bundler to take in files from outside',
        classes: [26, 57],
      },
      ({ neighbour }) => `import { found } from '${neighbour}';\nconsole.log(found);`,
    ),
  },
  {
    ...atImport(
      {
        name: 'names that pose as others',
        wants: 'two files to be taken for one, or one to break a line of the report',
        classes: [57],
      },
      '',
    ),
    furnish: async (folder) => {
      for (const name of ['a\n::error::x.ts', 'INDEX.ts', 'é.ts', 'e\u0301.ts', 'x\u202e.ts']) {
        await writeFile(path.join(folder, src, name), 'export {};\n');
      }
    },
  },
  furnished(
    {
      name: 'a source map of its own',
      wants: 'the grader to open files by the map, or to name other places',
      classes: [28],
    },
    ({ neighbour }) => ({
      [`${src}/other.ts`]: `export const x = () => { throw new Error('y'); };\n//# sourceMappingURL=${neighbour}\n`,
    }),
    `import { x } from './other.ts';\ntry { x(); } catch {}\n//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi9ldGMvaG9zdG5hbWUiXX0=`,
  ),
];
