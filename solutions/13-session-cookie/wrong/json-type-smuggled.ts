// task: cross-site
// mistake: A content type that no form has would do, but any that mentions urlencoded or JSON is taken.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) =>
    /json|urlencoded/.test(request.headers.get('content-type') ?? '') &&
    !/plain|multipart/.test(request.headers.get('content-type') ?? '');
  return assemble({ ...partsOf(options), isOwn });
}
