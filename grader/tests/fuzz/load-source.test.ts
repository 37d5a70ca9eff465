import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../model/limits.ts';
import { loadSource } from '../../submission/index.ts';

let outside: string;
beforeAll(async () => {
  outside = await mkdtemp(path.join(tmpdir(), 'kata-fuzz-outside-'));
  await writeFile(path.join(outside, 'theirs.ts'), 'not yours');
});
afterAll(() => rm(outside, { recursive: true, force: true }));

type Entry =
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'octets'; readonly octets: Uint8Array }
  | { readonly kind: 'link' | 'hard link' }
  | { readonly kind: 'folder'; readonly entries: readonly (readonly [string, Entry])[] };

/** Names as a file system takes them, many of them nearly right. */
const name = fc
  .oneof(
    fc.constantFrom('index.ts', 'INDEX.ts', 'index.js', 'é.ts', 'e\u0301.ts', '.env', 'a.test.ts'),
    fc.constantFrom(
      'node_modules',
      'a\nb.ts',
      'x\u202e.ts',
      ' .ts',
      'a.ts ',
      'CON.ts',
      'tsconfig.json',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => `${text}.ts`),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  )
  .filter(
    (text) => !/[/\0]/.test(text) && text !== '.' && text !== '..' && Buffer.byteLength(text) < 200,
  );

const { entries } = fc.letrec<{ entry: Entry; entries: [string, Entry][] }>((tie) => ({
  entry: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('file' as const), text: fc.string({ maxLength: 80 }) }),
    fc.record({ kind: fc.constant('octets' as const), octets: fc.uint8Array({ maxLength: 40 }) }),
    fc.record({ kind: fc.constantFrom('link' as const, 'hard link' as const) }),
    fc.record({ kind: fc.constant('folder' as const), entries: tie('entries') }),
  ),
  entries: fc.array(fc.tuple(name, tie('entry')), { maxLength: 5 }),
}));

async function build(folder: string, items: readonly (readonly [string, Entry])[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [entryName, entry] of items) {
    const at = path.join(folder, entryName);
    // Two names may be one file here; the first stays.
    const made = async () => {
      if (entry.kind === 'file') await writeFile(at, entry.text, { flag: 'wx' });
      else if (entry.kind === 'octets') await writeFile(at, entry.octets, { flag: 'wx' });
      else if (entry.kind === 'link') await symlink(path.join(outside, 'theirs.ts'), at);
      else if (entry.kind === 'folder') await build(at, entry.entries);
      else await link(path.join(outside, 'theirs.ts'), at);
    };
    await made().catch(() => undefined);
  }
}

test('any folder is read or refused, with a reason and a fix, and nothing from outside comes along', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), async (items, indexed) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'kata-fuzz-'));
      try {
        const src = path.join(folder, 'src');
        await build(
          src,
          indexed ? [['index.ts', { kind: 'file', text: 'export {};' }], ...items] : items,
        );
        const loaded = await loadSource(folder);
        if (!loaded.ok) {
          expect(loaded.notice.message).toMatch(/\.$/);
          expect(loaded.notice.fix).toBeTruthy();
          expect(loaded.notice.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          return;
        }
        read += 1;
        const { files } = loaded.source;
        expect(files.size).toBeLessThanOrEqual(limits.submission.files);
        expect([...files.values()].join('\n')).not.toContain('not yours');
        for (const file of files.keys()) expect(file).toMatch(/^src\/(?!.*(?:^|\/)\.\.?(?:\/|$))/);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 400 },
  );
  expect(read).toBeGreaterThan(20);
});
