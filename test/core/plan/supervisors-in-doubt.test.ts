import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { supervisorsInDoubt } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { RowParts } from '../../builders.ts';
import { aKnownUser, anEmployee, anIntegration, codeTables, mappingOf, testDigests, TODAY } from '../../builders.ts';

const digests = testDigests();
const [e1, e9] = [{ id: 'E1', supervisorId: 'E9' }, { id: 'E9' }] as const;

/** Who is in doubt when E9 was last written with this manager; null when they have no user. */
function inDoubt(people: readonly RowParts[], manager: string | null, mapping = mappingOf()): readonly string[] {
  const integration = anIntegration({ mapping });
  const assessed = people.map((row) => assess(anEmployee(row), { integration, tables: codeTables(), today: TODAY }));
  const fingerprint = fingerprintOf(ukgEmployeeId('E9'), { manager_id: manager }, digests);
  const users = new Map(manager === null ? [] : [[ukgEmployeeId('E9'), aKnownUser({ id: 'E9', fingerprint })]]);
  return supervisorsInDoubt(assessed, { integration, users, digests });
}

describe('a supervisor whom nobody read is in doubt', () => {
  it('when their manager was the one who reports to them now, each once', () => {
    expect(inDoubt([e1], '001')).toEqual(['E9']);
    expect(inDoubt([e1, { id: 'E2', employeeNumber: '001', supervisorId: 'E9' }], '001')).toEqual(['E9']);
  });

  it('when that is so by the name that a look-up gives', () => {
    expect(inDoubt([e1], 'CEO', mappingOf({ manager_id: { lookup: { '001': 'CEO' } } }))).toEqual(['E9']);
  });

  it.each<[string, readonly RowParts[], string | null]>([
    ['somebody else was their manager', [e1], '002'],
    ['they have no user', [e1], null],
    ['they were read', [e1, e9], '001'],
    ['who reports to them has left', [{ ...e1, status: 'T' }], '001'],
    ['nobody has a supervisor', [{ id: 'E1' }], '001'],
  ])('not when %s', (_, people, manager) => {
    expect(inDoubt(people, manager)).toEqual([]);
  });

  it('not when managers are not mapped', () => {
    expect(inDoubt([e1], '001', mappingOf({ manager_id: false }))).toEqual([]);
  });

  it('not when nothing is remembered of their manager', () => {
    const users = new Map([[ukgEmployeeId('E9'), aKnownUser({ id: 'E9', fingerprint: '' })]]);
    const integration = anIntegration();
    const one = assess(anEmployee(e1), { integration, tables: codeTables(), today: TODAY });
    expect(supervisorsInDoubt([one], { integration, users, digests })).toEqual([]);
  });
});
