// Linking everybody at once: shared numbers and addresses, rivals, links that are in doubt.
import { describe, expect, it } from 'vitest';
import type { KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { leadsAmong } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { userIdOf } from '../../../action/src/core/plan/find-user.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { LinkedPeople, Sighting } from '../../../action/src/core/plan/link.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aKnownUser,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  emailOf,
  testDigests,
} from '../../builders.ts';
import { left, linked, UNASKED } from './planned.ts';

interface Given {
  readonly users?: readonly KnownUser[];
  /** Who finds user 41 by number and address. */
  readonly finders?: readonly string[];
  readonly bystanders?: readonly RowParts[];
  readonly delivery?: 'api' | 'sftp';
}

function linkedPeople(rows: readonly RowParts[], given: Given = {}): LinkedPeople {
  const { users = [], finders = [], bystanders = [], delivery = 'api' } = given;
  const context = aContext({ state: aState({ users }), integration: anIntegration({ delivery }) });
  const assessed = (all: readonly RowParts[]): ReturnType<typeof assess>[] =>
    all.map((row) => assess(anEmployee(row), context));
  const found = { leads: leadsAmong('', anExistingUser({ employeeId: '' })) };
  const sightings = (one: ReturnType<typeof assess>): Sighting => (finders.includes(one.ukgEmployeeId) ? found : {});
  return linkPeople(assessed(rows), { ...UNASKED, sightings, bystanders: assessed(bystanders) }, context);
}

/** In a word: whose changes go to which user, or the code of the problem. */
function outcomes(...args: Parameters<typeof linkedPeople>): Record<string, unknown> {
  return Object.fromEntries(
    linkedPeople(...args).links.map(({ person, target }) => {
      const code = person.problems.find((one) => !one.code.endsWith('_MISSING'))?.code;
      return [person.ukgEmployeeId, code ?? userIdOf(target)];
    }),
  );
}

const CONFLICT = 'IDENTITY_CONFLICT';

describe('a value that two employees have', () => {
  it.each<[string, readonly RowParts[], Given, Record<string, unknown>]>([
    [
      'a number is a conflict for both',
      [
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '7' },
      ],
      {},
      { E1: CONFLICT, E2: CONFLICT },
    ],
    [
      'an address in any case, too',
      [
        { id: 'E1', email_address: 'x@a.example' },
        { id: 'E2', email_address: 'X@a.example' },
      ],
      {},
      { E1: CONFLICT, E2: CONFLICT },
    ],
    [
      'numbers that differ in zeros are two',
      [
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '007' },
      ],
      {},
      { E1: null, E2: null },
    ],
    [
      'an empty one is shared by nobody',
      [
        { id: 'E1', employeeNumber: '' },
        { id: 'E2', employeeNumber: '' },
      ],
      {},
      { E1: null, E2: null },
    ],
    [
      'one of them may start later',
      [
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '7', hireDate: '2026-07-01', lastHireDate: '2026-07-01' },
      ],
      {},
      { E1: null, E2: null },
    ],
    [
      'who is refused anyway has the same claim',
      [
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '7', first_name: '' },
      ],
      {},
      { E1: CONFLICT, E2: CONFLICT },
    ],
    [
      'those who are refused need no more words',
      [
        { id: 'E1', employeeNumber: '7', first_name: '' },
        { id: 'E2', employeeNumber: '7', first_name: '' },
      ],
      {},
      { E1: null, E2: null },
    ],
    [
      'a leaver is no part of it',
      [
        { id: 'E1', employeeNumber: '7', ...left },
        { id: 'E2', employeeNumber: '7' },
      ],
      { users: [linked('E1')] },
      { E1: 41, E2: null },
    ],
    [
      'but is where a file is delivered',
      [
        { id: 'E1', employeeNumber: '7', ...left },
        { id: 'E2', employeeNumber: '7' },
      ],
      { delivery: 'sftp' },
      { E1: CONFLICT, E2: CONFLICT },
    ],
    [
      'of one who is known to be off there the address is free, and the number is not',
      [
        { id: 'E1', employeeNumber: '7', email_address: 'x@a.example', ...left },
        { id: 'E2', employeeNumber: '7' },
        { id: 'E3', email_address: 'x@a.example' },
      ],
      { delivery: 'sftp', users: [aKnownUser({ userId: null, active: false })] },
      { E1: null, E2: CONFLICT, E3: null },
    ],
    [
      'two leavers there are both delivered',
      [
        { id: 'E1', employeeNumber: '7', ...left },
        { id: 'E2', employeeNumber: '7', ...left },
      ],
      { delivery: 'sftp' },
      { E1: null, E2: null },
    ],
    [
      'two records of one person that both run are a conflict',
      [
        { id: 'E1', personId: 'P', employeeNumber: '7' },
        { id: 'E2', personId: 'P', employeeNumber: '7' },
      ],
      {},
      { E1: CONFLICT, E2: CONFLICT },
    ],
  ])('%s', (...[, rows, given, expected]) => {
    expect(outcomes(rows, given)).toEqual(expected);
    expect(outcomes([...rows].reverse(), given)).toEqual(expected);
  });

  it('names ten of them at most', () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({ id: `E${String(at + 10)}`, employeeNumber: '7' }));
    const messages = linkedPeople(rows).links.map(({ person }) => person.problems[0]?.message);
    expect(messages[11]).toContain(
      'UKG employees E10, E11, E12, E13, E14, E15, E16, E17, E18, E19 and 2 more have the same',
    );
  });
});

describe("a user is one employee's, and of several who find it", () => {
  const two = [{ id: 'E1', email_address: 'x@a.example' }, { id: 'E2' }];

  it.each<[string, readonly RowParts[], Given, Record<string, unknown>]>([
    ['two who are to have one get none', two, { finders: ['E1', 'E2'] }, { E1: CONFLICT, E2: CONFLICT }],
    [
      'the linked one keeps it',
      two,
      { finders: ['E1'], users: [aKnownUser({ id: 'E2' })] },
      { E1: 'EMAIL_TAKEN', E2: 41 },
    ],
    [
      'of two linked ones who are employed none does',
      two,
      { users: [aKnownUser(), aKnownUser({ id: 'E2' })] },
      { E1: CONFLICT, E2: CONFLICT },
    ],
    [
      'of two linked ones the one who is employed does',
      [{ id: 'E1', ...left }, { id: 'E2' }],
      { users: [aKnownUser(), aKnownUser({ id: 'E2' })] },
      { E1: null, E2: 41 },
    ],
    [
      'the only one who is employed keeps it from a leaver',
      [{ id: 'E1', ...left }, { id: 'E2' }],
      { finders: ['E1', 'E2'] },
      { E1: null, E2: 41 },
    ],
    [
      'of two leavers none has it',
      [
        { id: 'E1', ...left },
        { id: 'E2', ...left },
      ],
      { finders: ['E1', 'E2'] },
      { E1: null, E2: null },
    ],
    [
      'those without a user are no rivals',
      two,
      { users: [aKnownUser({ userId: null }), aKnownUser({ id: 'E2', userId: null })] },
      { E1: null, E2: null },
    ],
  ])('%s', (...[, rows, given, expected]) => {
    expect(outcomes(rows, given)).toEqual(expected);
  });

  it('the problem names some of them where they are many', () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({ id: `E${String(at + 10)}` }));
    const { links } = linkedPeople(rows, { finders: rows.map(({ id }) => id) });
    expect(links[11]?.person.problems[0]?.message).toContain(
      '(E10, E11, E12, E13, E14, E15, E16, E17, E18, E19 and 2 more)',
    );
  });
});

describe('a linked employee with another number or address than before', () => {
  const users = [linked('E1'), linked('E2')];
  const claimed = { id: 'E1', employeeNumber: '002' };
  const address = { id: 'E1', email_address: emailOf('E2') };

  it.each<[string, readonly RowParts[], Given, unknown]>([
    ['is refused when it is that of somebody whom nobody read', [claimed], { users }, CONFLICT],
    ['is refused when it is that of somebody who has left', [claimed, { id: 'E2', ...left }], { users }, CONFLICT],
    [
      'is refused when it was read that the other one still has it',
      [claimed],
      { users, bystanders: [{ id: 'E2' }] },
      CONFLICT,
    ],
    ['is let through when the other one has a new one', [claimed, { id: 'E2', employeeNumber: '009' }], { users }, 41],
    ['is let through when nobody has it', [{ id: 'E1', employeeNumber: '009' }], { users }, 41],
    [
      'is let through when the other one has no user',
      [claimed],
      { users: [linked('E1'), linked('E2', { userId: null })] },
      41,
    ],
    [
      'is let through when it is the number of a former record',
      [
        { ...claimed, personId: 'P' },
        { id: 'E2', personId: 'P', ...left },
      ],
      { users },
      41,
    ],
    ['is refused when it is the address of somebody whom nobody read', [address], { users }, 'EMAIL_TAKEN'],
    ['is let through when the address is of somebody who leaves', [address, { id: 'E2', ...left }], { users }, 41],
    ['is let through without a number', [{ id: 'E1', employeeNumber: '' }], { users }, 41],
    ['goes off all the same', [{ ...claimed, ...left }], { users }, 41],
  ])('%s', (...[, rows, given, expected]) => {
    expect(outcomes(rows, given)['E1']).toBe(expected);
  });

  it('is compared with what the user shows, where the user was read', () => {
    const context = aContext({ state: aState({ users }) });
    const one = assess(anEmployee(claimed), context);
    const { links } = linkPeople([one], { ...UNASKED, sightings: () => ({ linked: anExistingUser() }) }, context);
    expect(links[0]?.person.problems[0]?.code).toBe(CONFLICT);
  });
});

describe('who a run read only to know what UKG says of them', () => {
  it('is no part of the plan, and proves that a later record is the same person', () => {
    const fingerprint = fingerprintOf(ukgEmployeeId('E2'), {}, testDigests());
    const { links, successors } = linkedPeople([{ id: 'E1', personId: 'P' }], {
      users: [aKnownUser({ id: 'E2', active: false, fingerprint })],
      finders: ['E1'],
      bystanders: [{ id: 'E2', personId: 'P', ...left }],
    });
    expect(links).toMatchObject([{ person: { ukgEmployeeId: 'E1' }, target: { kind: 'existing' }, takenFrom: 'E2' }]);
    expect([...successors]).toEqual([['E2', 'E1']]);
  });
});
