import { describe, expect, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { documentFormats } from '../../reporters/document.ts';
import { runKata } from '../cli/run-kata.ts';
import { foreign, parsedMarkdown } from '../reporters/parsed-markdown.ts';
import { elements, parsedXml } from '../reporters/parsed-xml.ts';
import { output } from './corpus/output.ts';
import { apiKey } from './exercises.ts';
import { hostileFolder } from './hostile-folder.ts';

/** Through the real command, as a CI job has it: what is on the two streams, not what a report holds. */
describe.each(output.map((attack) => [attack.name, attack] as const))(
  'a submission that %s',
  (_, attack) => {
    test.each(['terminal', ...documentFormats])('makes nothing in the %s act', async (format) => {
      const folder = await hostileFolder(attack);
      const run = await runKata(['grade', folder, '--sandbox', 'process', '--format', format], {
        env: { CI: 'true', GITHUB_ACTIONS: 'true' },
      });
      for (const text of [run.stdout, run.stderr]) {
        const plain = text.replace(/\u001b\[[\d;]*m/g, '');
        expect(plain).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
        expect(plain).not.toMatch(/^\s*::/m);
        expect(plain).not.toMatch(/##(\[|vso\[)/);
      }
      expect(run.code).toBe(1);
      if (format === 'junit') {
        const root = parsedXml(run.stdout);
        expect(elements(root, 'testsuite')).toHaveLength(15);
        expect(elements(root, 'failure').length).toBeGreaterThan(14);
      }
      if (format === 'markdown') expect(foreign(parsedMarkdown(run.stdout))).toEqual([]);
      if (format !== 'json') return;
      const report = reportSchema.parse(JSON.parse(run.stdout));
      expect(report.exercises.filter(({ xp }) => xp.earned > 0)).toHaveLength(1);
      const hostile = report.exercises.find(({ slug }) => slug === apiKey);
      expect(hostile?.xp.earned).toBe(0);
    });
  },
);
