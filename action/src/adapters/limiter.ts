// How many requests are under way to one host at once, and how close together they start, both learnt from its answers.
//
//   the host answers                places in flight                      starts a second
//   in good order, at the start     one more an answer, until `max`       not bounded
//   in good order, later            one more a round                      held, then slowly more (a search)
//   much slower than its best       three quarters                        unchanged
//   "too many" (429)                half                                  a little less than it just granted
//
// A search that fails goes back to what was granted before, and the next one comes later: a known bound costs few refusals.
export interface Limiter {
  /** Waits for a free place, runs the work, gives the place back. A repeated request keeps its place. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until one more request may start: every try asks. False at once when that cannot be before the instant `by`. */
  turn(by?: number): Promise<boolean>;
  /** The host refused for rate a request of so many ms ago; `pauseMs` is the pause that it asked for, null when it named none. */
  refused(pauseMs: number | null, latencyMs: number): void;
  /** The host answered in good order. Latency is compared with the best of the same `kind` of request. */
  answered(latencyMs: number, kind?: string): void;
}

export interface LimiterOptions {
  readonly initial: number;
  readonly max: number;
  /** Milliseconds; any origin. */
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

// ------------------------------------------------------------------------------------------------- places in flight

interface Places {
  take(): Promise<void>;
  give(): void;
  halve(atLeast: number): void;
  answered(latencyMs: number, kind: string): void;
}

/** An answer is slow above so many times the best of its kind and so many ms: queueing for less harms nobody. */
const SLOW_FACTOR = 2.5;
const SLOW_MS = 30;
/** Slowness alone never goes below: one host's slow kind of request is not worth a crawl. */
const FEWEST_WHEN_SLOW = 4;

function createPlaces({ initial, max, sleep }: LimiterOptions): Places {
  const waiting = new Set<() => void>();
  const best = new Map<string, number>();
  let allowed = initial;
  let running = 0;
  let isDiscovering = true;
  let settleMs = 0;
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
      // While the host's bound is looked for, answers that arrive together are all heard before anybody follows.
      if (isDiscovering && allowed < max && running > 0) void sleep(settleMs).then(wake, wake);
      else wake();
    },
    halve(atLeast) {
      isDiscovering = false;
      allowed = Math.max(1, allowed / 2, Math.min(allowed, atLeast));
    },
    answered(latencyMs, kind) {
      const least = Math.min(best.get(kind) ?? latencyMs, latencyMs);
      best.set(kind, least);
      settleMs = Math.min(50, least / 2);
      const isSlow = latencyMs > SLOW_FACTOR * least + SLOW_MS;
      slowShare += ((isSlow ? 1 : 0) - slowShare) / 16;
      if (slowShare > 0.5) {
        isDiscovering = false;
        slowShare = 0;
        allowed = Math.max(Math.min(FEWEST_WHEN_SLOW, initial), allowed * 0.75);
      } else if (!isSlow) {
        allowed = Math.min(max, allowed + (isDiscovering ? 1 : 1 / allowed));
      }
    },
  };
}

// ------------------------------------------------------------------------------------------------- starts in time

interface Pace {
  turn(by: number): Promise<boolean>;
  /** False for a request that started before the last refusal was known: that one told the same. */
  refused(pauseMs: number | null, latencyMs: number): number | null;
  answered(latencyMs: number): void;
}

interface Starter {
  readonly by: number;
  readonly resolve: (isInTime: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** What was granted in this time is the host's rate. */
const LOOK_BACK_MS = 1000;
/** So much of the granted rate is used: clocks and networks shift starts against the host's windows. */
const USED_SHARE = 0.96;
/** A search starts after so many good answers and so long, both at least; after a failed one twice that. */
const CALM_ANSWERS = 70;
const CALM_MS = 5000;
/** A rate learnt in less than a second may be far too low: the search for more starts after so few good answers. */
const UNSURE_ANSWERS = 10;
/** A pause that the host asks for is risked by a search in one part of fifteen of the time. */
const CALM_PER_PAUSE = 15;
/** A start that comes late may be made up for by this much. */
const CREDIT_MS = 25;
const LONGEST_PAUSE_MS = 15_000;

function createPace({ now, sleep }: LimiterOptions): Pace {
  const granted = createGranted(now);
  const starters = createStarters({ now, sleep });
  /** Starts a second; `settled` is the rate that a failed search goes back to. */
  let rate = Infinity;
  let settled = Infinity;
  let bounds = { least: 0, most: Infinity };
  let share = 0;
  let freeSince = now();
  let refusedAt = -Infinity;
  let calmAnswers = 0;
  let calm = { answers: CALM_ANSWERS, ms: CALM_MS };
  let strikes = 0;

  /** The new rate after a refusal, by what the host granted in the last second. */
  function settle(count: number): void {
    share = count;
    settled = Math.max(bounds.least, Math.min(bounds.most, share * USED_SHARE), 0.2);
    rate = settled;
  }

  function slowDown(pauseMs: number): void {
    const isSearch = rate > settled && rate < FACT * settled;
    const isUnsure = !isSearch && now() - freeSince < LOOK_BACK_MS;
    const patience = isSearch ? 2 : 1;
    calm = { answers: isUnsure ? UNSURE_ANSWERS : CALM_ANSWERS * patience, ms: isUnsure ? 0 : patience * Math.max(CALM_MS, CALM_PER_PAUSE * pauseMs) };
    bounds = { least: Number.isFinite(rate) ? rate / 4 : 0, most: isSearch ? settled * RAISE : rate * USED_SHARE };
    settle(granted.count());
  }

  /** Where the host names no pause: the rest of its second, by how far we were above what it grants. */
  function ownPause(rateBefore: number): number {
    if (strikes > 0) return Math.min(LONGEST_PAUSE_MS, 250 * 4 ** (strikes - 1));
    return Math.max(50, 1200 / rate, 1000 * (1 - share / rateBefore));
  }

  return {
    turn: starters.turn,
    refused(pauseMs, latencyMs) {
      const at = now();
      if (pauseMs !== null) starters.pauseUntil(at + pauseMs);
      if (at - latencyMs < refusedAt) return null;
      const before = rate;
      // Without one good answer since the last refusal there is nothing to learn about the rate: the pause was too short.
      if (calmAnswers === 0) strikes += 1;
      else slowDown(pauseMs ?? 0);
      const pause = pauseMs ?? ownPause(before);
      starters.pauseUntil(at + pause);
      freeSince = at + pause;
      calmAnswers = 0;
      refusedAt = at;
      starters.space(1000 / rate, 1.5 * latencyMs);
      return Number.isFinite(rate) ? rate : 0;
    },
    answered(latencyMs) {
      const at = now();
      granted.add(at);
      if (at - latencyMs < refusedAt) {
        // Granted in the same second as the refusal, only told later.
        if (strikes === 0) settle(share + 1);
        return;
      }
      calmAnswers += 1;
      strikes = 0;
      const isCalm = calmAnswers >= calm.answers && at - refusedAt >= calm.ms;
      if (isCalm && rate < 2 * granted.count() + 5) rate += Math.min(GROW, rate * REL);
      starters.space(1000 / rate, 0);
    },
  };
}
const GROW = Number(process.env.GROW ?? 0.5); const REL = Number(process.env.REL ?? 0.02); const RAISE = Number(process.env.RAISE ?? 1.02); const FACT = Number(process.env.FACT ?? 1.5);

/** Counts the good answers of the last second. */
function createGranted(now: () => number): { add(at: number): void; count(): number } {
  let times: number[] = [];
  const trim = (): void => {
    const from = times.findIndex((time) => time > now() - LOOK_BACK_MS);
    if (from !== 0) times = from === -1 ? [] : times.slice(from);
  };
  return {
    add(at) {
      times.push(at);
      if ((times[0] as number) < at - 2 * LOOK_BACK_MS) trim();
    },
    count() {
      trim();
      return times.length;
    },
  };
}

interface Starters {
  turn(by: number): Promise<boolean>;
  pauseUntil(at: number): void;
  /** Ms between two starts from now on, and at least so many until the next answer is known. */
  space(ms: number, untilAnswerMs: number): void;
}

/** Those who wait for their turn, in order. */
function createStarters({ now, sleep }: Pick<LimiterOptions, 'now' | 'sleep'>): Starters {
  const waiting: Starter[] = [];
  let next = -Infinity;
  let gap = 0;
  let isPumping = false;

  function start(): void {
    if (gap > 0) next = Math.max(next, now() - CREDIT_MS) + gap;
  }

  async function pump(): Promise<void> {
    isPumping = true;
    while (waiting.length > 0) {
      const ms = next - now();
      if (ms > 0) {
        // A pause may come meanwhile, so the time is looked at again.
        await sleep(ms);
        continue;
      }
      waiting.shift()?.resolve(true);
      start();
    }
    isPumping = false;
  }

  return {
    async turn(by) {
      if (waiting.length === 0 && next <= now()) {
        start();
        return true;
      }
      if (by < next) return false;
      return new Promise<boolean>((resolve, reject) => {
        waiting.push({ by, resolve, reject });
        if (!isPumping) void pump().catch((error: unknown) => waiting.splice(0).forEach((one) => one.reject(error)));
      });
    },
    pauseUntil(at) {
      next = Math.max(next, at);
      for (const one of waiting.splice(0)) {
        if (one.by < next) one.resolve(false);
        else waiting.push(one);
      }
    },
    space(ms, untilAnswerMs) {
      gap = Math.max(ms, untilAnswerMs);
    },
  };
}
