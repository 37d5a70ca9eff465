import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pkce } from './exercises.ts';

/** What an attack is after, laid out for it, so that what it got can be told from outside. */
export interface Prey {
  /** In the environment of whoever grades, as `KATA_TEST_SECRET`. */
  readonly secret: string;
  /** Absolute path of a hidden spec of exercise 05. */
  readonly spec: string;
  /** A line that stands in that spec and nowhere else. */
  readonly specLine: string;
  /** Absolute path of the solution of exercise 05; the plain harness has none. */
  readonly solution: string;
  /** Absolute path of another student's module. */
  readonly neighbour: string;
  /** Their notes beside it, as JSON. */
  readonly notes: string;
  /** What stands in both. */
  readonly neighbourSecret: string;
  /** An empty folder that everybody may write to. */
  readonly traces: string;
  /** A port of this machine on which the test itself listens. */
  readonly port: number;
  /** How often somebody connected to it. */
  connections(): number;
  /** Names of the files in {@link traces}. */
  written(): Promise<string[]>;
  remove(): Promise<void>;
}

/**
 * Lays it out in a temporary folder.
 *
 * @param course - Holds `exercises/` and, perhaps, `solutions/`.
 * @param secret - What is in the grader's environment.
 */
export async function layOut(course: string, secret = freshSecret()): Promise<Prey> {
  const root = await mkdtemp(path.join(tmpdir(), 'kata-prey-'));
  const traces = path.join(root, 'traces');
  const neighbour = path.join(root, 'bob', 'src', 'index.ts');
  const neighbourSecret = `neighbour-${randomBytes(8).toString('hex')}`;
  await mkdir(traces);
  await mkdir(path.dirname(neighbour), { recursive: true });
  const notes = path.join(path.dirname(neighbour), 'notes.json');
  await writeFile(neighbour, `export const found = '${neighbourSecret}';\n`);
  await writeFile(notes, JSON.stringify({ found: neighbourSecret }));
  const spec = path.join(course, 'exercises', pkce, 'specs', 'challenge.ts');
  const lines = (await readFile(spec, 'utf8')).split('\n').map((line) => line.trim());
  const specLine = lines.find((line) => line.startsWith('test(')) ?? '';
  if (specLine.length < 20) throw new Error('the hidden spec has no line to tell it by');
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const port = await listening(listener);
  return {
    secret,
    spec,
    specLine,
    solution: path.join(course, 'solutions', pkce, 'src', 'index.ts'),
    neighbour,
    notes,
    neighbourSecret,
    traces,
    port,
    connections: () => connections,
    written: () => readdir(traces),
    remove: async () => {
      listener.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

export function freshSecret(): string {
  return `secret-${randomBytes(8).toString('hex')}`;
}

async function listening(listener: Server): Promise<number> {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('nothing listens');
  return address.port;
}
