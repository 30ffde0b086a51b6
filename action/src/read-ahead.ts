// Starts reading at once and keeps what came until somebody takes it: two systems are then read at the same time.

export interface ReadAhead<T> extends AsyncIterable<T> {
  /** Ends the reading after what is under way; for a reader who has no more use for it. */
  stop(): void;
}

/** At most `most` items wait; then reading pauses until one is taken. A failure is thrown to whoever takes. */
export function readAhead<T>(source: AsyncIterable<T>, most: number): ReadAhead<T> {
  const ready: T[] = [];
  const ended: { by: { readonly failure: unknown } | null; isOver: boolean } = { by: null, isOver: false };
  let isStopped = false;
  let wakeTaker = (): void => undefined;
  let wakeReader = (): void => undefined;

  async function read(): Promise<void> {
    try {
      for await (const item of source) {
        ready.push(item);
        wakeTaker();
        if (ready.length >= most) await new Promise<void>((resolve) => (wakeReader = resolve));
        if (isStopped) break;
      }
    } catch (failure) {
      ended.by = { failure };
    }
    ended.isOver = true;
    wakeTaker();
  }

  async function* take(): AsyncGenerator<T> {
    for (;;) {
      const item = ready.shift();
      if (item !== undefined) {
        wakeReader();
        yield item;
      } else if (ended.by !== null) throw ended.by.failure;
      else if (ended.isOver) return;
      else await new Promise<void>((resolve) => (wakeTaker = resolve));
    }
  }

  void read();
  return {
    [Symbol.asyncIterator]: take,
    stop: () => {
      isStopped = true;
      wakeReader();
    },
  };
}
