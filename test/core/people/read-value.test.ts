import { describe, expect, it } from 'vitest';
import type { CodeRow, FieldMapping } from '../../../action/src/core/model/model.ts';
import { readValue } from '../../../action/src/core/people/read-value.ts';
import type { RowParts } from '../../builders.ts';
import { aCodeRow, anEmployee, codeTables } from '../../builders.ts';

type Use = FieldMapping['use'];

function read(
  rows: readonly CodeRow[],
  { use = 'description', from = 'job_title', ...row }: RowParts & { use?: Use; from?: string } = {},
): string {
  const employee = anEmployee(row);
  const tables = codeTables({ jobs: new Map([['DEV', rows]]) });
  const value = readValue({ kind: 'row', name: from }, use, { employee, row: employee.rows[0]!, tables });
  return value?.missingCode ? `code, ${value.missingCode.why}` : (value?.value ?? 'not read');
}

const CUT = 'Senior Software Engineer ';
const WHOLE = 'Senior Software Engineer for Platforms';

describe('the text of a code', () => {
  it.each<[string, readonly CodeRow[], Parameters<typeof read>[1], string]>([
    ['is that of its only row', [aCodeRow('Developer')], {}, 'Developer'],
    [
      'is the same where all rows say the same',
      [aCodeRow('Developer'), aCodeRow('Developer', { country: 'CAN' })],
      {},
      'Developer',
    ],
    [
      "is that of the person's country",
      [aCodeRow('Entwickler', { country: 'DEU' }), aCodeRow('Developer', { country: 'USA' })],
      { country_code: 'USA' },
      'Developer',
    ],
    [
      "is that of the person's company by its id",
      [aCodeRow('Other', { company: 'X' }), aCodeRow('Developer', { company: 'ACME1' })],
      {},
      'Developer',
    ],
    [
      "is that of the person's company by its code",
      [aCodeRow('Other', { company: 'X' }), aCodeRow('Developer', { company: 'ACM' })],
      {},
      'Developer',
    ],
    ['is that of the row in use', [aCodeRow('Old', { isActive: false }), aCodeRow('Developer')], {}, 'Developer'],
    ['is that of a row no longer used where there is no other', [aCodeRow('Old', { isActive: false })], {}, 'Old'],
    [
      "is that of the country before that of another country's row in use",
      [aCodeRow('Alt', { country: 'USA', isActive: false }), aCodeRow('Neu', { country: 'DEU' })],
      { country_code: 'USA' },
      'Alt',
    ],
    [
      'is not guessed where rows differ that fit equally well',
      [aCodeRow('A', { country: 'DEU' }), aCodeRow('B', { country: 'USA' })],
      { country_code: 'CAN' },
      'code, several',
    ],
    [
      'is not guessed where the country is not known',
      [aCodeRow('A', { country: 'DEU' }), aCodeRow('B', { country: 'USA' })],
      { companyCode: undefined },
      'code, country',
    ],
    ['is not there', [], {}, 'code, none'],
    ['is not there where its rows have none', [aCodeRow(' '), aCodeRow('')], {}, 'code, none'],
    ['is made whole where UKG cut it', [aCodeRow(CUT.trimEnd(), { longText: WHOLE })], {}, WHOLE],
    [
      'is left where the long text says something else',
      [aCodeRow(CUT.trimEnd(), { longText: 'Builds platforms for everybody' })],
      {},
      CUT.trimEnd(),
    ],
    ['is left where it is shorter than what UKG keeps', [aCodeRow('Senior', { longText: WHOLE })], {}, 'Senior'],
    [
      'is the long one where that is asked for',
      [aCodeRow('Dev', { longText: WHOLE })],
      { use: 'long_description' },
      WHOLE,
    ],
    ['is the short one where there is no long one', [aCodeRow('Dev')], { use: 'long_description' }, 'Dev'],
    [
      'is the long one for the description of a job',
      [aCodeRow('Dev', { longText: WHOLE })],
      { from: 'job_description' },
      WHOLE,
    ],
    ['is the code itself where that is asked for', [aCodeRow('Dev')], { use: 'code' }, 'DEV'],
  ])('%s', (_, rows, given, expected) => {
    expect(read(rows, given)).toBe(expected);
  });

  it('is not the same as a source that was not read', () => {
    expect(read([], { from: 'language_code' })).toBe('not read');
    expect(read([], { from: 'no source of ours' })).toBe('not read');
  });
});
