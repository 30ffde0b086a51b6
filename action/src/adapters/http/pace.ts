// How close together requests to one host start. Not bounded until the host refuses one for rate; from then on a little less
// than what it granted in its last second, and now and then a search for more.
//
// A search that fails goes back to the rate before it, and the next one comes later: a bound that is known costs few refusals.
// Requests that were under way when the first was refused tell nothing new, and only the first of them counts.
export interface Pace {
  /** Waits for the next start. False at once when that cannot be before the instant `by`. */
  turn(by: number): Promise<boolean>;
  /** Returns the new rate (starts a second, 0 for not bounded), null when the refusal told nothing new. */
  refused(pauseMs: number | null, latencyMs: number): number | null;
  answered(latencyMs: number): void;
}

export interface PaceOptions {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

const SECOND = 1000;
/** So much of the granted rate is used: clocks and networks shift starts against the host's windows. */
const USED_SHARE = 0.96;
/** Starts a second below which no refusal leads: a host that refuses whatever the rate would slow the run down for ever. */
const SLOWEST = 1;
/** A search starts after so many good answers and so long, both at least; after a failed one both are doubled. */
const CALM_ANSWERS = 70;
const CALM_MS = 5000;
/** A rate learnt in less than a second may be far too low: the search starts after so few good answers. */
const UNSURE_ANSWERS = 10;
/** A pause that the host asks for may cost one part in so many of the time. */
const CALM_PER_PAUSE = 15;
/** What one good answer adds during a search: at most so many starts a second, and so large a part. */
const SEARCH_STEP = 0.3;
const SEARCH_PART = 0.04;
/** A search that ends below so many times the rate before it has found the same bound again. */
const SAME_BOUND = 1.4;
const LONGEST_PAUSE_MS = 15_000;

export function createPace(options: PaceOptions): Pace {
  const { now } = options;
  const starts = createStarts(options);
  const rate = createRate(now);
  let refusedAt = -Infinity;
  let strikes = 0;

  /** Where the host names no pause: the rest of its second, by how far we were above what it grants. */
  function ownPause(before: number): number {
    if (strikes > 0) return Math.min(LONGEST_PAUSE_MS, 250 * 4 ** (strikes - 1));
    return Math.max(50, (1.2 * SECOND) / rate.current(), SECOND * (1 - rate.granted() / before));
  }

  return {
    turn: (by) => starts.turn(by),
    refused(pauseMs, latencyMs) {
      const at = now();
      if (pauseMs !== null) starts.pauseUntil(at + pauseMs);
      if (at - latencyMs < refusedAt) return null;
      const before = rate.current();
      strikes = rate.refused(pauseMs ?? 0) ? 0 : strikes + 1;
      const pause = pauseMs ?? ownPause(before);
      refusedAt = at;
      rate.freeFrom(at + pause);
      starts.pauseUntil(at + pause);
      // After the pause one request goes ahead alone: until it is answered nobody knows whether the pause was long enough.
      starts.space(Math.max(SECOND / rate.current(), 1.5 * latencyMs));
      return rate.current() === Infinity ? 0 : rate.current();
    },
    answered(latencyMs) {
      if (now() - latencyMs < refusedAt) {
        if (strikes === 0) rate.answeredLate();
        return;
      }
      strikes = 0;
      rate.answered();
      starts.space(SECOND / rate.current());
    },
  };
}

/** The rate that is learnt, in starts a second; infinite until the first refusal. */
interface Rate {
  current(): number;
  /** What the host granted in the second before the last refusal. */
  granted(): number;
  answered(): void;
  /** An answer to a request from before the last refusal: granted in the same second, and only told later. */
  answeredLate(): void;
  /** False when nothing is learnt: without one good answer since the last refusal, the pause was too short. */
  refused(pauseMs: number): boolean;
  /** When the pause after a refusal ends. */
  freeFrom(at: number): void;
}

function createRate(now: () => number): Rate {
  const granted = createGranted(now);
  let rate = Infinity;
  /** What a failed search goes back to. */
  let settled = Infinity;
  let bounds = { least: 0, most: Infinity };
  let share = 0;
  let freeSince = now();
  let calm = { answers: 0, until: -Infinity };
  let calmAnswers = 0;

  function settle(count: number): void {
    share = count;
    settled = Math.max(SLOWEST, bounds.least, Math.min(bounds.most, count * USED_SHARE));
    rate = settled;
  }

  return {
    current: () => rate,
    granted: () => share,
    answered() {
      granted.add();
      calmAnswers += 1;
      const isSearching = rate !== Infinity && calmAnswers >= calm.answers && now() >= calm.until;
      // Only a rate that is used up can be found too low.
      if (isSearching && rate < 2 * granted.count() + 5) rate += Math.min(SEARCH_STEP, SEARCH_PART * rate);
    },
    answeredLate() {
      granted.add();
      settle(share + 1);
    },
    refused(pauseMs) {
      if (calmAnswers === 0) return false;
      const count = granted.count();
      const isSameBound = rate > settled && (count - 2) * USED_SHARE < SAME_BOUND * settled;
      const isUnsure = !isSameBound && now() - freeSince < SECOND;
      const patience = isSameBound ? 2 : 1;
      const calmMs = patience * Math.max(CALM_MS, CALM_PER_PAUSE * pauseMs);
      calm = isUnsure
        ? { answers: UNSURE_ANSWERS, until: 0 }
        : { answers: patience * CALM_ANSWERS, until: now() + calmMs };
      calmAnswers = 0;
      bounds = { least: rate === Infinity ? 0 : rate / 4, most: isSameBound ? settled : rate * USED_SHARE };
      settle(count);
      return true;
    },
    freeFrom(at) {
      freeSince = at;
    },
  };
}

/** Counts the good answers of the last second. */
function createGranted(now: () => number): { add(): void; count(): number } {
  let times: number[] = [];
  const trim = (): void => {
    const from = now() - SECOND;
    times = times.filter((time) => time > from);
  };
  return {
    add() {
      times.push(now());
      if ((times[0] as number) < now() - 2 * SECOND) trim();
    },
    count() {
      trim();
      return times.length;
    },
  };
}

interface Starts {
  turn(by: number): Promise<boolean>;
  pauseUntil(at: number): void;
  /** Ms from one start to the next. */
  space(ms: number): void;
}

interface Starter {
  readonly by: number;
  readonly resolve: (isInTime: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** A start that comes late, as timers do, may be made up for by this much. */
const CREDIT_MS = 25;

/** Those who wait for their turn, in order. */
function createStarts({ now, sleep }: PaceOptions): Starts {
  const waiting: Starter[] = [];
  let next = -Infinity;
  let gap = 0;
  let isPumping = false;

  function take(): void {
    if (gap > 0) next = Math.max(next, now() - CREDIT_MS) + gap;
  }

  async function pump(): Promise<void> {
    isPumping = true;
    while (waiting.length > 0) {
      const ms = next - now();
      // A pause may come meanwhile, so the time is looked at again.
      if (ms > 0) await sleep(ms);
      else {
        take();
        waiting.shift()?.resolve(true);
      }
    }
    isPumping = false;
  }

  return {
    async turn(by) {
      if (by < next) return false;
      if (waiting.length === 0 && next <= now()) {
        take();
        return true;
      }
      return new Promise((resolve, reject) => {
        waiting.push({ by, resolve, reject });
        if (!isPumping)
          void pump().catch((error: unknown) => {
            waiting.splice(0).forEach((one) => {
              one.reject(error);
            });
          });
      });
    },
    pauseUntil(at) {
      next = Math.max(next, at);
      for (const one of waiting.splice(0)) {
        if (one.by < next) one.resolve(false);
        else waiting.push(one);
      }
    },
    space(ms) {
      gap = ms;
    },
  };
}
