// How many requests are under way to one host at once, learnt from its answers; how close together they start is `pace.ts`.
//
//   the host answers               places in flight                  starts a second
//   in good order, at the start    one more an answer, up to `max`   not bounded
//   in good order, later           one more a round                  held for a while, then slowly more
//   much slower than its best      three quarters                    unchanged
//   "too many" (429)               half                              a little less than it granted in the last second
import { createPace } from './pace.ts';

export interface Limiter {
  /** Waits for a free place, runs the work, gives the place back. A repeated request keeps its place. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until one more request may start: every try asks. False at once when that cannot be before the instant `by`. */
  turn(by?: number): Promise<boolean>;
  /** A request of so many ms was refused for rate; `pauseMs` is the pause that the host asked for, null when it named none. */
  refused(pauseMs: number | null, latencyMs: number): void;
  /** The host answered in good order. The latency is compared with the best of the same `kind` of request. */
  answered(latencyMs: number, kind?: string): void;
}

export interface LimiterOptions {
  readonly initial: number;
  readonly max: number;
  /** Milliseconds of any origin. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export function createLimiter(options: LimiterOptions): Limiter {
  const places = createPlaces(options);
  const pace = createPace(options);
  return {
    async run(work) {
      await places.take();
      try {
        return await work();
      } finally {
        places.give();
      }
    },
    turn: (by = Infinity) => pace.turn(by),
    refused(pauseMs, latencyMs) {
      const rate = pace.refused(pauseMs, latencyMs);
      if (rate !== null) places.halve((1.5 * rate * latencyMs) / 1000);
    },
    answered(latencyMs, kind = '') {
      pace.answered(latencyMs);
      places.answered(latencyMs, kind);
    },
  };
}

interface Places {
  take(): Promise<void>;
  give(): void;
  /** Half of them, but not fewer than the rate of starts needs. */
  halve(needed: number): void;
  answered(latencyMs: number, kind: string): void;
}

/** An answer is slow above so many times the best of its kind and so many ms: a short queue harms nobody. */
const SLOW_FACTOR = 2.5;
const SLOW_MS = 30;
/** Slowness alone never goes below: it may have another cause, and a crawl helps nobody. */
const FEWEST_WHEN_SLOW = 4;
const LONGEST_SETTLING_MS = 50;

function createPlaces({ initial, max, sleep }: LimiterOptions): Places {
  const waiting = new Set<() => void>();
  const bestMs = new Map<string, number>();
  let allowed = initial;
  let running = 0;
  let isDiscovering = true;
  let settlingMs = 0;
  let slowShare = 0;

  function wake(): void {
    for (const start of waiting) {
      if (running >= Math.floor(allowed)) return;
      waiting.delete(start);
      running += 1;
      start();
    }
  }

  return {
    async take() {
      if (waiting.size === 0 && running < Math.floor(allowed)) running += 1;
      else await new Promise<void>((resolve) => waiting.add(resolve));
    },
    give() {
      running -= 1;
      // While the host's bound is looked for, answers that come together are all heard before the next requests follow:
      // one refusal among them keeps many more from being earned.
      if (isDiscovering && allowed < max && running > 0) void sleep(settlingMs).then(wake, wake);
      else wake();
    },
    halve(needed) {
      isDiscovering = false;
      allowed = Math.max(1, allowed / 2, Math.min(allowed, needed));
    },
    answered(latencyMs, kind) {
      const best = Math.min(bestMs.get(kind) ?? latencyMs, latencyMs);
      bestMs.set(kind, best);
      settlingMs = Math.min(LONGEST_SETTLING_MS, best / 4);
      const isSlow = latencyMs > SLOW_FACTOR * best + SLOW_MS;
      slowShare += ((isSlow ? 1 : 0) - slowShare) / 16;
      if (slowShare > 0.5) {
        isDiscovering = false;
        slowShare = 0;
        allowed = Math.max(Math.min(allowed, FEWEST_WHEN_SLOW), allowed * 0.75);
      } else if (!isSlow) {
        allowed = Math.min(max, allowed + (isDiscovering ? 1 : 1 / allowed));
      }
    },
  };
}
