import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { exerciseOutcome, report } from '../../model/report.ts';
import { renderJson } from '../../reporters/json.ts';
import { fixtureNames, fixtureReport } from './fixture-reports.ts';

const schemaFile = new URL('../../model/kata-report-1.schema.json', import.meta.url);

describe('the shipped JSON Schema', () => {
  test('is what the code says', async () => {
    const schema = {
      $id: 'https://auth-katas.example.com/kata-report-1.schema.json',
      title: 'kata-report/1',
      ...z.toJSONSchema(report),
    };
    // `npx vitest -u` writes it anew.
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(schemaFile.pathname);
  });

  test.each(fixtureNames)('accepts %s', (name) => {
    const shipped = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));
    expect(shipped.safeParse(fixtureReport(name)).error).toBeUndefined();
    expect(report.safeParse(fixtureReport(name)).error).toBeUndefined();
  });

  test('refuses what is no report', () => {
    const shipped = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));
    const good = fixtureReport('passed');
    expect(shipped.safeParse({ ...good, schema: 'kata-report/2' }).success).toBe(false);
    expect(shipped.safeParse({ ...good, extra: 1 }).success).toBe(false);
    expect(shipped.safeParse({ ...good, xp: { earned: -1, possible: 0 } }).success).toBe(false);
  });
});

test('there is a fixture report for every outcome', () => {
  const seen = fixtureNames.flatMap((name) => fixtureReport(name).exercises.map((e) => e.outcome));
  expect([...new Set(seen)].sort()).toEqual([...exerciseOutcome.options].sort());
});

describe('renderJson', () => {
  test.each(fixtureNames)('%s comes back unchanged', (name) => {
    expect(JSON.parse(renderJson(fixtureReport(name)))).toEqual(fixtureReport(name));
  });

  test('holds no character that a terminal or a CI log acts on', () => {
    const text = renderJson(fixtureReport('hostile'));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(/##[a-z]*\[/i);
  });
});
