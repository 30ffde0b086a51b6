// Limits the requests that are under way to one host: places grow by one with each answer, and halve on a 429. Until the first
// 429 requests start at once. After it, starts are spaced by what the host granted in its last second, and get closer again
// while nothing is refused.
export interface Limiter {
  /** Waits for a free place, runs the work, frees the place. A request keeps its place while it is retried. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until another try may start. False when that is not possible before the instant `by`. */
  startBy(by?: number): Promise<boolean>;
  /** A request got a 429 after `latencyMs`; `pauseMs` is the pause that the host asked for, null for none. */
  refused(pauseMs: number | null, latencyMs: number): void;
  /** The host gave a good answer after `latencyMs`. */
  answered(latencyMs: number): void;
}

export interface LimiterOptions {
  readonly initial: number;
  readonly max: number;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** The lowest rate, in starts a second: a host that refuses at any rate would otherwise slow the run down for ever. */
const SLOWEST = 1;
/** The share of a refused rate that is used next, its growth a second, and after how many ms without a 429 the growth doubles. */
const [USED_SHARE, GROWTH, GROWTH_DOUBLES_MS, LONGEST_PAUSE_MS] = [0.95, 0.002, 6000, 15_000];

export function createLimiter({ initial, max, now, sleep }: LimiterOptions): Limiter {
  const places = createPlaces(initial, max);
  /** Starts a second; without a bound until the first refusal. */
  let [rate, nextStart] = [Infinity, -Infinity];
  /** Refusals so far (a start that was planned before one is planned again), and refusals in a row without a good answer. */
  let [refusals, fruitless, refusedAt] = [0, 0, -Infinity];
  let granted: number[] = [];
  /** Returns the pause before the next start. */
  function slowDown(at: number): number {
    granted = granted.filter((time) => time > at - 1000);
    fruitless = (granted.at(-1) ?? -Infinity) > refusedAt ? 0 : fruitless + 1;
    if (fruitless > 0) return Math.min(LONGEST_PAUSE_MS, 250 * 4 ** (fruitless - 1));
    const before = rate;
    const shown = granted.length < 0.7 * before ? granted.length : before;
    rate = Math.max(SLOWEST, USED_SHARE * (before === Infinity ? shown : Math.max(shown, before / 4)));
    return before === Infinity ? 1000 : 1000 / rate;
  }
  return {
    run: places.run,
    async startBy(by = Infinity) {
      for (;;) {
        const plannedAfter = refusals;
        const start = Math.max(now(), nextStart);
        if (start > by) return false;
        nextStart = rate === Infinity ? nextStart : start + 1000 / rate;
        if (start > now()) await sleep(start - now());
        if (plannedAfter === refusals) return true;
      }
    },
    refused(pauseMs, latencyMs) {
      const at = now();
      refusals += 1;
      if (pauseMs !== null) nextStart = Math.max(nextStart, at + pauseMs);
      // 429s for requests sent before the last refusal report the same overload.
      if (at - latencyMs < refusedAt) return;
      places.resize((count) => count / 2);
      const ownPauseMs = slowDown(at);
      [nextStart, refusedAt] = [at + (pauseMs ?? ownPauseMs), at];
    },
    answered(latencyMs) {
      const at = now();
      granted.push(at);
      // Sent before the refusal, and granted: it counts for what the host grants in a second.
      const isLate = at - latencyMs < refusedAt && fruitless === 0;
      rate += isLate ? USED_SHARE : GROWTH * 2 ** Math.min(10, (at - refusedAt) / GROWTH_DOUBLES_MS);
      places.resize((count) => count + 1);
    },
  };
}

function createPlaces(
  initial: number,
  max: number,
): Pick<Limiter, 'run'> & { resize(by: (n: number) => number): void } {
  const waiting: (() => void)[] = [];
  let [places, running] = [initial, 0];
  const wake = (): void => {
    for (; waiting.length > 0 && running < Math.floor(places); running += 1) waiting.shift()?.();
  };
  return {
    async run(work) {
      const place = new Promise<void>((resolve) => waiting.push(resolve));
      wake();
      await place;
      return work().finally(() => {
        running -= 1;
        wake();
      });
    },
    resize(by) {
      places = Math.max(1, Math.min(max, by(places)));
      wake();
    },
  };
}
