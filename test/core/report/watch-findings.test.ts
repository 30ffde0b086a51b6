import { describe, expect, it } from 'vitest';
import type { RunRecord, SyncState } from '../../../action/src/core/model/model.ts';
import { findingOf, hasNewDay } from '../../../action/src/core/report/watch.ts';
import { aRun } from '../state/a-state.ts';

const NOW = '2026-06-15T12:00:00Z';
const ago = (hours: number): string => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
type State = Pick<SyncState, 'cursor' | 'runs'> | null | undefined;
const status = (cursor: number, run: Partial<RunRecord> | null = {}): State => ({
  cursor: ago(cursor),
  runs: run === null ? [] : [aRun({ at: ago(1), ...run })],
});
const finding = (state: State, isNew = false): unknown => {
  const found = findingOf({ slug: 'acme', state, isNew }, NOW);
  return found && [found.cause, found.isMailed];
};

describe('What the watchdog concludes of an organization', () => {
  it.each<[string, State, unknown]>([
    ['was read within 27 hours', status(27), null],
    ['was read longer ago', status(27.1), ['stale', true]],
    ['was read into the future', status(-1.1), ['ahead', true]],
    ['was read by a clock that is a little fast', status(-0.9), null],
    ['had no run for longer', status(28, { at: ago(28) }), ['stale', true]],
    ['never had a run, and was read long ago', status(28, null), ['stale', true]],
    ['was read lately, and remembers no run', status(3, null), null],
    [
      'is refused by UKG, of which the run has told',
      status(3, { status: 'failed', failure: 'UKG_UNAUTHORIZED' }),
      ['credentials', false],
    ],
    [
      'is refused by Betterworks for days',
      status(80, { status: 'failed', failure: 'BETTERWORKS_FORBIDDEN' }),
      ['credentials', true],
    ],
    ['failed for another reason', status(20, { status: 'failed', failure: 'UKG_UNAVAILABLE' }), ['failed', false]],
    ['failed without a reason', status(20, { status: 'failed' }), ['failed', false]],
    ['failed for days', status(30, { status: 'failed' }), ['stale', true]],
    ['waits for an approval', status(20, { status: 'stopped' }), ['stopped', false]],
    ['has waited for an approval for days', status(30, { status: 'stopped' }), ['stopped', true]],
    [
      'waits for an approval, and had no run for longer',
      status(60, { status: 'stopped', at: ago(28) }),
      ['stale', true],
    ],
    ['has a state that cannot be read', null, ['unreadable', true]],
    ['has no state', undefined, ['no-state', true]],
  ])('that %s', (_, of, expected) => {
    expect(finding(of)).toEqual(expected);
  });

  it.each([
    [31, 1, false],
    [27.5, 1, true],
    [51.5, 1, true],
    [52.5, 1, false],
    [60, 24, true],
    [null, 10, true],
    [null, 8, false],
  ])('read %s hours ago, and looked at %i hours before: a new day has begun: %s', (hours, before, expected) => {
    const cursor = hours === null ? null : ago(hours);
    expect(hasNewDay({ cursor }, ago(before), NOW)).toBe(expected);
  });

  it('that is new and has no state', () => {
    expect(finding(undefined, true)).toBeNull();
  });
});
