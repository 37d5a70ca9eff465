import { expect, test } from 'vitest';
import { openPage, teach } from '../../judge/kit/lesson-book.ts';

test('a lesson that a student’s text has made long is cut, and found by its cut text', () => {
  const page = openPage();
  const text = teach({ did: `Your code said ${'x'.repeat(100_000)}.`, cost: 'Much.', see: 'a' });
  expect(text.length).toBeLessThan(3_000);
  expect(text).toMatch(/x… Much\. See a\.$/);
  expect(Object.keys(page)).toEqual([text]);
});
