// How many requests are under way to one host at once: grows while all is well, shrinks when the host says "too many".
//
// Additive increase, multiplicative decrease on the number in flight; after a refusal for rate, starts are also spaced out,
// and the spacing is released little by little, so that a host limited to R requests a second is used close to R.
export interface Limiter {
  /** Waits for a free place, runs the work, gives the place back. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** The host refused for rate; nothing starts before `pauseMs` have passed. */
  refused(pauseMs: number): void;
  /** The host answered in good order. */
  answered(): void;
}

export interface LimiterOptions {
  readonly initial: number;
  readonly max: number;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export function createLimiter(options: LimiterOptions): Limiter {
  const waiting: (() => void)[] = [];
  let allowed = options.initial;
  let running = 0;
  let spacing = 0;
  let nextStart = 0;
  let lastCut = -Infinity;
  let rate = { since: options.now(), starts: 0 };

  function release(): void {
    running -= 1;
    wake();
  }

  function wake(): void {
    while (waiting.length > 0 && running < Math.floor(allowed)) {
      running += 1;
      waiting.shift()?.();
    }
  }

  async function acquire(): Promise<void> {
    if (running < Math.floor(allowed) && waiting.length === 0) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    await paced();
  }

  /** Every start takes the next slot of the spacing, in order. */
  async function paced(): Promise<void> {
    const now = options.now();
    const at = Math.max(now, nextStart);
    nextStart = at + spacing;
    if (at > now) await options.sleep(at - now);
    rate.starts += 1;
  }

  return {
    async run(work) {
      await acquire();
      try {
        return await work();
      } finally {
        release();
      }
    },
    refused(pauseMs) {
      const now = options.now();
      nextStart = Math.max(nextStart, now + pauseMs);
      if (now - lastCut < Math.max(1000, pauseMs)) return;
      const seconds = Math.max(0.2, (now - Math.max(rate.since, lastCut)) / 1000);
      const observed = Math.max(1, rate.starts / seconds);
      spacing = Math.min(2000, Math.max(spacing * 1.1, 1000 / (observed * 0.9)));
      allowed = Math.max(1, allowed / 2);
      lastCut = now;
      rate = { since: now, starts: 0 };
    },
    answered() {
      allowed = Math.min(options.max, allowed + 1 / Math.max(1, allowed));
      spacing = spacing < 1 ? 0 : spacing * 0.999;
      wake();
    },
  };
}
