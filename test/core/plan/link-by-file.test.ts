// Whose number and address a file's row may have: Betterworks is not asked, so what was delivered for somebody is theirs.
import { describe, expect, it } from 'vitest';
import type { KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, anIntegration, aState, testDigests } from '../../builders.ts';
import { left, UNASKED } from './planned.ts';

interface Given {
  readonly users?: readonly KnownUser[];
  readonly bystanders?: readonly RowParts[];
}

describe('where a file is delivered, the number and the address that it brought', () => {
  const delivered = (active: boolean): readonly KnownUser[] => [
    aKnownUser({
      id: 'E9',
      userId: null,
      active,
      fingerprint: fingerprintOf(ukgEmployeeId('E9'), { employee_id: '9', email: 'e9@acme.example' }, testDigests()),
    }),
  ];
  const ofHolder = { employeeNumber: '9', personId: 'P1' } as const;
  const read = { ...ofHolder, id: 'E9' } as const;

  it.each<[string, RowParts, Given, string | null]>([
    ['are no number for another one', ofHolder, { users: delivered(true) }, 'IDENTITY_CONFLICT'],
    [
      'are no address for another one',
      { email_address: 'E9@acme.example' },
      { users: delivered(true) },
      'IDENTITY_CONFLICT',
    ],
    [
      'are free once UKG gives their holder others',
      ofHolder,
      { users: delivered(true), bystanders: [{ id: 'E9' }] },
      null,
    ],
    ['are those of the same person', ofHolder, { users: delivered(true), bystanders: [read] }, null],
    ['are free where nobody was delivered', ofHolder, {}, null],
    ['are free once their holder is off', ofHolder, { users: delivered(false) }, null],
    [
      'but no number for somebody whom UKG tells from a holder who is off',
      ofHolder,
      { users: delivered(false), bystanders: [{ ...read, personId: 'P9', ...left }] },
      'IDENTITY_CONFLICT',
    ],
    [
      'while the address is free then',
      { personId: 'P1', email_address: 'e9@acme.example' },
      { users: delivered(false), bystanders: [{ id: 'E9', personId: 'P9', ...left }] },
      null,
    ],
  ])('%s', (_, row, given, expected) => {
    const { users = [], bystanders = [] } = given;
    const context = aContext({ state: aState({ users }), integration: anIntegration({ delivery: 'sftp' }) });
    const [one, ...others] = [row, ...bystanders].map((parts) => assess(anEmployee(parts), context));
    const { links } = linkPeople(one === undefined ? [] : [one], { ...UNASKED, bystanders: others }, context);
    expect(links[0]?.person.problems[0]?.code ?? null).toEqual(expected);
  });
});
