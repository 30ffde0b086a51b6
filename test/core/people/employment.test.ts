import { describe, expect, it } from 'vitest';
import type { Employment } from '../../../action/src/core/people/employment.ts';
import { employmentOf } from '../../../action/src/core/people/employment.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';

const employed = { kind: 'employed', leavesOn: null } as const;
const invalidDate = { kind: 'invalid', code: 'DATE_INVALID' } as const;
const unknown = { kind: 'invalid', code: 'STATUS_UNKNOWN' } as const;
const LATER = '2026-12-31';

type Days = Pick<RowParts, 'hireDate' | 'lastHireDate' | 'terminationDate'>;

const hired = (on: string): Days => ({ hireDate: on, lastHireDate: on });
const rehired = (on: string): Days => ({ hireDate: '2020-01-15', lastHireDate: on });
const until = (day: string): Days => ({ terminationDate: day });
const starts = (on: string): Employment => ({ kind: 'joiner', on });
const left = (on: string, isDated = true): Employment => ({ kind: 'leaver', on, isDated });
const leaves = (on: string): Employment => ({ kind: 'employed', leavesOn: on });

describe('who is active: the status and the dates together', () => {
  // What the dates are                                    T                       A, L, O, R, S
  describe.each<[string, Days, Partial<Employment>, Partial<Employment>]>([
    ['no termination date', {}, left(TODAY, false), employed],
    ['neither termination nor hire date', hired(''), left(TODAY, false), employed],
    ['terminated in the past', until(YESTERDAY), left(YESTERDAY), { ...invalidDate, leftOn: YESTERDAY }],
    ['terminated in the past, no hire date', { ...hired(''), ...until(YESTERDAY) }, left(YESTERDAY), invalidDate],
    ['terminated today', until(TODAY), left(TODAY), left(TODAY)],
    ['terminated today, no hire date', { ...hired(''), ...until(TODAY) }, left(TODAY), left(TODAY)],
    ['terminated in the future', until(TOMORROW), leaves(TOMORROW), leaves(TOMORROW)],
    ['hired today', hired(TODAY), left(TODAY, false), employed],
    ['hired today until some day', { ...hired(TODAY), ...until(TOMORROW) }, leaves(TOMORROW), leaves(TOMORROW)],
    [
      'rehired after the termination',
      { ...rehired('2026-06-01'), ...until('2024-01-31') },
      left('2024-01-31'),
      employed,
    ],
    ['rehired on its day', { ...rehired('2026-06-01'), ...until('2026-06-01') }, left('2026-06-01'), employed],
    ['rehired today after it', { ...rehired(TODAY), ...until(YESTERDAY) }, left(YESTERDAY), employed],
    ['rehired today, terminated today', { ...rehired(TODAY), ...until(TODAY) }, left(TODAY), employed],
    ['hired in the future', hired(TOMORROW), left(TODAY, false), starts(TOMORROW)],
    ['rehired in the future', rehired(TOMORROW), left(TODAY, false), starts(TOMORROW)],
    [
      'rehired in the future, terminated before',
      { ...rehired(TOMORROW), ...until(YESTERDAY) },
      left(YESTERDAY),
      starts(TOMORROW),
    ],
    [
      'rehired in the future, terminated today',
      { ...rehired(TOMORROW), ...until(TODAY) },
      left(TODAY),
      starts(TOMORROW),
    ],
    ['hired in the future until some day', { ...hired(TOMORROW), ...until(LATER) }, starts(TOMORROW), starts(TOMORROW)],
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
    ])('status "%s"', (status, employment) => {
      expect(employmentOf(aRow({ status, ...days }), TODAY)).toMatchObject(employment);
    });
  });
});

describe('a day of leaving that has passed with an active status', () => {
  const row = aRow({ status: 'A', terminationDate: YESTERDAY });

  it('counts when he was scheduled for it, since no run may have come to its end on that day', () => {
    expect(employmentOf(row, TODAY, YESTERDAY)).toEqual({ ...left(YESTERDAY), leftOn: YESTERDAY });
  });

  it.each([undefined, TODAY, '2026-01-01'])('does not count when he was scheduled for %s', (announced) => {
    expect(employmentOf(row, TODAY, announced)).toMatchObject(invalidDate);
  });

  it('is told on the day itself, so that it can be remembered; with status T nothing has to be', () => {
    const day = { terminationDate: TODAY };
    expect(employmentOf(aRow({ ...day, status: 'L' }), TODAY)).toEqual({ ...left(TODAY), leftOn: TODAY });
    expect(employmentOf(aRow({ ...day, status: 'T' }), TODAY)).toEqual(left(TODAY));
  });

  it('does not count after he was hired again', () => {
    expect(employmentOf({ ...row, lastHireDate: TODAY }, TODAY, YESTERDAY)).toEqual(employed);
  });
});

describe('a date that cannot be read', () => {
  it.each<[string, RowParts, Partial<Employment>]>([
    ['of a termination decides nothing, even for T', { status: 'T', unreadable: ['termination_date'] }, invalidDate],
    ['of a termination decides nothing for the living', { status: 'A', unreadable: ['termination_date'] }, invalidDate],
    ['of a hire counts as none', { status: 'A', unreadable: ['hire_date', 'last_hire_date'] }, employed],
    ['of a hire leaves the other hire date', { hireDate: TOMORROW, unreadable: ['last_hire_date'] }, starts(TOMORROW)],
    ['of a hire keeps no leaver', { status: 'T', unreadable: ['hire_date'] }, left(TODAY, false)],
    ['that decides nothing is left to the mapping', { status: 'A', unreadable: ['date_in_job'] }, employed],
  ])('%s', (_, row, employment) => {
    expect(employmentOf(aRow(row), TODAY)).toMatchObject(employment);
  });
});

describe('what is invalid', () => {
  it.each<[RowParts, string]>([
    [{ status: 'Q' }, '"Q"'],
    [{ status: '' }, 'no employee status'],
    [{ status: 'A', terminationDate: YESTERDAY }, 'after the last hire on 2020-01-15'],
    [{ unreadable: ['termination_date'] }, 'termination_date is not a date'],
  ])('is said with what to do: %j', (row, words) => {
    const employment = employmentOf(aRow(row), TODAY);
    const message = employment.kind === 'invalid' ? employment.message : '';
    expect(message).toContain(words);
    expect(message).toMatch(/Correct .* in UKG\.$/);
  });
});
