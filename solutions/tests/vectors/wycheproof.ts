import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Jwk } from '../../10-jwt-verify/src/algorithms.ts';

/** One of Wycheproof's tests of JWS. */
export interface WycheproofTest {
  /** Such as `378 es256 acceptsValid`. */
  readonly title: string;
  readonly tcId: number;
  readonly jws: string;
  readonly isValid: boolean;
  /** `alg` of its header; undefined if that cannot be read. */
  readonly alg: string | undefined;
  /** What a key set would list: the public keys, or the secret ones where there are no others. */
  readonly keys: readonly Jwk[];
}

interface Group {
  readonly comment: string;
  readonly public?: Jwk & { readonly keys?: readonly Jwk[] };
  readonly private?: Jwk & { readonly keys?: readonly Jwk[] };
  readonly tests: readonly {
    readonly tcId: number;
    readonly comment: string;
    readonly jws: string;
    readonly result: 'valid' | 'invalid';
  }[];
}

/** Reads one of Wycheproof's files of the shape of `json_web_signature_test.json`. */
export function readWycheproof(folder: string, file: string): WycheproofTest[] {
  const { testGroups } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    testGroups: Group[];
  };
  return testGroups.flatMap((group) => {
    const key = group.public ?? group.private;
    const keys = key === undefined ? [] : (key.keys ?? [key]);
    return group.tests.map(({ tcId, comment, jws, result }) => ({
      title: `${tcId} ${group.comment} ${comment}`,
      tcId,
      jws,
      isValid: result === 'valid',
      alg: algOf(jws),
      keys,
    }));
  });
}

function algOf(jws: string): string | undefined {
  try {
    return JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()).alg;
  } catch {
    return undefined;
  }
}
