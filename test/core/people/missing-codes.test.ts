import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import { missingCodes } from '../../../action/src/core/people/code-tables.ts';
import type { RowParts } from '../../builders.ts';
import { aCodeRow, anEmployee, anIntegration, codeTables, TODAY } from '../../builders.ts';

function said(...rows: readonly RowParts[]): ReturnType<typeof missingCodes> {
  const context = { integration: anIntegration(), tables: codeTables(), today: TODAY };
  return missingCodes(rows.map((row) => assess(anEmployee(row), context)));
}

describe('a code without a text falls back to the code and is said once', () => {
  it.each([
    ['department', { org_level_2: 'XX' }, 'DEPARTMENT_UNKNOWN', 'org level "XX" (field department_name)'],
    ['job', { job_code: 'XX' }, 'JOB_UNKNOWN', 'job "XX" (field title)'],
  ])('a %s as a problem of the first who has it', (_, row, code, words) => {
    const { problems, notes } = said({ id: 'E1', ...row }, { id: 'E2', ...row });
    expect(problems).toMatchObject([{ code, ukgEmployeeId: 'E1', message: expect.stringContaining(words) as string }]);
    expect(notes).toEqual([]);
  });

  it('with the reason where several rows of it have different texts', () => {
    const jobs = new Map([['DEV', [aCodeRow('Developer'), aCodeRow('Entwickler')]]]);
    const context = { integration: anIntegration(), tables: codeTables({ jobs }), today: TODAY };
    const [problem] = missingCodes([assess(anEmployee(), context)]).problems;
    expect(problem).toMatchObject({ code: 'JOB_UNKNOWN', message: expect.stringContaining('several texts') as string });
  });

  it('any other field as a note', () => {
    const { problems, notes } = said({ work_location: 'XX' }, { id: 'E2', work_location: 'XX' });
    expect(problems).toEqual([]);
    expect(notes).toEqual(['UKG has no text for the code "XX" (field location), so the code itself was used.']);
  });

  it('two codes are said twice', () => {
    expect(said({ org_level_2: 'XX' }, { id: 'E2', org_level_2: 'YY' }).problems).toHaveLength(2);
  });

  it('a long code is cut short', () => {
    expect(said({ org_level_2: 'X'.repeat(99) }).problems[0]?.message).toContain(`"${'X'.repeat(40)}"`);
  });

  it('only people in scope count', () => {
    expect(said({ org_level_2: 'XX', status: 'T' }, { id: 'E2', org_level_2: 'XX', first_name: '' }).problems).toEqual(
      [],
    );
  });
});
