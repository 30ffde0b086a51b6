import { describe, expect, it } from 'vitest';
import type { Standing, Stint } from '../../../action/src/core/people/employment.ts';
import { lastHire, standingOf } from '../../../action/src/core/people/employment.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';

const LATER = '2026-12-31';
const HIRED = '2020-01-15';

type Days = Pick<RowParts, 'hireDate' | 'lastHireDate' | 'terminationDate'>;

const hired = (on: string): Days => ({ hireDate: on, lastHireDate: on });
const rehired = (on: string): Days => ({ hireDate: HIRED, lastHireDate: on });
const until = (day: string): Days => ({ terminationDate: day });

const from = (day: string, to: string | null = null): Stint => ({ from: day, to });
const running = (...stints: readonly Stint[]): Standing => ({ kind: 'running', stints });
const comes = (...stints: readonly Stint[]): Standing => ({ kind: 'coming', stints, leavesOn: null });
const ended = (on: string, ...stints: readonly Stint[]): Standing => ({ kind: 'ended', on, isDated: true, stints });
const undated = (...stints: readonly Stint[]): Standing => ({ ...ended(TODAY, ...stints), isDated: false }) as Standing;
const doubt = { kind: 'unclear', code: 'DATE_INVALID' } as const;
const unknown = { kind: 'unclear', code: 'STATUS_UNKNOWN' } as const;
const open = running(from(HIRED));

describe('where an employment stands: the status and the dates together', () => {
  // What the dates are                            T                       A, L, O, R, S
  describe.each<[string, Days, Partial<Standing>, Partial<Standing>]>([
    ['no termination date', {}, undated(), open],
    ['neither termination nor hire date', hired(''), undated(), running(from(''))],
    ['terminated in the past', until(YESTERDAY), ended(YESTERDAY), { ...doubt, leftOn: YESTERDAY }],
    ['terminated in the past, no hire date', { ...hired(''), ...until(YESTERDAY) }, ended(YESTERDAY), doubt],
    ['terminated today', until(TODAY), ended(TODAY), ended(TODAY)],
    ['terminated today, no hire date', { ...hired(''), ...until(TODAY) }, ended(TODAY), ended(TODAY)],
    ['terminated in the future', until(LATER), running(from(HIRED, LATER)), running(from(HIRED, LATER))],
    ['hired today', hired(TODAY), undated(), running(from(TODAY))],
    [
      'hired today until some day',
      { ...hired(TODAY), ...until(LATER) },
      running(from(TODAY, LATER)),
      running(from(TODAY, LATER)),
    ],
    [
      'rehired after the termination',
      { ...rehired('2026-06-01'), ...until('2024-01-31') },
      ended('2024-01-31'),
      running(from('2026-06-01')),
    ],
    [
      'rehired on its day',
      { ...rehired('2026-06-01'), ...until('2026-06-01') },
      ended('2026-06-01'),
      running(from('2026-06-01')),
    ],
    ['rehired today, terminated today', { ...rehired(TODAY), ...until(TODAY) }, ended(TODAY), running(from(TODAY))],
    ['hired in the future', hired(TOMORROW), undated(), comes(from(TOMORROW))],
    ['rehired in the future', rehired(TOMORROW), undated(from(TOMORROW)), comes(from(TOMORROW))],
    [
      'rehired in the future, terminated before',
      { ...rehired(TOMORROW), ...until(YESTERDAY) },
      ended(YESTERDAY, from(TOMORROW)),
      ended(YESTERDAY, from(TOMORROW)),
    ],
    [
      'rehired in the future, terminated today',
      { ...rehired(TOMORROW), ...until(TODAY) },
      ended(TODAY, from(TOMORROW)),
      ended(TODAY, from(TOMORROW)),
    ],
    [
      'leaves tomorrow, rehired later',
      { ...rehired(LATER), ...until(TOMORROW) },
      running(from(HIRED, TOMORROW), from(LATER)),
      running(from(HIRED, TOMORROW), from(LATER)),
    ],
    [
      'hired in the future until some day',
      { ...hired(TOMORROW), ...until(LATER) },
      comes(from(TOMORROW, LATER)),
      comes(from(TOMORROW, LATER)),
    ],
    [
      'rehired in the future until some day',
      { ...rehired(TOMORROW), ...until(LATER) },
      comes(from(TOMORROW, LATER)),
      comes(from(TOMORROW, LATER)),
    ],
    [
      'called off before the first day',
      { ...hired(LATER), ...until(TOMORROW) },
      comes(from(LATER)),
      comes(from(LATER)),
    ],
  ])('%s', (_, days, terminated, living) => {
    it.each([
      ['T', terminated],
      ['A', living],
      ['L', living],
      ['O', living],
      ['R', living],
      ['S', living],
      ['Q', unknown],
      ['', unknown],
    ])('status "%s"', (status, standing) => {
      expect(standingOf(aRow({ status, ...days }), { today: TODAY })).toMatchObject(standing);
    });
  });
});

describe('a day of leaving that has passed with an active status', () => {
  const row = aRow({ status: 'A', terminationDate: YESTERDAY });

  it('counts when it was scheduled, since no run may have come to its end on that day', () => {
    expect(standingOf(row, { today: TODAY, announced: YESTERDAY })).toEqual({ ...ended(YESTERDAY), leftOn: YESTERDAY });
  });

  it.each([undefined, TODAY, '2026-01-01'])('does not count when %s was scheduled', (announced) => {
    expect(standingOf(row, { today: TODAY, announced })).toMatchObject(doubt);
  });

  it('is told on the day itself, so that it can be remembered; with status T nothing has to be', () => {
    const day = { terminationDate: TODAY };
    expect(standingOf(aRow({ ...day, status: 'L' }), { today: TODAY })).toEqual({ ...ended(TODAY), leftOn: TODAY });
    expect(standingOf(aRow({ ...day, status: 'T' }), { today: TODAY })).toEqual(ended(TODAY));
  });

  it('does not count after another hire', () => {
    expect(standingOf({ ...row, lastHireDate: TODAY }, { today: TODAY, announced: YESTERDAY })).toEqual(
      running(from(TODAY)),
    );
  });
});

describe('a leaving that was scheduled before the next hire was entered in its place', () => {
  const row = aRow({ ...rehired(LATER) });

  it('stands until its day', () => {
    expect(standingOf(row, { today: TODAY, announced: TOMORROW })).toEqual({
      ...comes(from(LATER)),
      leavesOn: TOMORROW,
    });
  });

  it('counts on its day', () => {
    expect(standingOf(row, { today: TODAY, announced: TODAY })).toEqual({
      ...ended(TODAY, from(LATER)),
      leftOn: TODAY,
    });
  });

  it.each([
    ['is on or after the hire', row, LATER],
    ['belongs to nobody who was here', aRow(hired(LATER)), TOMORROW],
  ])('is void where it %s', (_, given, announced) => {
    expect(standingOf(given, { today: TODAY, announced })).toEqual(comes(from(LATER)));
  });
});

describe('a date that cannot be read', () => {
  it.each<[string, RowParts, Partial<Standing>]>([
    ['of a termination decides nothing, even for T', { status: 'T', unreadable: ['termination_date'] }, doubt],
    ['of a termination decides nothing for the living', { status: 'A', unreadable: ['termination_date'] }, doubt],
    ['of a hire counts as none', { status: 'A', unreadable: ['hire_date', 'last_hire_date'] }, open],
    [
      'of a hire leaves the other hire date',
      { hireDate: TOMORROW, unreadable: ['last_hire_date'] },
      comes(from(TOMORROW)),
    ],
    ['of a hire keeps no leaver', { status: 'T', unreadable: ['hire_date'] }, undated()],
    ['that decides nothing is left to the mapping', { status: 'A', unreadable: ['date_in_job'] }, open],
  ])('%s', (_, row, standing) => {
    expect(standingOf(aRow(row), { today: TODAY })).toMatchObject(standing);
  });
});

describe('what is unclear', () => {
  it.each<[RowParts, string]>([
    [{ status: 'Q' }, '"Q"'],
    [{ status: '' }, 'no employee status'],
    [{ status: 'A', terminationDate: YESTERDAY }, 'after the last hire on 2020-01-15'],
    [{ unreadable: ['termination_date'] }, 'termination_date does not come or is no date'],
  ])('is said with what to do: %j', (row, words) => {
    const standing = standingOf(aRow(row), { today: TODAY });
    const message = standing.kind === 'unclear' ? standing.message : '';
    expect(message).toContain(words);
    expect(message).toMatch(/Correct .* in UKG\.$/);
  });
});

describe('the last hire', () => {
  it.each([
    ['2020-01-15', '2024-05-01', '2024-05-01'],
    ['2020-01-15', '', '2020-01-15'],
    ['', '2024-05-01', '2024-05-01'],
    ['', '', ''],
  ])('of hire date "%s" and last hire date "%s" is "%s"', (hireDate, lastHireDate, last) => {
    expect(lastHire(aRow({ hireDate, lastHireDate }))).toBe(last);
  });
});
