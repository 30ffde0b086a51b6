// Which runs are remembered: the newest thirty, but before all others those that the seven-day limit still counts.
import { hoursBefore } from '../people/dates.ts';
import type { RunRecord } from '../model/model.ts';
import { withNewestPlans } from '../plan/stopped-plan.ts';

/** So many lines of history are kept. */
export const RUNS_KEPT = 30;

/** The runs to keep of these, oldest first; the newest is always among them. */
export function rememberedRuns(runs: readonly RunRecord[]): readonly RunRecord[] {
  const newest = runs.at(-1);
  if (newest === undefined) return runs;
  const weekAgo = Date.parse(hoursBefore(newest.at, 7 * 24));
  const isCounted = (run: RunRecord): boolean =>
    run === newest || (run.deactivated > 0 && Date.parse(run.at) > weekAgo);
  const lastToGo = [...runs.filter((run) => !isCounted(run)), ...runs.filter(isCounted)];
  const kept = new Set(lastToGo.slice(-RUNS_KEPT));
  return withNewestPlans(runs.filter((run) => kept.has(run)));
}
