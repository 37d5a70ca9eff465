// task: checks-audience
// mistake: client_id or azp may name the API in place of aud.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer): Introspection =>
      isFor(answer, options)
        ? readAnswer({ ...answer, aud: options.audience }, options.audience)
        : { status: 'inactive' },
  });
}

function isFor(
  { aud, client_id, azp }: Readonly<Record<string, unknown>>,
  { audience }: IntrospectorOptions,
): boolean {
  return [aud, client_id, azp].flat().includes(audience);
}
