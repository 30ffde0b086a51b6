import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Window } from '../../../action/src/core/people/dates.ts';
import { startOf, windowOf } from '../../../action/src/core/people/dates.ts';

const HOUR = 3_600_000;

function opened(cursor: string, at: string, since: string | null = null): Window {
  const choice = windowOf(cursor, at, since);
  if (!choice.ok) throw new Error(choice.reason);
  return choice.window;
}

describe('the window of a run', () => {
  it('starts three hours before the cursor and ends at the start of the run', () => {
    expect(opened('2026-06-14T12:00:00.000Z', '2026-06-15T12:00:00.000Z')).toEqual({
      from: '2026-06-14T09:00:00.000Z',
      to: '2026-06-15T12:00:00.000Z',
    });
  });

  it('is cut down to the second at both ends', () => {
    expect(opened('2026-06-14T12:00:00.700Z', '2026-06-15T12:00:00.700Z')).toEqual({
      from: '2026-06-14T09:00:00.000Z',
      to: '2026-06-15T12:00:00.000Z',
    });
  });

  it('never starts later than three hours before its end, even when the clock was set back behind the cursor', () => {
    expect(opened('2026-06-15T12:00:00.000Z', '2026-06-15T11:00:00.000Z').from).toBe('2026-06-15T08:00:00.000Z');
  });

  it('is never empty, however soon a run follows another', () => {
    const { from, to } = opened('2026-06-15T12:00:00.000Z', '2026-06-15T12:00:00.000Z');
    expect(Date.parse(to) - Date.parse(from)).toBe(3 * HOUR);
  });
});

describe('the input since', () => {
  it.each([
    ['2026-06-01T00:00:00Z', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01T02:00:00+02:00', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01T00:00:00.999Z', '2026-06-01T00:00:00.000Z'],
  ])('%s reads from %s on', (since, from) => {
    expect(opened('2026-06-14T12:00:00.000Z', '2026-06-15T12:00:00.000Z', since).from).toBe(from);
  });

  it('may be the cursor itself, without the overlap', () => {
    const cursor = '2026-06-14T12:00:00.000Z';
    expect(opened(cursor, '2026-06-15T12:00:00.000Z', cursor).from).toBe(cursor);
  });

  it('starts at most three hours ago, since UKG refuses a later start', () => {
    const { from } = opened('2026-06-15T11:30:00.000Z', '2026-06-15T12:00:00.000Z', '2026-06-15T11:00:00Z');
    expect(from).toBe('2026-06-15T09:00:00.000Z');
  });

  it('is refused when it is later than the cursor, because changes between them would be lost', () => {
    const choice = windowOf('2026-06-14T12:00:00.000Z', '2026-06-15T12:00:00.000Z', '2026-06-14T12:00:01Z');
    expect(choice).toMatchObject({
      ok: false,
      reason: expect.stringContaining('later than the time up to which UKG was read') as string,
    });
  });

  it.each([
    'yesterday',
    '2026-13-01',
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '06/01/2026',
    '2026-06-01T00:00:00',
    '1',
    '',
  ])('is refused when it is no instant with a zone: "%s"', (since) => {
    const choice = windowOf('2026-06-14T12:00:00.000Z', '2026-06-15T12:00:00.000Z', since);
    expect(choice).toMatchObject({ ok: false, reason: expect.stringContaining('no instant') as string });
  });
});

describe('a cursor ahead of the clocks', () => {
  it('is taken back to now, and that is said', () => {
    const choice = windowOf('2026-06-16T12:00:00.000Z', '2026-06-15T12:00:00.000Z', null);
    expect(choice).toMatchObject({ ok: true, window: { to: '2026-06-15T12:00:00.000Z' } });
    expect(choice.ok && choice.notes).toEqual([expect.stringContaining('is taken back to 2026-06-15T12:00:00.000Z')]);
  });

  it('by more than a day is no cursor that a run wrote', () => {
    const choice = windowOf('2026-06-16T12:00:01.000Z', '2026-06-15T12:00:00.000Z', null);
    expect(choice).toMatchObject({ ok: false, code: 'STATE_DAMAGED' });
  });
});

describe('the start of a run', () => {
  const noon = new Date('2026-06-15T12:00:00.700Z');
  const from = (hours: number): Date => new Date(noon.getTime() + hours * HOUR);

  it.each([
    ["the runner's clock is ahead", from(0), from(0.5), 0],
    ["UKG's clock is ahead", from(0.5), from(0), 0],
    ['UKG tells no time', null, from(0), 0],
    ['they are more than an hour apart', from(2), from(0), 1],
    ['they are a day apart', from(0), from(24), 1],
  ])('is the earlier of two clocks: %s', (_case, ukg, runner, notes) => {
    const start = startOf(ukg, runner);
    expect([start.at, start.notes.length, start.fault]).toEqual(['2026-06-15T12:00:00.000Z', notes, null]);
  });

  it('is none where the clocks are more than a day apart', () => {
    expect(startOf(from(24.1), from(0)).fault).toContain('more than a day apart');
  });
});

describe('over any sequence of runs', () => {
  /** A run: what the clock says, never more than a day behind the one before, and whether the run ended well. */
  const runs = fc.array(fc.record({ after: fc.integer({ min: -24 * HOUR, max: 100 * HOUR }), ended: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  });
  const START = Date.parse('2026-03-07T00:00:00.000Z');

  it('no instant between the first cursor and the furthest one is skipped, whatever the clocks do', () => {
    fc.assert(
      fc.property(runs, (sequence) => {
        const first = new Date(START).toISOString();
        let cursor = first;
        let furthest = first;
        const read: Window[] = [];
        for (const { after, ended } of sequence) {
          const window = opened(cursor, new Date(Date.parse(cursor) + after).toISOString());
          expect(Date.parse(window.from)).toBeLessThanOrEqual(Date.parse(window.to) - 3 * HOUR);
          if (!ended) continue;
          read.push(window);
          cursor = window.to;
          if (Date.parse(cursor) > Date.parse(furthest)) furthest = cursor;
        }
        expect(gapIn(read, first, furthest)).toBeNull();
      }),
    );
  });
});

/** The first instant from `from` to `to` that no window covers, or null. */
function gapIn(windows: readonly Window[], from: string, to: string): string | null {
  let covered = Date.parse(from);
  for (const window of [...windows].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    if (covered >= Date.parse(to)) return null;
    if (Date.parse(window.from) > covered) return new Date(covered).toISOString();
    covered = Math.max(covered, Date.parse(window.to));
  }
  return covered >= Date.parse(to) ? null : new Date(covered).toISOString();
}
