import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../action/src/core/plan/window.ts';
import type { Window } from '../../../action/src/core/plan/window.ts';

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
    expect(choice).toMatchObject({ ok: false, reason: expect.stringContaining('later than the cursor') as string });
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

describe('over any sequence of runs', () => {
  /** A run: what UKG's clock says, and whether the run ended well. */
  const runs = fc.array(fc.record({ at: fc.integer({ min: -100 * HOUR, max: 1000 * HOUR }), ended: fc.boolean() }), {
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
        for (const { at, ended } of sequence) {
          const window = opened(cursor, new Date(START + at).toISOString());
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
