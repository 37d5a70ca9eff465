import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSource, locateExercise, openSubmission } from '../../submission/index.ts';
import { folderWith, refusal } from './folders.ts';

const slug = '05-pkce-challenge';

test('an exercise is found below exercises/, as in a checkout', async () => {
  const root = await folderWith({ [`exercises/${slug}/src/index.ts`]: '' });
  const submission = await openSubmission(root);
  expect(await locateExercise(submission, slug)).toBe(join(submission.root, 'exercises', slug));
});

test('an exercise is found at the top, as in solutions/', async () => {
  const root = await folderWith({ [`${slug}/src/index.ts`]: '' });
  const submission = await openSubmission(root);
  expect(await locateExercise(submission, slug)).toBe(join(submission.root, slug));
});

test('a folder with src wins over one without', async () => {
  const root = await folderWith({
    [`exercises/${slug}/README.md`]: '',
    [`${slug}/src/index.ts`]: '',
  });
  const submission = await openSubmission(root);
  expect(await locateExercise(submission, slug)).toBe(join(submission.root, slug));
});

test('an exercise that is not there is null, and an empty one is not started', async () => {
  const root = await folderWith({ [`${slug}/README.md`]: '' });
  const submission = await openSubmission(root);
  expect(await locateExercise(submission, '10-jwt-verify')).toBeNull();
  const folder = await locateExercise(submission, slug);
  expect(refusal(await loadSource(folder ?? '', submission.root))).toMatchObject({
    outcome: 'not-started',
  });
});

test('the submission itself may be a symlink', async () => {
  const root = await folderWith({ [`real/${slug}/src/index.ts`]: 'export const a = 1;' });
  await symlink(join(root, 'real'), join(root, 'link'));
  const submission = await openSubmission(join(root, 'link'));
  expect(submission.id).toBe('link');
  const folder = await locateExercise(submission, slug);
  expect((await loadSource(folder ?? '', submission.root)).ok).toBe(true);
});

test.for([
  ['the exercises folder', 'exercises', ''],
  ["the exercise's folder", `exercises/${slug}`, slug],
  ['src', `exercises/${slug}/src`, `${slug}/src`],
])('%s as a symlink out of the submission is refused', async ([, link, target]) => {
  const root = await folderWith({ [`outside/${slug}/src/index.ts`]: 'export const secret = 1;' });
  const path = join(root, 'submission', link ?? '');
  await mkdir(join(path, '..'), { recursive: true });
  await symlink(join(root, 'outside', target ?? ''), path);
  const submission = await openSubmission(join(root, 'submission'));
  const folder = await locateExercise(submission, slug);
  expect(refusal(await loadSource(folder ?? '', submission.root))).toMatchObject({
    outcome: 'rejected',
    code: 'symlink',
  });
});

test.runIf(process.platform === 'linux')(
  'a folder on the way that is swapped for a link once it was found gives nobody else’s work',
  async () => {
    const root = await folderWith({
      [`alice/exercises/${slug}/src/index.ts`]: 'export const whose = "alice";',
      [`bob/${slug}/src/index.ts`]: 'export const whose = "bob";',
    });
    const submission = await openSubmission(join(root, 'alice'));
    const folder = await locateExercise(submission, slug);
    await rename(join(root, 'alice/exercises'), join(root, 'alice/real'));
    await symlink(join(root, 'bob'), join(root, 'alice/exercises'));
    expect(refusal(await loadSource(folder ?? '', submission.root))).toMatchObject({
      outcome: 'rejected',
      code: 'symlink',
    });
  },
);

test('a folder that is not there, or is a file, is the operator’s mistake', async () => {
  const root = await folderWith({ file: '' });
  const wanted = {
    name: 'KataError',
    code: 'no-such-submission',
    fix: expect.stringContaining('NN-slug/src'),
  };
  await expect(openSubmission(join(root, 'nowhere'))).rejects.toMatchObject(wanted);
  await expect(openSubmission(join(root, 'file'))).rejects.toMatchObject(wanted);
});

test('src as a file is refused', async () => {
  const root = await folderWith({});
  await mkdir(join(root, slug));
  await writeFile(join(root, slug, 'src'), '');
  expect(refusal(await loadSource(join(root, slug)))).toMatchObject({
    outcome: 'rejected',
    code: 'not-a-folder',
  });
});
