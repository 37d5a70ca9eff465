import { SubjectSession } from '../../judge/subject-session.ts';
import { runtimeFiles } from '../../subject/runtime-files.ts';
import { detectSandbox } from '../../subject/sandbox.ts';
import { SubjectProcess } from '../../subject/spawn.ts';
import { median, timeRun } from '../measure.ts';
import { ms, type Row } from '../row.ts';

/** From spawn to a loaded module, against `node -e 0`. */
export async function subjectStartRow(times: number): Promise<Row> {
  const [files, sandbox] = await Promise.all([runtimeFiles(), detectSandbox()]);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    const bundle = { code: 'export const one = () => 1;', map: '', imports: [], exports: ['one'] };
    const session = new SubjectSession(
      new SubjectProcess(sandbox, files),
      bundle,
      async () => ({ ok: false, reason: 'no network' }),
      () => undefined,
    );
    await session.load(files, 0);
    ours.push(performance.now() - began);
    session.close();
    raw.push(
      await timeRun({ command: process.execPath, args: ['-e', '0'], cwd: files.emptyFolder }),
    );
  }
  const ratio = median(ours) / median(raw);
  return {
    what: `subject start, sandbox ${sandbox.kind}`,
    ours: ms(median(ours)),
    raw: `${ms(median(raw))} node -e 0`,
    ratio,
    aim: '',
    reached: null,
  };
}
