// A clock that jumps from one waiting sleeper to the next: an hour of a client's life takes a moment, the same each time.
import { setImmediate as turnOfLoop } from 'node:timers/promises';

export interface VirtualTime {
  /** Milliseconds since the clock was made. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Lets time pass until the work has ended; work that waits for nothing that this clock knows is an error. */
  passUntil<T>(work: Promise<T>): Promise<T>;
}

export function virtualTime(): VirtualTime {
  const sleepers: { readonly at: number; readonly order: number; readonly wake: () => void }[] = [];
  let time = 0;
  let order = 0;

  function add(sleeper: (typeof sleepers)[number]): void {
    let index = sleepers.length;
    while (index > 0 && isBefore(sleeper, sleepers[index - 1]!)) index -= 1;
    sleepers.splice(index, 0, sleeper);
  }

  return {
    now: () => time,
    sleep: (ms) =>
      new Promise((wake) => {
        add({ at: time + Math.max(0, ms), order: (order += 1), wake });
      }),
    async passUntil(work) {
      const ended = { yet: false };
      const end = (): void => void (ended.yet = true);
      work.then(end, end);
      for (;;) {
        await turnOfLoop();
        if (ended.yet) return work;
        const first = sleepers.shift();
        if (first === undefined) throw new Error('Nobody sleeps, and the work has not ended.');
        time = first.at;
        first.wake();
      }
    },
  };
}

function isBefore(one: { at: number; order: number }, other: { at: number; order: number }): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
