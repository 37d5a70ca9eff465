// variant: Every result has all three properties, and the one that does not apply is undefined.
import { extractApiKey as solution } from '../src/index.ts';

interface Extraction {
  ok: boolean;
  key: string | undefined;
  reason: string | undefined;
}

export async function extractApiKey(request: Request): Promise<Extraction> {
  const result = await solution(request);
  return result.ok
    ? { ok: true, key: result.key, reason: undefined }
    : { ok: false, key: undefined, reason: result.reason };
}
