// The end of a run: its time is over, or its job is cancelled. Nothing new is asked or written after it. Of what is under way, a
// write is answered, so that it is known what it did; a read is given up when the job is cancelled.
export interface Deadline {
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  /** Why something was not tried; the beginning of a sentence. */
  readonly why: () => string;
}

export const NO_DEADLINE: Deadline = {
  endsAt: Infinity,
  cancelled: new AbortController().signal,
  why: () => 'was not tried',
};

/** `cancelled`: absent when nothing cancels the run in order. */
export function deadlineOf(endsAt: number, cancelled = NO_DEADLINE.cancelled): Deadline {
  const what = (): string => (cancelled.aborted ? 'run was cancelled' : 'time of the run was over (input stop-after)');
  return { endsAt, cancelled, why: () => `The ${what()}` };
}

export function isOver({ endsAt, cancelled }: Deadline, now: number): boolean {
  return cancelled.aborted || now >= endsAt;
}

/** When a person cancels a job or its time is over, GitHub sends the first, after 7.5 s the second, and kills 2.5 s later. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Aborted by the first signal to this process; the second ends the process at once. */
export function cancelledBySignal(): AbortSignal {
  const cancelling = new AbortController();
  const cancel = (): void => {
    for (const signal of SIGNALS) process.off(signal, cancel);
    cancelling.abort();
  };
  for (const signal of SIGNALS) process.on(signal, cancel);
  return cancelling.signal;
}
