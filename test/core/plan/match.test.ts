import { describe, expect, it } from 'vitest';
import type { ExistingUser, Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import { changedFields, tyingDigest } from '../../../action/src/core/plan/fingerprint.ts';
import { linksNotIn, shownDifferently } from '../../../action/src/core/plan/match.ts';
import type { RowParts } from '../../builders.ts';
import { aKnownUser, aState, emailOf } from '../../builders.ts';
import { digests, left, matched, off, owners, user } from './matched.ts';

const shared = emailOf('E1');

describe('a leaver', () => {
  it('takes no user over from an ended record of the same person', () => {
    const records = [
      { id: 'E1', personId: 'P', ...left },
      { id: 'E2', personId: 'P', employeeNumber: '001', email_address: shared, ...left },
    ];
    const { links } = matched(records, [user(41, 'E1')], [aKnownUser()]).linked;
    expect(links.map(({ target }) => target.kind)).toEqual(['existing', 'none']);
  });
});

describe('whose user is it, when both sides are read in full', () => {
  it.each<[string, readonly RowParts[], readonly ExistingUser[], readonly KnownUser[], Record<string, number>]>([
    ['the one who has their employee id and their e-mail', [{ id: 'E1' }], [user(41, 'E1')], [], { E1: 41 }],
    ['the one who has their e-mail', [{ id: 'E1' }], [user(41, 'E1', { employee_id: '' })], [], { E1: 41 }],
    [
      "the one who has their e-mail, although the employee id is nobody's",
      [{ id: 'E1' }],
      [user(41, 'E1', { employee_id: '999' })],
      [],
      { E1: 41 },
    ],
    [
      'the one who has their employee id, although the e-mail changed',
      [{ id: 'E1' }],
      [user(41, 'E1', { email: 'old@acme.example' })],
      [],
      { E1: 41 },
    ],
    [
      'the one who has their employee id but for leading zeros',
      [{ id: 'E1' }],
      [user(41, 'E1', { email: 'old@acme.example', employee_id: '1' })],
      [],
      { E1: 41 },
    ],
    [
      'the one who is linked to them, whatever both became',
      [{ id: 'E1' }, { id: 'E2' }],
      [user(41, 'E2')],
      [aKnownUser()],
      { E1: 41 },
    ],
    [
      'another who has their address, when the linked one is gone',
      [{ id: 'E1' }],
      [user(43, 'E1')],
      [aKnownUser()],
      { E1: 43 },
    ],
    [
      'of two users the linked one',
      [{ id: 'E1' }],
      [user(42, 'E1'), user(41, 'E1', { email: 'x@acme.example' })],
      [aKnownUser()],
      { E1: 41 },
    ],
    [
      'of two users the one with their e-mail',
      [{ id: 'E1' }],
      [user(42, 'E1', { email: 'x@acme.example' }), user(41, 'E1')],
      [],
      { E1: 41 },
    ],
    ['of two equal users the active one', [{ id: 'E1' }], [user(41, 'E1', {}, off), user(42, 'E1')], [], { E1: 42 }],
    ['of two equal active users the older one', [{ id: 'E1' }], [user(42, 'E1'), user(41, 'E1')], [], { E1: 41 }],
    [
      "nobody's by a number that two have",
      [
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '7' },
      ],
      [user(41, 'E9', { employee_id: '7' })],
      [],
      {},
    ],
    [
      "nobody's by a number that three have",
      ['E1', 'E2', 'E3'].map((id) => ({ id, employeeNumber: '7' })),
      [user(41, 'E9', { employee_id: '7' })],
      [],
      {},
    ],
    [
      "nobody's by a number that two leavers have",
      [
        { id: 'E1', employeeNumber: '7', ...left },
        { id: 'E2', employeeNumber: '7', ...left },
      ],
      [user(41, 'E9', { employee_id: '7' })],
      [],
      {},
    ],
    [
      "nobody's by a number that an employee and a leaver have",
      [
        { id: 'E1', employeeNumber: '7', ...left },
        { id: 'E2', employeeNumber: '7' },
      ],
      [user(41, 'E9', { employee_id: '7' })],
      [],
      {},
    ],
    [
      "nobody's by such a number in either order",
      [
        { id: 'E2', employeeNumber: '7' },
        { id: 'E1', employeeNumber: '7', ...left },
      ],
      [user(41, 'E9', { employee_id: '7' })],
      [],
      {},
    ],
    [
      "nobody's by an empty value",
      [{ id: 'E1', employeeNumber: '', email_address: '' }],
      [user(41, 'E9', { employee_id: '', email: '' })],
      [],
      {},
    ],
    ["nobody's without a link to a user", [{ id: 'E1' }], [user(41, 'E9')], [aKnownUser({ userId: null })], {}],
  ])('%s', (...[, rows, users, links, expected]) => {
    expect(owners(rows, users, links)).toEqual(expected);
    expect(owners([...rows].reverse(), [...users].reverse(), links)).toEqual(expected);
  });
});

describe('a rehire under a new employeeId', () => {
  const former = { id: 'E1', ...left } as const;

  it('has the user of the former record, when UKG says that it is the same person', () => {
    const rows = [
      { ...former, personId: 'P' },
      { id: 'E2', personId: 'P', employeeNumber: '001', email_address: shared },
    ];
    expect(owners(rows, [user(41, 'E1')], [aKnownUser()])).toEqual({ E2: 41 });
  });

  it('has the user by their e-mail alone, when UKG says that it is the same person', () => {
    const rows = [
      { ...former, personId: 'P' },
      { id: 'E2', personId: 'P', email_address: shared },
    ];
    expect(owners(rows, [user(41, 'E1', { employee_id: '' })], [aKnownUser()])).toEqual({ E2: 41 });
  });

  it.each<[string, readonly RowParts[], readonly ExistingUser[]]>([
    [
      'a user with the number who is off, of another person',
      [former, { id: 'E2', employeeNumber: '001' }],
      [user(41, 'E1', {}, off)],
    ],
    ['a user who is active', [former, { id: 'E2', employeeNumber: '001' }], [user(41, 'E1')]],
    [
      'a user who is off and has only their e-mail',
      [former, { id: 'E2', email_address: shared }],
      [user(41, 'E1', { employee_id: '' }, off)],
    ],
    ['a user whom nobody else claims', [former], [user(41, 'E7')]],
    [
      'a user who is off, where neither side has an employee id',
      [former, { id: 'E2', employeeNumber: '', email_address: shared }],
      [user(41, 'E1', { employee_id: '' }, off)],
    ],
    [
      'a user of somebody who is employed',
      [{ id: 'E1' }, { id: 'E2', employeeNumber: '001' }],
      [user(41, 'E1', { email: 'x@acme.example', employee_id: '002' }, off)],
    ],
    [
      'a user whose new record has left too',
      [former, { id: 'E2', employeeNumber: '001', ...left }],
      [user(41, 'E1', {}, off)],
    ],
  ])('does not have %s otherwise', (_, rows, users) => {
    expect(owners(rows, users, [aKnownUser()])).toEqual({ E1: 41 });
  });
});

describe('what UKG leaves alone in Betterworks', () => {
  const isKnown = (row: RowParts, having: Fields, field: string): boolean => {
    const { users } = matched([{ id: 'E1', ...row }], [user(41, 'E1', having)]);
    return changedFields([...users.values()][0]!, { [field]: '' }, digests).unknown.length === 0;
  };

  it.each<[string, RowParts, Fields, string, boolean]>([
    ['a value that UKG does not have is not remembered', { work_phone: '' }, { phone: '1' }, 'phone', false],
    ['a value that neither has is remembered as none', { work_phone: '' }, { phone: '' }, 'phone', true],
    ['a value that both have is remembered', {}, { phone: '1' }, 'phone', true],
    ['the manager whom UKG does not name is not remembered', {}, { manager_id: '1' }, 'manager_id', false],
    ['an employee id is always remembered', { employeeNumber: '' }, {}, 'employee_id', true],
  ])('%s', (...[, row, having, field, known]) => {
    expect(isKnown(row, having, field)).toBe(known);
  });
});

describe('a user whom no employee owns', () => {
  it('is unknown to UKG while active, and remembered by the digest of the employee id', () => {
    const { unknown, unlinked } = matched(
      [],
      [user(43, 'E3'), user(41, 'E1', { employee_id: '' }), user(42, 'E2', {}, off)],
    );
    expect(unknown.map(({ id }) => id)).toEqual([41, 43]);
    expect(unlinked).toEqual([
      { userId: 42, digest: tyingDigest('employee_id', '002', digests) },
      { userId: 43, digest: tyingDigest('employee_id', '003', digests) },
    ]);
  });

  it('is unknown although it was linked to a record that UKG has purged', () => {
    expect(matched([], [user(41, 'E1')], [aKnownUser()]).unknown).toMatchObject([{ id: 41 }]);
  });

  it('is the second user of one employee', () => {
    const listed = [user(41, 'E1'), user(42, 'E1')];
    expect(matched([{ id: 'E1' }], listed).unknown).toMatchObject([{ id: 42 }]);
  });

  it('is not one whom two pages repeat', () => {
    expect(matched([{ id: 'E1' }], [user(41, 'E1'), user(41, 'E1')]).unknown).toEqual([]);
  });
});

describe('a linked user whom the list does not show', () => {
  it('is asked for by id, each once', () => {
    const people = [{ ukgEmployeeId: 'E1' }, { ukgEmployeeId: 'E2' }, { ukgEmployeeId: 'E3' }] as never;
    const links = aState({ users: [aKnownUser(), aKnownUser({ id: 'E2', userId: 42 })] }).users;
    expect(linksNotIn([user(42, 'E2')], people, links)).toEqual([41]);
  });

  it('is asked for, too, where the list shows one id with two addresses or employee ids', () => {
    const asked = (shown: Fields): number[] => [...shownDifferently([user(41, 'E1'), user(41, 'E1', shown)])];
    expect([{}, { email: emailOf('E2') }, { employee_id: '002' }].map(asked)).toEqual([[], [41], [41]]);
  });
});
