// A host in virtual time that grants so many requests a second and takes its time, and a client that asks it through a limiter.
import { createLimiter, type Limiter } from '../../../action/src/adapters/http/limiter.ts';
import { random } from '../../sandbox/random.ts';
import { type VirtualTime, virtualTime } from '../virtual-time.ts';

/** How a host counts: by the second of its clock, by the last 1,000 ms, or by tokens that fill up (as many as a second's). */
export type Counting = 'windows' | 'sliding' | 'tokens';

export interface HostWish {
  readonly counting?: Counting;
  /** Requests a second at a virtual moment (ms); default no bound. */
  readonly rate?: (at: number) => number;
  /** Refuses a request by its number, from 1, however few there are. */
  readonly refuses?: (count: number) => boolean;
  /** Seconds that a refusal asks to wait; default it does not say. */
  readonly retryAfter?: number;
  /** Ms from request to answer; default 20, and up to a third more. */
  readonly latency?: number;
}

export interface Run {
  readonly time: VirtualTime;
  readonly limiter: Limiter;
  /** Moments at which requests arrived that were granted, or refused. */
  readonly granted: readonly number[];
  readonly refused: readonly number[];
  /** Requests under way, noted at each arrival. */
  readonly inFlight: readonly number[];
  /** Virtual ms from the first request to the last answer. */
  readonly took: number;
}

/** Sends so many requests as fast as the limiter lets them start; a refused one is repeated until it is granted. */
export async function runAgainst(wish: HostWish, requests: number): Promise<Run> {
  const time = virtualTime();
  const limiter = createLimiter({ initial: 4, max: 32, now: time.now, sleep: time.sleep });
  const host = simulatedHost(wish, time);
  const one = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      await limiter.startBy();
      const startedAt = time.now();
      const isGranted = await host.ask();
      const latency = time.now() - startedAt;
      if (isGranted) {
        limiter.answered(latency);
        return;
      }
      const pause = wish.retryAfter === undefined ? null : wish.retryAfter * 1000;
      limiter.refused(pause, latency);
      await time.sleep(pause ?? Math.min(30_000, 1000 * 2 ** (tries - 1)));
    }
  };
  await time.passUntil(Promise.all(Array.from({ length: requests }, () => limiter.run(one))));
  return { time, limiter, ...host, took: time.now() };
}

function simulatedHost(
  { counting = 'windows', rate = () => Infinity, latency = 20, refuses = () => false }: HostWish,
  time: VirtualTime,
): Pick<Run, 'granted' | 'refused' | 'inFlight'> & { ask(): Promise<boolean> } {
  const chance = random(7);
  const grants = counters[counting]();
  const host = { granted: [] as number[], refused: [] as number[], inFlight: [] as number[] };
  let asked = 0;
  let underWay = 0;
  const onTheWay = (): Promise<void> => time.sleep(latency * (0.5 + chance.next() / 6));

  return {
    ...host,
    async ask() {
      underWay += 1;
      await onTheWay();
      host.inFlight.push(underWay);
      asked += 1;
      const isGranted = !refuses(asked) && grants(time.now(), rate(time.now()));
      (isGranted ? host.granted : host.refused).push(time.now());
      await onTheWay();
      underWay -= 1;
      return isGranted;
    },
  };
}

type Grants = (at: number, rate: number) => boolean;

const counters: Readonly<Record<Counting, () => Grants>> = {
  windows: () => {
    let window = { second: -1, used: 0 };
    return (at, rate) => {
      // The host's seconds do not begin when the client does.
      const second = Math.floor((at + 400) / 1000);
      window = { second, used: window.second === second ? window.used + 1 : 1 };
      return window.used <= rate;
    };
  },
  sliding: () => {
    let times: number[] = [];
    return (at, rate) => {
      times = times.filter((time) => time > at - 1000);
      if (times.length >= rate) return false;
      times.push(at);
      return true;
    };
  },
  tokens: () => {
    let tokens = Infinity;
    let filledAt = 0;
    return (at, rate) => {
      tokens = Math.min(rate, tokens + ((at - filledAt) * rate) / 1000);
      filledAt = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    };
  },
};
