import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayIn,
  hoursBefore,
  isCalendarDate,
  parseDate,
  truncateToSecond,
} from '../../../action/src/core/people/dates.ts';

describe('UKG writes one day in three ways, and each is read without a time zone', () => {
  it.each([
    ['2021-09-20', '2021-09-20'],
    ['2021-09-20T00:00:00', '2021-09-20'],
    ['2023-03-29T11:43:28.927', '2023-03-29'],
    ['2021-09-20 23:59:59', '2021-09-20'],
    ['2021-09-20T23:30:00Z', '2021-09-20'],
    ['2021-09-20T00:30:00+14:00', '2021-09-20'],
    ['2021-09-20T23:30:00-0800', '2021-09-20'],
    ['1/1/1996 12:00:00 AM', '1996-01-01'],
    ['12/31/2026 11:59 pm', '2026-12-31'],
    ['9/20/2021', '2021-09-20'],
    ['  2021-09-20  ', '2021-09-20'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(parseDate(text)).toBe(day);
  });

  it.each(['', '   ', '0001-01-01T00:00:00', '1/1/0001 12:00:00 AM'])('"%s" is no date', (text) => {
    expect(parseDate(text)).toBe('');
  });

  it.each(['2021-02-30', '2021-13-01', '13/1/2021', '2/29/2023', 'tomorrow', '2021-9-2', '20.09.2021', '2021-09-20x'])(
    '"%s" is unreadable, which is not the same as empty',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});

describe('a calendar date', () => {
  it.each([
    ['2026-06-15', true],
    ['2026-02-29', false],
    ['2026-00-10', false],
    ['2026-6-15', false],
    ['2026-06-15T00:00:00', false],
    ['', false],
  ])('%s: %s', (text, isDate) => {
    expect(isCalendarDate(text)).toBe(isDate);
  });
});

describe('"today" is the day of the organization\'s own time zone', () => {
  it.each([
    ['2026-06-15T09:59:59.000Z', 'Pacific/Kiritimati', '2026-06-15'],
    ['2026-06-15T10:00:00.000Z', 'Pacific/Kiritimati', '2026-06-16'],
    ['2026-06-15T11:59:59.000Z', 'Etc/GMT+12', '2026-06-14'],
    ['2026-06-15T12:00:00.000Z', 'Etc/GMT+12', '2026-06-15'],
    ['2026-03-08T04:59:59.000Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T05:00:00.000Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T03:59:59.000Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T04:00:00.000Z', 'America/New_York', '2026-03-09'],
    ['2026-11-02T04:59:59.000Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T05:00:00.000Z', 'America/New_York', '2026-11-02'],
    ['2026-12-31T23:59:59.999Z', 'UTC', '2026-12-31'],
  ])('%s in %s is %s', (at, zone, day) => {
    expect(dayIn(zone, at)).toBe(day);
  });
});

describe('a cursor', () => {
  const instants = fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2200-01-01') });

  it('is cut down to the second, never rounded up', () => {
    expect(truncateToSecond('2026-06-15T12:00:00.999Z')).toBe('2026-06-15T12:00:00.000Z');
    fc.assert(
      fc.property(instants, (instant) => {
        const cut = Date.parse(truncateToSecond(instant.toISOString()));
        expect(cut).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime() - cut).toBeLessThan(1000);
      }),
    );
  });

  it('goes back by whole hours of sixty minutes, whatever a time zone does on that day', () => {
    expect(hoursBefore('2026-03-08T08:00:00.000Z', 3)).toBe('2026-03-08T05:00:00.000Z');
  });
});
