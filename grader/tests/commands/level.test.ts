import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCourse } from '../../course/read-course.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const course = await readCourse(root);
const readme = await readFile(
  fileURLToPath(new URL('../../../exercises/README.md', import.meta.url)),
  'utf8',
);

test('the exercises add up to the XP of the level', () => {
  const total = course.exercises.reduce((sum, { xp }) => sum + xp, 0);
  expect(course.exercises).toHaveLength(15);
  expect(total).toBe(course.level.xp);
  expect(course.level.xp).toBe(200);
});

test('the table of exercises says what the manifests say', () => {
  for (const { slug, xp, tasks } of course.exercises) {
    const listed = tasks.map((task) => `\`${task.id}\` ${task.xp}`).join(', ');
    expect(readme).toContain(`| [${slug}](${slug}/README.md) | ${xp} | ${listed} |`);
  }
});

test('every task of the table of topics is one, and every exercise teaches a topic', () => {
  const topics = readme.slice(readme.indexOf('## Which topic is where'));
  const taught = new Set<string>();
  for (const row of topics.matchAll(/^\|[^|]+\|([^|]+)\|$/gm)) {
    for (const part of (row[1] ?? '').split(';')) {
      const numbers = [...part.matchAll(/(?<![\w`-])(\d\d)(?![\w`-])/g)].map(
        ([, number]) => number ?? '',
      );
      for (const number of numbers) taught.add(number);
      const ids = [
        ...part.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+|auth0|clerk|workos|keycloak|logout|cors)`/g),
      ];
      const exercises = course.exercises.filter(({ slug }) => numbers.includes(slug.slice(0, 2)));
      const known = exercises.flatMap(({ tasks }) => tasks.map(({ id }) => id));
      for (const [, id] of ids) expect(known, `${part.trim()} names ${id}`).toContain(id);
    }
  }
  expect([...taught].sort()).toEqual(course.exercises.map(({ slug }) => slug.slice(0, 2)));
});
