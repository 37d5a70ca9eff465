/** How the query of a callback differs from what the server wrote. */
export interface Changes {
  /** Parameters that are left out. */
  readonly drop?: readonly string[];
  /** Parameters that are added or replaced. */
  readonly set?: Readonly<Record<string, string>>;
  /** Parameters that are added beside those of the same name. */
  readonly append?: readonly (readonly [name: string, value: string])[];
  /** What stands behind the #. */
  readonly fragment?: string;
}

/** A callback URL with other parameters. */
export function changed(
  callbackUrl: string,
  { drop = [], set = {}, append = [], fragment }: Changes,
): string {
  const url = new URL(callbackUrl);
  for (const name of drop) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(set)) url.searchParams.set(name, value);
  for (const [name, value] of append) url.searchParams.append(name, value);
  if (fragment !== undefined) url.hash = fragment;
  return url.href;
}
