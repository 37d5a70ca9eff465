import type { WireError, WireReply } from '../../pipe/protocol.ts';

/** The name under which the student's bundle runs, so that its stack frames can be told. */
export const bundleName = 'kata:submission';

const frame = /kata:submission:(\d+):(\d+)/;

/** An error, or whatever else was thrown, as data. */
export function describeError(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) {
    return { name: 'non-error', message: preview(thrown), code: null, at: null };
  }
  const code: unknown = Reflect.get(thrown, 'code');
  const place = frame.exec(String(thrown.stack ?? ''));
  return {
    name: String(thrown.name),
    message: String(thrown.message),
    code: typeof code === 'string' ? code : null,
    at: place === null ? null : [Number(place[1]), Number(place[2])],
  };
}

/** Runs `work` and gives what it came to as data. Never rejects. */
export async function replyOf(work: () => unknown): Promise<WireReply> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: safely(thrown) };
  }
}

// A thrown value may have getters that throw.
function safely(thrown: unknown): WireError {
  try {
    return describeError(thrown);
  } catch {
    return { name: 'Error', message: 'an error that cannot be read', code: null, at: null };
  }
}

function preview(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value;
  }
}
