import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../action/src/core/model/model.ts';
import { NO_COUNTS } from '../../../action/src/core/model/model.ts';
import { RUNS_KEPT } from '../../../action/src/core/state/lists.ts';
import { withRun } from '../../../action/src/core/state/next-state.ts';
import { aState } from '../../builders.ts';

describe('the history', () => {
  const run = (at: string, deactivated = 0): RunRecord => ({ ...NO_COUNTS, at, status: 'ok', deactivated });
  const daily = (day: number, deactivated = 0): RunRecord =>
    run(new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), deactivated);
  const hourly = (hour: number, deactivated = 0): RunRecord =>
    run(new Date(Date.UTC(2026, 0, 1, hour)).toISOString(), deactivated);
  const remembered = (runs: readonly RunRecord[]): readonly RunRecord[] =>
    runs.reduce((state, one) => withRun(state, one), aState()).runs;

  it('is the last thirty runs, oldest first', () => {
    const runs = Array.from({ length: 35 }, (_, day) => daily(day, day % 2));
    expect(remembered(runs)).toEqual(runs.slice(-RUNS_KEPT));
  });

  it('keeps what the seven-day limit counts before runs that deactivated nobody', () => {
    const runs = [hourly(0, 4), ...Array.from({ length: 40 }, (_, hour) => hourly(hour + 1))];
    expect(remembered(runs)).toEqual([hourly(0, 4), ...runs.slice(-29)]);
  });

  it('never gives up the newest', () => {
    const runs = [...Array.from({ length: 30 }, (_, hour) => hourly(hour, 1)), hourly(31)];
    expect(remembered(runs)).toEqual(runs.slice(1));
  });
});
