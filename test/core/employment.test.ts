import { describe, expect, it } from 'vitest';
import type { Employment } from '../../action/src/core/employment.ts';
import { employmentOf } from '../../action/src/core/employment.ts';
import type { RowParts } from '../builders.ts';
import { aRow, TODAY, TOMORROW, YESTERDAY } from '../builders.ts';

const employed = { kind: 'employed', leavesOn: null } as const;
const leavesTomorrow = { kind: 'employed', leavesOn: TOMORROW } as const;
const hiredTomorrow = { hireDate: TOMORROW, lastHireDate: TOMORROW } as const;
const invalidDate = { kind: 'invalid', code: 'DATE_INVALID' } as const;

describe('who is employed today', () => {
  it.each<[string, RowParts, Partial<Employment>]>([
    ['A: is employed', { status: 'A' }, employed],
    ['L: on leave is employed', { status: 'L' }, employed],
    ['O: on strike is employed', { status: 'O' }, employed],
    ['R: laid off is employed', { status: 'R' }, employed],
    ['S: suspended is employed', { status: 'S' }, employed],
    [
      'T up to yesterday: has left on that day',
      { status: 'T', terminationDate: YESTERDAY },
      { kind: 'leaver', on: YESTERDAY },
    ],
    ['T today: has left today', { status: 'T', terminationDate: TODAY }, { kind: 'leaver', on: TODAY }],
    ['T tomorrow: is still employed and leaves tomorrow', { status: 'T', terminationDate: TOMORROW }, leavesTomorrow],
    [
      'T, hired today and leaving later: is employed',
      { status: 'T', hireDate: TODAY, lastHireDate: TODAY, terminationDate: TOMORROW },
      leavesTomorrow,
    ],
    ['T without a date: has left today', { status: 'T' }, { kind: 'leaver', on: TODAY }],
    [
      'T without a hire date either: has left today',
      { status: 'T', hireDate: '', lastHireDate: '' },
      { kind: 'leaver', on: TODAY },
    ],
    ['A with a termination tomorrow: leaves tomorrow', { status: 'A', terminationDate: TOMORROW }, leavesTomorrow],
    ['L with a termination tomorrow: leaves tomorrow', { status: 'L', terminationDate: TOMORROW }, leavesTomorrow],
    [
      'A with a termination today, the day that he was scheduled for: has left today',
      { status: 'A', terminationDate: TODAY },
      { kind: 'leaver', on: TODAY },
    ],
    [
      'A with a past termination after the last hire: both cannot be true',
      { status: 'A', terminationDate: YESTERDAY },
      invalidDate,
    ],
    [
      'A with a past termination and no hire date: both cannot be true',
      { status: 'A', terminationDate: YESTERDAY, hireDate: '', lastHireDate: '' },
      invalidDate,
    ],
    [
      'A, rehired after the termination: is employed',
      { status: 'A', terminationDate: '2024-01-31', lastHireDate: '2026-06-01' },
      employed,
    ],
    [
      'A, rehired on the day of the termination: is employed',
      { status: 'A', terminationDate: '2026-06-01', lastHireDate: '2026-06-01' },
      employed,
    ],
    [
      'A, rehired today after a termination today: is employed',
      { status: 'A', terminationDate: TODAY, lastHireDate: TODAY },
      employed,
    ],
    ['A, hired tomorrow: starts tomorrow', { status: 'A', ...hiredTomorrow }, { kind: 'joiner', on: TOMORROW }],
    ['A, rehired tomorrow: starts tomorrow', { status: 'A', lastHireDate: TOMORROW }, { kind: 'joiner', on: TOMORROW }],
    [
      'A, hired tomorrow for a limited time: starts tomorrow',
      { status: 'A', ...hiredTomorrow, terminationDate: '2026-12-31' },
      { kind: 'joiner', on: TOMORROW },
    ],
    [
      'T, hired tomorrow and leaving later: starts tomorrow',
      { status: 'T', ...hiredTomorrow, terminationDate: '2026-12-31' },
      { kind: 'joiner', on: TOMORROW },
    ],
    [
      'T, a hire of tomorrow that was called off yesterday: has left',
      { status: 'T', ...hiredTomorrow, terminationDate: YESTERDAY },
      { kind: 'leaver', on: YESTERDAY },
    ],
    ['A, hired today: is employed', { status: 'A', hireDate: TODAY, lastHireDate: TODAY }, employed],
    ['an unknown status is not taken for active', { status: 'Q' }, { kind: 'invalid', code: 'STATUS_UNKNOWN' }],
    ['no status is not taken for active', { status: '' }, { kind: 'invalid', code: 'STATUS_UNKNOWN' }],
    [
      'an unreadable termination date decides nothing, even for T',
      { status: 'T', unreadable: ['termination_date'] },
      invalidDate,
    ],
    [
      'an unreadable hire date decides nothing for the living',
      { status: 'A', unreadable: ['last_hire_date'] },
      invalidDate,
    ],
    [
      'an unreadable hire date keeps no leaver',
      { status: 'T', unreadable: ['hire_date'] },
      { kind: 'leaver', on: TODAY },
    ],
    [
      'an unreadable date that decides nothing is left to the mapping',
      { status: 'A', unreadable: ['date_in_job'] },
      employed,
    ],
  ])('%s', (_, row, employment) => {
    expect(employmentOf(aRow(row), TODAY)).toMatchObject(employment);
  });

  it.each<[RowParts, string]>([
    [{ status: 'Q' }, '"Q"'],
    [{ status: '' }, 'no employee status'],
    [{ status: 'A', terminationDate: YESTERDAY }, 'after the last hire on 2020-01-15'],
    [{ unreadable: ['hire_date'] }, 'hire_date is not a date'],
  ])('what is invalid is said with what to do: %j', (row, words) => {
    const employment = employmentOf(aRow(row), TODAY);
    const message = employment.kind === 'invalid' ? employment.message : '';
    expect(message).toContain(words);
    expect(message).toMatch(/Correct .* in UKG\.$/);
  });
});
