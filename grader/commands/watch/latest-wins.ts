/** One run at a time; what is asked for meanwhile is gathered into the next. */
export interface LatestWins {
  /** Asks for these exercises to be graded. Never waits. */
  request(slugs: readonly string[]): void;
  /** Resolves after `stop` or rejects with what a run threw. */
  readonly done: Promise<void>;
  /** Ends the run under way and takes no more. */
  stop(): void;
  /** Ends as `stop` does, and rejects `done`. */
  fail(error: unknown): void;
}

/** Grades these; rejects freely once `signal` is aborted. */
export type Run = (slugs: readonly string[], signal: AbortSignal) => Promise<void>;

/**
 * A save that concerns a run under way ends that run: its verdict would be about code that is no
 * longer there. Exercises that it had not finished are graded with the next one.
 *
 * @param settleMs how long to gather requests: one save is often several events
 */
export function latestWins(run: Run, settleMs: number): LatestWins {
  const finished = Promise.withResolvers<void>();
  const waiting = new Set<string>();
  let running: { readonly slugs: readonly string[]; readonly controller: AbortController } | null =
    null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  function schedule(): void {
    if (timer !== null || running !== null || stopped) return;
    timer = setTimeout(() => {
      timer = null;
      void start();
    }, settleMs);
  }

  async function start(): Promise<void> {
    const slugs = [...waiting];
    waiting.clear();
    if (slugs.length === 0 || stopped) return;
    const controller = new AbortController();
    running = { slugs, controller };
    try {
      await run(slugs, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) end(() => finished.reject(error));
    }
    running = null;
    if (waiting.size > 0) schedule();
  }

  function end(settle: () => void): void {
    if (stopped) return;
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    running?.controller.abort();
    settle();
  }

  return {
    request(slugs) {
      if (stopped) return;
      for (const slug of slugs) waiting.add(slug);
      if (running?.slugs.some((slug) => waiting.has(slug))) {
        for (const slug of running.slugs) waiting.add(slug);
        running.controller.abort();
      }
      schedule();
    },
    done: finished.promise,
    stop: () => end(() => finished.resolve()),
    fail: (error) => end(() => finished.reject(error)),
  };
}
