import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { LinkContext, Target } from '../../../action/src/core/plan/link.ts';
import { emailTaken, targetOf } from '../../../action/src/core/plan/link.ts';
import type { ExistingUser, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { ownersOf } from '../../../action/src/core/plan/owners.ts';
import type { RowParts } from '../../builders.ts';
import { aKnownUser, anEmployee, anExistingUser, anIntegration, codeTables, TODAY } from '../../builders.ts';

interface Given {
  readonly known?: readonly KnownUser[];
  /** What Betterworks answered about E1; absent when nothing was asked. */
  readonly found?: ExistingUser | null;
  readonly successorOf?: string;
  readonly takenBy?: number;
  readonly row?: RowParts;
}

/** In a word: what E1's changes go to. */
function targetOfE1({ known = [], found, successorOf, takenBy, row = {} }: Given): string {
  const users = new Map(known.map((one) => [one.ukgEmployeeId, one]));
  const e1 = ukgEmployeeId('E1');
  const context: LinkContext = {
    users,
    found: new Map(found === undefined ? [] : [[e1, found]]),
    ownerOf: ownersOf(users),
    successors: new Map(successorOf === undefined ? [] : [[e1, ukgEmployeeId(successorOf)]]),
    taken: new Map(takenBy === undefined ? [] : [[e1, takenBy]]),
  };
  const one = assess(anEmployee(row), { integration: anIntegration(), tables: codeTables(), today: TODAY });
  return wordOf(targetOf(one, context));
}

function wordOf(target: Target): string {
  if (target.kind === 'none') return 'none';
  if (target.kind === 'known') return `known ${String(target.known.userId)}`;
  if (target.kind === 'taken') return `${target.problem.code}: ${target.problem.message}`;
  return `existing ${String(target.user.id)}${target.takenFrom === null ? '' : ` from ${target.takenFrom}`}`;
}

describe('the user of an employee', () => {
  const other = aKnownUser({ id: 'E2' });
  const otherIsOff = aKnownUser({ id: 'E2', active: false });
  const others = { id: 41, of: 'E2' } as const;

  it.each<[string, Given, string]>([
    ['is the linked one, who need not be read', { known: [aKnownUser()] }, 'known 41'],
    ['is the linked one, as he was read', { known: [aKnownUser()], found: anExistingUser() }, 'existing 41'],
    [
      'is the linked one even with an employee id and an e-mail of long ago',
      { known: [aKnownUser()], found: anExistingUser({ of: 'E77' }) },
      'existing 41',
    ],
    [
      'is the one found in place of a link that is gone',
      { known: [aKnownUser()], found: anExistingUser({ id: 42 }) },
      'existing 42',
    ],
    ['is none when he is not there any more', { known: [aKnownUser()], found: null }, 'none'],
    ['is none when nobody knows him', {}, 'none'],
    ['is the one with his e-mail and his employee id', { found: anExistingUser() }, 'existing 41'],
    ['is the one with his e-mail and no employee id', { found: anExistingUser({ employeeId: '' }) }, 'existing 41'],
    [
      'is the one with his e-mail when UKG has no employee id',
      { found: anExistingUser(), row: { employeeNumber: '' } },
      'existing 41',
    ],
    [
      'is the one with his employee id but for leading zeros',
      { found: anExistingUser({ employeeId: '1' }) },
      'existing 41',
    ],
    [
      'is the user of his former record',
      { known: [other], found: anExistingUser(), successorOf: 'E2' },
      'existing 41 from E2',
    ],
    [
      'is the user who is off and has his employee id, whoever had him',
      { known: [otherIsOff], found: anExistingUser() },
      'existing 41 from E2',
    ],
  ])('%s', (_, given, expected) => {
    expect(targetOfE1(given)).toBe(expected);
  });

  it.each<[string, Given, string]>([
    [
      'an e-mail of a user with another employee id',
      { found: anExistingUser({ employeeId: '999' }) },
      "EMAIL_TAKEN: Betterworks user 41 has this employee's e-mail address but has another employee id",
    ],
    [
      'an e-mail of a user who is linked to another employee',
      { known: [other], found: anExistingUser() },
      "EMAIL_TAKEN: Betterworks user 41 has this employee's e-mail address but is linked to UKG employee E2",
    ],
    [
      "an e-mail of another's user who is off",
      { known: [otherIsOff], found: anExistingUser({ employeeId: '' }) },
      'EMAIL_TAKEN: Betterworks user 41',
    ],
    [
      "an e-mail that a full comparison found at another employee's user",
      { takenBy: 41 },
      "EMAIL_TAKEN: Betterworks user 41 has this employee's e-mail address but belongs to somebody else",
    ],
    [
      'an employee id of a user who is linked to another employee',
      { known: [other], found: anExistingUser({ ...others, employeeId: '001' }) },
      'IDENTITY_CONFLICT: UKG employee E1 has the employee id of Betterworks user 41, who is linked to UKG employee E2',
    ],
  ])('nothing is written over %s', (_, given, words) => {
    expect(targetOfE1(given)).toContain(words);
    expect(targetOfE1(given)).toContain('so nothing was written');
  });

  it('a leaver needs no e-mail of his own', () => {
    expect(targetOfE1({ takenBy: 41, known: [aKnownUser({ userId: 7 })], row: { status: 'T' } })).toBe('known 7');
  });
});

describe('EMAIL_TAKEN', () => {
  it('says what to do', () => {
    const one = { ukgEmployeeId: ukgEmployeeId('E1'), employeeId: '001', companyId: 'ACME1' };
    expect(emailTaken(one, 'Somebody has it')).toEqual({
      ...one,
      code: 'EMAIL_TAKEN',
      field: 'email',
      action: 'link',
      message:
        'Somebody has it, so nothing was written. Correct the e-mail address in UKG, or the user in Betterworks.',
    });
  });
});
