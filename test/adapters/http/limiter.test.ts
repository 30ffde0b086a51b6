import { describe, expect, it } from 'vitest';
import { createLimiter, type Limiter } from '../../../action/src/adapters/http/limiter.ts';
import { type VirtualTime, virtualTime } from '../virtual-time.ts';
import { type Counting, type Run, runAgainst } from './simulated-host.ts';

const COUNTINGS: readonly Counting[] = ['windows', 'sliding', 'tokens'];

/** Granted requests from one moment (ms) to another, as a share of what the host would have granted. */
function use({ granted }: Run, rate: number, from: number, to: number): number {
  return granted.filter((at) => at >= from && at < to).length / ((rate * (to - from)) / 1000);
}

function refusedShare({ granted, refused }: Run): number {
  return refused.length / (granted.length + refused.length);
}

describe('a host that grants so many requests a second', () => {
  const cases = [5, 20, 100].flatMap((rate) =>
    COUNTINGS.flatMap((counting) => [{}, { retryAfter: 1 }].map((pause) => ({ rate, counting, ...pause }))),
  );

  it.each(cases)('is used at 85 % and more, with at most 5 % refusals: %o', async ({ rate, ...host }) => {
    const run = await runAgainst({ ...host, rate: () => rate }, rate * 60);
    expect(run.granted.length / (rate * run.took)).toBeGreaterThanOrEqual(0.85 / 1000);
    expect(refusedShare(run)).toBeLessThanOrEqual(0.05);
  });

  const changes = [
    [100, 20],
    [100, 5],
    [20, 5],
    [20, 100],
    [5, 100],
  ].flatMap(([before, after]) => COUNTINGS.map((counting) => ({ before: before!, after: after!, counting })));

  it.each(changes)(
    'is followed within a minute when it grants $after instead of $before ($counting)',
    async ({ before, after, counting }) => {
      const changesAt = 60_000;
      const rate = (at: number): number => (at < changesAt ? before : after);
      const run = await runAgainst({ counting, rate }, before * 62 + after * 90);
      expect(use(run, after, changesAt + 60_000, changesAt + 80_000)).toBeGreaterThanOrEqual(0.85);
      expect(refusedShare(run)).toBeLessThanOrEqual(0.05);
    },
  );

  it('is not bothered while it says how long to wait', async () => {
    const run = await runAgainst({ rate: (at) => (at < 3000 || at > 20_000 ? 20 : 0), retryAfter: 30 }, 400);
    const first = run.refused.find((at) => at > 3000)!;
    const underWay = 30;
    const arrivals = [...run.granted, ...run.refused].filter((at) => at > first + underWay && at < first + 30_000);
    expect(arrivals).toEqual([]);
  });

  it('that grants nothing for a minute is asked by few', async () => {
    const run = await runAgainst({ rate: (at) => (at < 2000 || at > 62_000 ? 50 : 0) }, 500);
    expect(run.refused.filter((at) => at > 2200 && at < 62_000).length).toBeLessThan(60);
    expect(run.took).toBeLessThan(90_000);
  });
});

describe('a host that refuses some requests, whatever their rate', () => {
  it.each([3, 5, 10])('does not slow the run down for ever: every %i requests', async (every) => {
    const { took } = await runAgainst({ refuses: (count) => count % every === 1 }, 200);
    expect(took).toBeLessThan(200_000 * (1 + 2 / every));
  });
});

describe('a host without a bound', () => {
  it('is used within 1.1 times a bare loop of 32 at once', async () => {
    const run = await runAgainst({}, 1000);
    const bare = (1000 / 32) * 20 * (1 + 1 / 6);
    expect(run.took).toBeLessThan(bare * 1.1);
  });

  it('is asked by 4 at the start and by 32 after some thirty answers', async () => {
    const run = await runAgainst({}, 300);
    expect(Math.max(...run.inFlight.slice(0, 4))).toBe(4);
    expect(run.inFlight.slice(0, 12).every((count) => count <= 12)).toBe(true);
    expect(Math.max(...run.inFlight.slice(0, 60))).toBe(32);
  });
});

describe('a place in flight', () => {
  it('is kept while a refused request waits and is repeated', async () => {
    const { time, limiter } = aLimiter({ initial: 1, max: 1 });
    const log: string[] = [];
    const refusedOnce = limiter.run(async () => {
      limiter.refused(1000, 0);
      await limiter.startBy();
      log.push(`first at ${time.now()}`);
      limiter.answered(0);
    });
    const second = limiter.run(() => Promise.resolve(void log.push('second')));
    await time.passUntil(Promise.all([refusedOnce, second]));
    expect(log).toEqual(['first at 1000', 'second']);
  });

  it('is given back by work that fails', async () => {
    const { limiter } = aLimiter({ initial: 1, max: 1 });
    await expect(limiter.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(limiter.run(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('goes to those who wait in the order in which they came', async () => {
    const { time, limiter } = aLimiter({ initial: 2, max: 2 });
    const order: number[] = [];
    const works = Array.from({ length: 50 }, (_, index) =>
      limiter.run(async () => {
        order.push(index);
        await time.sleep(10);
      }),
    );
    await time.passUntil(Promise.all(works));
    expect(order).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});

describe('a turn', () => {
  it('that cannot come in time is refused at once', async () => {
    const { time, limiter } = aLimiter();
    limiter.refused(60_000, 0);
    expect(await limiter.startBy(59_000)).toBe(false);
    expect(time.now()).toBe(0);
    expect(await time.passUntil(limiter.startBy(61_000))).toBe(true);
    expect(time.now()).toBe(60_000);
  });

  it('that is waited for is refused at its moment when a longer pause came meanwhile', async () => {
    const { time, limiter } = aLimiter();
    limiter.refused(1000, 0);
    const [hurried, patient] = [limiter.startBy(30_000), limiter.startBy()];
    limiter.refused(60_000, 0);
    expect(await time.passUntil(hurried)).toBe(false);
    expect(time.now()).toBe(1000);
    expect(await time.passUntil(patient)).toBe(true);
    expect(time.now()).toBe(60_000);
  });

  it('fails for everybody who waits when the waiting itself is ended', async () => {
    const sleep = (): Promise<void> => Promise.reject(new Error('closed'));
    const limiter = createLimiter({ initial: 8, max: 32, now: () => 0, sleep });
    limiter.refused(1000, 0);
    const turns = await Promise.allSettled([limiter.startBy(), limiter.startBy()]);
    expect(turns.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

function aLimiter(size = { initial: 8, max: 32 }): { readonly time: VirtualTime; readonly limiter: Limiter } {
  const time = virtualTime();
  return { time, limiter: createLimiter({ ...size, now: time.now, sleep: time.sleep }) };
}
