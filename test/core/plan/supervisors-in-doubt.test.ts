import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { supervisorsInDoubt } from '../../../action/src/core/plan/betterworks-lookups.ts';
import type { RowParts } from '../../builders.ts';
import { aFilter, aKnownUser, anEmployee, anIntegration, codeTables, TODAY } from '../../builders.ts';
import { links } from './links.ts';

const [e1, e9] = [{ id: 'E1', supervisorId: 'E9' }, { id: 'E9' }] as const;

/** Who is in doubt when by the state E9 reports to this employee; undefined when nothing is known of E9. */
function inDoubt(people: readonly RowParts[], supervisor: string | undefined): readonly string[] {
  const context = { integration: anIntegration(), tables: codeTables(), today: TODAY };
  const assessed = people.map((row) => assess(anEmployee(row), context));
  const known = supervisor === undefined ? [] : [{ ...aKnownUser({ id: 'E9' }), supervisor }];
  return supervisorsInDoubt(assessed, new Map(known.map((user) => [ukgEmployeeId('E9'), user])));
}

describe('a supervisor whom nobody read is in doubt', () => {
  it('when by the state they report to one of those who report to them now, each once', () => {
    expect(inDoubt([e1], 'E1')).toEqual(['E9']);
    expect(inDoubt([e1, { id: 'E2', supervisorId: 'E9' }], 'E1')).toEqual(['E9']);
  });

  it.each<[string, readonly RowParts[], string | undefined]>([
    ['they report to somebody else', [e1], 'E2'],
    ['nothing is known of them', [e1], undefined],
    ['they were read', [e1, e9], 'E1'],
    ['who reports to them has left', [{ ...e1, status: 'T' }], 'E1'],
    ['nobody has a supervisor', [{ id: 'E1' }], 'E1'],
  ])('not when %s', (_, people, supervisor) => {
    expect(inDoubt(people, supervisor)).toEqual([]);
  });
});

it('Whom this run switches off, being out of scope, becomes nobody’s manager', () => {
  const linkOfE1 = (whenOutOfScope: 'keep' | 'deactivate') => {
    const filter = aFilter({ employee_types: ['REG'], whenOutOfScope });
    return links([e1, { ...e9, employeeType: 'INT' }], { known: ['E9'], filter }).get('E1');
  };
  expect(linkOfE1('deactivate')).toMatchObject({ fields: {}, problem: { code: 'MANAGER_NOT_FOUND' } });
  expect(linkOfE1('keep')).toMatchObject({ fields: { manager_id: '009' }, problem: null });
});
