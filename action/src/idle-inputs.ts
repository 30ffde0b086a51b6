// Inputs that somebody set for another command than the one that runs: ignored without a word, the run would look as if it had
// done what was wanted.
import type { Inputs } from './inputs.ts';

/** One sentence an input without an effect. */
export function idleInputs({ command, apply, approve, since }: Inputs): readonly string[] {
  const isComparing = command === 'reconcile';
  return [
    apply && command === 'sync'
      ? 'The input apply has no effect on sync, which brings over what changed. To write every difference between the two systems, choose the command reconcile with apply.'
      : '',
    approve !== null && isComparing && !apply
      ? 'The input approve has no effect on reconcile without apply, which only reports. Start it again with apply.'
      : '',
    since !== null && isComparing
      ? 'The input since has no effect on reconcile, which reads everybody. It belongs to the command sync.'
      : '',
  ].filter((sentence) => sentence !== '');
}
