// Whose user it is while UKG does not show somebody who waits without a user: any value may be theirs.
import { describe, expect, it } from 'vitest';
import type { ExistingUser, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { leadsAmong } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { userIdOf } from '../../../action/src/core/plan/find-user.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, anExistingUser, aState } from '../../builders.ts';
import { UNASKED } from './planned.ts';

interface Given {
  readonly users?: readonly KnownUser[];
  readonly bystanders?: readonly RowParts[];
}

const CONFLICT = 'IDENTITY_CONFLICT';

describe('while somebody who waits without a user was not read', () => {
  const own = anExistingUser();
  const held = [{ ukgEmployeeId: ukgEmployeeId('E9'), code: CONFLICT, firstSeen: '', attempts: 1 }] as const;

  it.each<[string, Partial<ExistingUser>, Given, string | number]>([
    ['a number alone is no proof, since the address may be theirs', { email: 'x@acme.example' }, {}, CONFLICT],
    ['an address alone is no proof, since the number may be theirs', { employeeId: 'X' }, {}, CONFLICT],
    ['number and address together are proof', {}, {}, 41],
    ['an address is proof where the user has no number', { ...aUserWithoutId(own) }, {}, 41],
    ['a number alone is proof once they were read', { email: 'x@acme.example' }, { bystanders: [{ id: 'E9' }] }, 41],
    [
      'a number alone is proof where the state knows their values',
      { email: 'x@acme.example' },
      { users: [aKnownUser({ id: 'E9', userId: 9 })] },
      41,
    ],
  ])('%s', (_, parts, { users = [], bystanders = [] }, expected) => {
    const context = aContext({ state: aState({ users, held }) });
    const [one, ...others] = [{ id: 'E1' }, ...bystanders].map((row) => assess(anEmployee(row), context));
    const user = { ...own, ...parts };
    const leads = leadsAmong(own.employeeId, user.email === own.email ? user : null, [user]);
    const evidence = { ...UNASKED, sightings: () => ({ leads }), bystanders: others };
    const [link] = linkPeople(one === undefined ? [] : [one], evidence, context).links;
    expect(link?.person.problems[0]?.code ?? (link && userIdOf(link.target))).toBe(expected);
  });
});

function aUserWithoutId(user: ExistingUser): Partial<ExistingUser> {
  return { employeeId: '', fields: { ...user.fields, employee_id: '' } };
}
