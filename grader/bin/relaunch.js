import { spawn } from 'node:child_process';
import { refuse } from './refuse.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the same command line on another Node, and ends as that one ends.
 *
 * @param {string} node path of its binary
 * @param {readonly string[]} args script and arguments
 */
export function relaunch(node, args) {
  const pass = (signal) => child.kill(signal);
  // Before the child starts: it may be at work before this function goes on.
  for (const signal of SIGNALS) process.on(signal, pass);
  const child = spawn(node, args, {
    stdio: 'inherit',
    // The mark stops a second relaunch, should the pinned Node not be what its package says.
    env: { ...process.env, KATA_RELAUNCHED: '1' },
  });
  child.once('error', (error) => {
    refuse(
      'pinned-node-broken',
      `The Node that came with the course does not start: ${error.message}`,
      'Run npm ci again. On Alpine Linux, use an image with glibc: the pinned Node is not built for musl.',
    );
  });
  child.once('exit', (code, signal) => {
    for (const name of SIGNALS) process.off(name, pass);
    if (signal !== null) process.kill(process.pid, signal);
    else process.exitCode = code ?? 70;
  });
}
