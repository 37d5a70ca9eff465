/**
 * The student's exports as a spec sees them: every function async, and so are the functions they give.
 */
export type Remote<Exports> = {
  readonly [Name in keyof Exports as Exports[Name] extends AnyFunction ? Name : never]: RemoteCall<
    Exports[Name]
  >;
};

type AnyFunction = (...args: never[]) => unknown;

type RemoteCall<F> = F extends (...args: infer Args) => infer Result
  ? (...args: Args) => Promise<RemoteResult<Awaited<Result>>>
  : never;

/** A result: its functions become remote calls, its data stays. */
export type RemoteResult<T> = T extends AnyFunction
  ? RemoteCall<T>
  : T extends Record<string, AnyFunction>
    ? { readonly [Name in keyof T]: RemoteCall<T[Name]> }
    : T;
