// A line to a sandbox server whose waiting takes no time: sleeps are written down, and the clock jumps over them.
import { type Deadline, deadlineOf } from '../../../action/src/adapters/deadline.ts';
import type { HttpFailure } from '../../../action/src/adapters/http/answer.ts';
import { type Http, type HttpLine, type HttpWorld, openHttp } from '../../../action/src/adapters/http/client.ts';
import { createLimiter } from '../../../action/src/adapters/http/limiter.ts';

export interface Line {
  readonly http: Http;
  /** Ms of every wait before a next try. */
  readonly waits: readonly number[];
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface LineWish extends Partial<
  Deadline & Pick<HttpLine, 'headers'> & Pick<HttpWorld, 'maxBytes' | 'timeoutMs'>
> {
  readonly url: string;
  /** How many times faster than the machine's the line's clock runs; default: it stands still between sleeps. */
  readonly speed?: number;
}

export const SECRET = 'made-up-secret-of-the-line';

export function aLine({ url, speed = 0, headers, endsAt, cancelled, ...wish }: LineWish): Line {
  const started = performance.now();
  const waits: number[] = [];
  let slept = 0;
  const now = (): number => Date.UTC(2026, 6, 3) + slept + (performance.now() - started) * speed;
  const pass = (ms: number): Promise<void> => {
    slept += ms;
    return Promise.resolve();
  };
  const limiter = createLimiter({ initial: 8, max: 32, now, sleep: pass });
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    return pass(ms);
  };
  const line = {
    origin: url,
    headers: headers ?? { authorization: `APIToken ${SECRET}` },
    max: 32,
    deadline: deadlineOf(endsAt ?? Infinity, cancelled),
  };
  return {
    http: openHttp(line, { limiter, now, sleep, random: () => 0, ...wish }),
    waits,
    now,
    sleep: pass,
  };
}

/** The failure with which a call ends; a call that succeeds is an error. */
export async function failureOf(answer: Promise<unknown>): Promise<HttpFailure> {
  return answer.then(
    () => {
      throw new Error('There was an answer.');
    },
    (error: unknown) => error as HttpFailure,
  );
}
