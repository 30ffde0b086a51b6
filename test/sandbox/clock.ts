// A clock that the tests, the demo and the control endpoint can move, so that a simulated day decides what "today" is.

/** Moments are UTC. Every server of one sandbox shares one clock. */
export interface SandboxClock {
  now(): Date;
  /** Stops the clock at this moment. */
  set(instant: string | Date): void;
  /** Moves the clock forward by so many hours; it stays stopped, or keeps running, as before. */
  advance(hours: number): void;
}

/** Runs with the machine's clock unless a moment is given, at which it stands still. */
export function sandboxClock(start?: string | Date): SandboxClock {
  let stopped = start === undefined ? null : validMoment(start);
  let offset = 0;
  return {
    now: () => stopped ?? new Date(Date.now() + offset),
    set: (instant) => {
      stopped = validMoment(instant);
    },
    advance: (hours) => {
      if (stopped === null) offset += hours * HOUR;
      else stopped = new Date(stopped.getTime() + hours * HOUR);
    },
  };
}

/** Milliseconds. */
export const HOUR = 3_600_000;

function validMoment(instant: string | Date): Date {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw new Error(`The sandbox clock cannot be set to "${String(instant)}".`);
  return moment;
}
