// Says how far a long apply is, now and then: a line at every tenth of the changes, none for a short one.
import type { Outcome } from './core/outcome.ts';
import type { RunLog } from './ports.ts';

const SHORT = 200;

export function progressOf(total: number, log: RunLog): (outcome: Outcome) => void {
  let done = 0;
  const step = Math.ceil(total / 10);
  return () => {
    done += 1;
    if (total > SHORT && done % step === 0) log.info(`Applied ${String(done)} of ${String(total)} changes.`);
  };
}
