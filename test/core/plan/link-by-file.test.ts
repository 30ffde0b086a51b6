// Whose number and address a file's row may have: Betterworks is not asked, so what was delivered for somebody is theirs.
import { describe, expect, it } from 'vitest';
import type { Fields, Held, Integration, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { LinkedPeople } from '../../../action/src/core/plan/link.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aFilter,
  aKnownUser,
  anEmployee,
  anIntegration,
  aState,
  mappingOf,
  testDigests,
} from '../../builders.ts';
import { left, UNASKED } from './planned.ts';

interface Given {
  readonly users?: readonly KnownUser[];
  readonly bystanders?: readonly RowParts[];
  readonly isLongGone?: boolean;
  readonly whenOutOfScope?: Integration['filter']['whenOutOfScope'];
  /** A line of decisions.yml names the user of E1. */
  readonly isDecided?: boolean;
  /** Who waits for a fix of a conflict. */
  readonly waiting?: readonly string[];
}

describe('where a file is delivered, the number and the address that it brought', () => {
  const holder = (fields: Fields, active = true, id = 'E9'): KnownUser => {
    const fingerprint = fingerprintOf(ukgEmployeeId(id), fields, testDigests());
    return aKnownUser({ id, userId: null, active, fingerprint });
  };
  const delivered = (active: boolean): readonly KnownUser[] => [
    holder({ employee_id: '9', email: 'e9@acme.example' }, active),
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
      'wait for the file that brings the others that UKG gives their holder by now',
      ofHolder,
      { users: delivered(true), bystanders: [{ id: 'E9', employeeNumber: '10' }] },
      'IDENTITY_CONFLICT',
    ],
    ['are free after that file', ofHolder, { users: [holder({ employee_id: '10' })] }, null],
    ['are those of the same person', ofHolder, { users: delivered(true), bystanders: [read] }, null],
    ['are free where nobody was delivered', ofHolder, {}, null],
    [
      'wait with their conflict while another one in it was not read',
      ofHolder,
      { waiting: ['E1', 'E9'] },
      'IDENTITY_CONFLICT',
    ],
    ['never hold a leaving', { ...ofHolder, ...left }, { waiting: ['E1', 'E9'] }, null],
    ['do not wait for a conflict of others', ofHolder, { waiting: ['E9'] }, null],
    [
      'wait no longer once the other one was read',
      ofHolder,
      { waiting: ['E1', 'E9'], bystanders: [{ id: 'E9' }] },
      null,
    ],
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
    expect(codeOf(row, given)).toEqual(expected);
  });

  const own = (active = true, of: Fields = {}): KnownUser =>
    holder({ employee_id: '1', email: 'e1@acme.example', ...of }, active, 'E1');
  const E1 = { id: 'E1', employeeNumber: '1', email_address: 'e1@acme.example' } as const;

  it.each<[string, RowParts, Given, string | null]>([
    ["where its number is another one's by now", { ...E1, employeeNumber: '9', ...left }, {}, 'IDENTITY_CONFLICT'],
    [
      'where its address is, and its number is new',
      { ...E1, email_address: 'e9@acme.example', employeeNumber: '2', ...left },
      {},
      'IDENTITY_CONFLICT',
    ],
    ['but not where its own number leads to the user', { ...E1, email_address: 'e9@acme.example', ...left }, {}, null],
    [
      'nor where nobody was delivered, and they left long ago',
      { ...left, id: 'E5', employeeNumber: '9' },
      { isLongGone: true },
      null,
    ],
    ['but where they may have a user', { ...left, id: 'E5', employeeNumber: '9' }, {}, 'IDENTITY_CONFLICT'],
    [
      'where neither its number nor its address is the delivered one',
      { ...E1, employeeNumber: '2', email_address: 'new@acme.example', ...left },
      {},
      'IDENTITY_CONFLICT',
    ],
    ['of somebody out of scope, too', { ...E1, employeeNumber: '9', employeeType: 'TES' }, {}, 'IDENTITY_CONFLICT'],
    [
      'but not where nothing ends them',
      { ...E1, employeeNumber: '9', employeeType: 'TES' },
      { whenOutOfScope: 'keep' },
      null,
    ],
  ])('keep the row from being written that ends a user, %s', (_, row, given, expected) => {
    expect(codeOf(row, { users: [own(), ...delivered(true)], ...given })).toEqual(expected);
  });

  const renewed = { ...E1, employeeNumber: '2', email_address: 'new@acme.example' } as const;
  const former = (fields: Fields): Given => ({
    users: [holder({ employee_id: '7', email: 'e7@acme.example', ...fields, '@person': 'P1' }, false, 'E7')],
  });

  it.each<[string, RowParts, Given, string | null]>([
    ['is not made where both are other ones than were delivered', renewed, { users: [own()] }, 'IDENTITY_CONFLICT'],
    ['is not made of somebody who comes back with both new', renewed, { users: [own(false)] }, 'IDENTITY_CONFLICT'],
    [
      'is not feared with a new number alone',
      { ...renewed, email_address: 'E1@acme.example' },
      { users: [own()] },
      null,
    ],
    ['is not feared with a new address alone', { ...renewed, employeeNumber: '1' }, { users: [own()] }, null],
    [
      'is not made with a new address and no number',
      { ...renewed, employeeNumber: '' },
      { users: [own(true, { employee_id: '' })] },
      'IDENTITY_CONFLICT',
    ],
    [
      'is not feared where it is unknown what was delivered',
      renewed,
      { users: [aKnownUser({ id: 'E1', userId: null, fingerprint: '' })] },
      null,
    ],
    [
      'is not made for a new record of somebody who was delivered with others',
      { ...renewed, id: 'E8', personId: 'P1' },
      former({}),
      'IDENTITY_CONFLICT',
    ],
    [
      'is not feared for one that has the number',
      { ...renewed, id: 'E8', personId: 'P1' },
      former({ employee_id: '2' }),
      null,
    ],
    ['is not feared where a line names the user', renewed, { users: [own()], isDecided: true }, null],
  ])('a second user %s', (_, row, given, expected) => {
    expect(codeOf(row, given)).toEqual(expected);
  });

  it.each([
    ['is not ended by the record that they left', 'e1@acme.example', true],
    ['is ended where nothing ties the two rows', 'other@acme.example', false],
  ])('a person who works under a later record, which the run did not read, %s', (_, email, isReplaced) => {
    const users = [own(true), holder({ employee_id: '8', email, '@person': 'P1' }, true, 'E8')];
    const { successors } = linked({ ...E1, personId: 'P1', ...left }, { users });
    expect([...successors]).toEqual(isReplaced ? [['E1', 'E8']] : []);
  });

  function heldOf(id: string): Held {
    return { ukgEmployeeId: ukgEmployeeId(id), code: 'IDENTITY_CONFLICT', firstSeen: '', attempts: 1 };
  }

  function linked(row: RowParts, given: Given): LinkedPeople {
    const {
      users = [],
      bystanders = [],
      waiting = [],
      isLongGone = false,
      whenOutOfScope = 'deactivate',
      isDecided = false,
    } = given;
    const filter = { ...aFilter({ exclude: { employee_types: ['TES'] } }), whenOutOfScope };
    const integration = anIntegration({ delivery: 'sftp', filter, mapping: mappingOf() });
    const context = {
      ...aContext({ state: aState({ users, held: waiting.map(heldOf) }), integration }),
      isLongGone: () => isLongGone,
    };
    const [one, ...others] = [row, ...bystanders].map((parts) => assess(anEmployee(parts), context));
    const place = { file: 'integrations/acme/decisions.yml', line: 1 };
    const decided = new Map(isDecided ? [[ukgEmployeeId('E1'), { userId: 4, place }]] : []);
    const evidence = { ...UNASKED, decided, bystanders: others };
    return linkPeople(one === undefined ? [] : [one], evidence, context);
  }

  function codeOf(row: RowParts, given: Given): string | null {
    return linked(row, given).links[0]?.person.problems.at(-1)?.code ?? null;
  }
});
