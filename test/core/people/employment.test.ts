import { describe, expect, it } from 'vitest';
import type { Employment } from '../../../action/src/core/people/employment.ts';
import { employmentOf, placed } from '../../../action/src/core/people/employment.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';

const LATER = '2026-09-01';
const AFTER_TOMORROW = '2026-06-17';

const company = (companyId: string, parts: RowParts = {}): RowParts => ({ companyId, ...parts });
const gone = (on: string, parts: RowParts = {}): RowParts => ({ status: 'T', terminationDate: on, ...parts });
const coming = (on: string): RowParts => ({ hireDate: on, lastHireDate: on });

const employed = (leavesOn: string | null = null, returnsOn: string | null = null): Employment => ({
  kind: 'employed',
  leavesOn,
  returnsOn,
});
type Leaver = Extract<Employment, { kind: 'leaver' }>;
const left = (on: string, returnsOn: string | null = null): Leaver => ({
  kind: 'leaver',
  on,
  isDated: true,
  returnsOn,
});
const starts = (on: string): Employment => ({ kind: 'joiner', on, leavesOn: null });

function employment(rows: readonly RowParts[], announced?: string): Employment {
  return employmentOf(placed(rows.map(aRow), { today: TODAY, announced }), TODAY);
}

describe('whether somebody is employed is decided on all rows', () => {
  it.each<[string, readonly RowParts[], Partial<Employment>]>([
    ['one row that runs is enough', [company('A', gone(YESTERDAY)), company('B')], employed()],
    ['whichever company is home', [company('A', gone(YESTERDAY, { isHomeCompany: true })), company('B')], employed()],
    ['a row that ends on a later day runs until then', [company('A', gone(LATER))], employed(LATER)],
    [
      'of several that end the last end is the leaving',
      [company('A', gone(TOMORROW)), company('B', gone(LATER))],
      employed(LATER),
    ],
    [
      'a row that goes on keeps somebody whose other row ends',
      [company('A', gone(TOMORROW)), company('B')],
      employed(),
    ],
    ['the latest end counts', [company('A', gone('2026-03-01')), company('B', gone(YESTERDAY))], left(YESTERDAY)],
    ['equal ends are no conflict', [company('A', gone(YESTERDAY)), company('B', gone(YESTERDAY))], left(YESTERDAY)],
    ['a row to come makes a joiner', [company('A', coming(LATER))], starts(LATER)],
    [
      'the first of several rows to come is the first day',
      [company('A', coming(LATER)), company('B', coming(TOMORROW))],
      starts(TOMORROW),
    ],
    [
      'somebody who left and has a row to come leaves and comes back',
      [company('A', gone(YESTERDAY)), company('B', coming(LATER))],
      left(YESTERDAY, LATER),
    ],
    [
      'so does somebody who is entered again in the same row',
      [gone(YESTERDAY, { lastHireDate: LATER })],
      left(YESTERDAY, LATER),
    ],
    [
      'a gap between two rows is a leaving with a way back',
      [company('A', gone(TOMORROW)), company('B', coming(LATER))],
      employed(TOMORROW, LATER),
    ],
    [
      'a row that begins by the last day leaves no gap',
      [company('A', gone(TOMORROW)), company('B', coming(TOMORROW))],
      employed(),
    ],
    [
      'a row to come that ends ends the employment',
      [company('A', gone(TOMORROW)), company('B', { ...coming(TOMORROW), terminationDate: LATER })],
      employed(LATER),
    ],
    [
      'a status that nobody knows is no proof of leaving',
      [company('A', gone(YESTERDAY)), company('B', { status: 'Q' })],
      { kind: 'invalid', code: 'STATUS_UNKNOWN' },
    ],
    [
      'a contradicted end is none either',
      [company('A', gone(YESTERDAY)), company('B', { terminationDate: YESTERDAY })],
      { kind: 'invalid', code: 'DATE_INVALID' },
    ],
    [
      'a row that runs settles both',
      [company('A'), company('B', { status: 'Q' }), company('C', { terminationDate: YESTERDAY })],
      employed(),
    ],
    [
      'without any day today stands for it',
      [company('A', { status: 'T' }), company('B', gone('2024-01-31'))],
      { ...left(TODAY), isDated: false },
    ],
    ['with a day of today it is that day', [company('A', { status: 'T' }), company('B', gone(TODAY))], left(TODAY)],
  ])('%s', (_, rows, expected) => {
    expect(employment(rows)).toMatchObject(expected);
    expect(employment([...rows].reverse())).toMatchObject(expected);
  });
});

describe('a transfer is no leaving', () => {
  const out = (on: string): RowParts => company('A', gone(on, { terminationReason: 'TRO' }));

  it.each<[string, readonly RowParts[], Employment]>([
    ['while another row runs', [out(TODAY), company('B', coming(TODAY))], employed()],
    ['when another row begins on the next day', [out(TODAY), company('B', coming(TOMORROW))], starts(TOMORROW)],
    [
      'when it is still to come and another row begins on the day after it',
      [out(TOMORROW), company('B', coming(AFTER_TOMORROW))],
      employed(),
    ],
    ['but it is one without another row', [out(YESTERDAY)], left(YESTERDAY)],
    ['and with one that begins later', [out(TODAY), company('B', coming(AFTER_TOMORROW))], left(TODAY, AFTER_TOMORROW)],
    [
      'and a day between two employments without a transfer is a leaving',
      [company('A', gone(TODAY)), company('B', coming(TOMORROW))],
      left(TODAY, TOMORROW),
    ],
  ])('%s', (_, rows, expected) => {
    expect(employment(rows)).toEqual(expected);
  });
});

describe('a day of leaving that was scheduled', () => {
  const ends = (on: string): RowParts => ({ terminationDate: on });

  it('counts for the rows that ended before it, while the status still says active', () => {
    const rows = [company('A', ends('2026-06-10')), company('B', ends(YESTERDAY))];
    expect(employment(rows, YESTERDAY)).toEqual({ ...left(YESTERDAY), leftOn: YESTERDAY });
  });

  it('counts for no row when none names it any longer', () => {
    expect(employment([company('A', ends('2026-06-10'))], YESTERDAY)).toMatchObject({ kind: 'invalid' });
  });

  it('stands when the next hire takes its place in UKG', () => {
    const season = [{ lastHireDate: LATER }];
    expect(employment(season, TOMORROW)).toEqual({ kind: 'joiner', on: LATER, leavesOn: TOMORROW });
    expect(employment(season, TODAY)).toEqual({ ...left(TODAY, LATER), leftOn: TODAY });
  });
});
