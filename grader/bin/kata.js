#!/usr/bin/env node
// Plain JavaScript that any Node from 20 on can run: it finds the pinned Node, then loads the CLI.
import { fileURLToPath } from 'node:url';
import { findPinnedNode, isPinnedNode } from './pinned-node.js';
import { refuse } from './refuse.js';
import { relaunch } from './relaunch.js';

const self = fileURLToPath(import.meta.url);
const pinned = findPinnedNode();

if (isPinnedNode(pinned)) {
  delete process.env.KATA_RELAUNCHED;
  await start();
} else if (pinned.path === null || process.env.KATA_RELAUNCHED === '1') {
  refuse(
    'no-pinned-node',
    `kata runs on Node ${pinned.version}, and this is ${process.version}.`,
    pinned.packageName === null
      ? `No Node comes with this course for ${process.platform} ${process.arch}: install Node ${pinned.version} and run kata with it.`
      : 'Run npm ci in the checkout, without --omit=optional: it installs the right Node beside kata.',
  );
} else {
  relaunch(pinned.path, [self, ...process.argv.slice(2)]);
}

async function start() {
  const { enableCompileCache } = await import('node:module');
  // A cache that cannot be written is no reason to stop: Node says so in a status, and goes on.
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kata/v8', import.meta.url)));
  const [command = 'menu'] = process.argv.slice(2);
  if (['menu', 'check', 'grade', 'watch', 'verify'].includes(command)) {
    const { startThreadEarly } = await import('../judge/early-thread.ts');
    startThreadEarly();
  }
  try {
    const { register } = await import('tsx/esm/api');
    // The grader's own files need nothing from a tsconfig, and the student's must not count.
    const unregister = register({ tsconfig: false });
    const { main } = await import('../cli/main.ts');
    // What a command loads from here on, Node itself can strip of its types. tsx would look at every
    // file of Vitest's too, which costs half a second.
    await unregister();
    await main(process.argv.slice(2));
  } catch (error) {
    // Only loading can fail here: `main` reports its own errors.
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const fix = `Run npm ci there first. (${error.message})`;
    refuse('not-installed', 'kata is not installed in this checkout.', fix);
  }
}
