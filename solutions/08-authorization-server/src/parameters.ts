/** The parameters of a request (RFC 6749 §3.1, §3.2). */
export interface Parameters {
  /** Each one that has a value: one without counts as omitted. */
  readonly values: ReadonlyMap<string, string>;
  /** Names that occur more than once. */
  readonly repeated: ReadonlySet<string>;
}

/** What the endpoints read. Others are ignored, however many there are. */
const KNOWN = new Set([
  'client_id',
  'code',
  'code_challenge',
  'code_challenge_method',
  'code_verifier',
  'grant_type',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
]);

/** Reads decoded parameters. */
export function parametersOf(pairs: URLSearchParams): Parameters {
  const known = [...pairs].filter(([name]) => KNOWN.has(name));
  const names = known.map(([name]) => name);
  return {
    values: new Map(known.filter(([, value]) => value !== '')),
    repeated: new Set(names.filter((name, at) => names.indexOf(name) !== at)),
  };
}

/** The body of a form, or null if the request has none. */
export async function readForm(request: Request): Promise<Parameters | null> {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (request.method !== 'POST') return null;
  if (mediaType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null;
  return parametersOf(new URLSearchParams(await request.text()));
}
