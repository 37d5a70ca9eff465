import { onTestFinished } from 'vitest';
import { type AnswerRequest, SubjectSession } from '../../judge/subject-session.ts';
import type { WireRequest } from '../../pipe/protocol.ts';
import { runtimeFiles } from '../../subject/runtime-files.ts';
import { detectSandbox } from '../../subject/sandbox.ts';
import { SubjectProcess } from '../../subject/spawn.ts';
import { bundleSource, sourceDigest } from '../../submission/index.ts';

/** When a test's subject starts, ms. */
export const startMs = Date.UTC(2030, 0, 1);

/** A real subject with this module loaded. It ends with the test. */
export async function sessionWith(
  source: string,
  answer: AnswerRequest = async () => ({ ok: false, reason: 'no network in this test' }),
): Promise<SubjectSession> {
  const files = new Map([['src/index.ts', source]]);
  const bundled = await bundleSource({ files, digest: sourceDigest(files) });
  if (!bundled.ok) throw new Error(bundled.notices[0]?.message ?? 'it does not bundle');
  const [sandbox, runtime] = await Promise.all([detectSandbox(), runtimeFiles()]);
  const session = new SubjectSession(
    new SubjectProcess(sandbox, runtime),
    bundled.bundle,
    answer,
    () => undefined,
  );
  onTestFinished(() => session.close());
  await session.load(runtime, startMs);
  return session;
}

/** Answers like a server with one reply, and keeps what was requested. */
export function oneReply(reply: {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}): {
  readonly answer: AnswerRequest;
  readonly requests: WireRequest[];
} {
  const requests: WireRequest[] = [];
  return {
    requests,
    answer: async (request) => {
      requests.push(request);
      return { ok: true, statusText: 'As Sent', ...reply };
    },
  };
}
