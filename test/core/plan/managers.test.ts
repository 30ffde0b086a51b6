import { describe, expect, it } from 'vitest';
import type { Fields, ProblemCause } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { NO_LINK } from '../../../action/src/core/plan/managers.ts';
import type { RowParts } from '../../builders.ts';
import { mappingOf, testDigests, YESTERDAY } from '../../builders.ts';
import type { EmployeeParts, Given } from './links.ts';
import { links } from './links.ts';

function writtenOf(id: string, fields: Fields): string {
  return fingerprintOf(ukgEmployeeId(id), fields, testDigests());
}

/** What becomes of E1's link. */
function linkOfE1(people: readonly EmployeeParts[], given: Given = {}): unknown {
  const link = links(people, given).get('E1');
  return { ...link.fields, waitsFor: link.waitsFor, problem: link.problem?.code ?? null };
}

describe("the manager of an employee is the user of UKG's supervisor", () => {
  it.each<[string, readonly EmployeeParts[], Given, unknown]>([
    [
      'who is known already: linked at once',
      [{ supervisorId: 'E9' }],
      { supervisors: { E9: '0099' }, known: ['E9'] },
      { manager_id: '0099', waitsFor: null, problem: null },
    ],
    [
      'who is read in the same run: linked after them',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      {},
      { manager_id: '009', waitsFor: 'E9', problem: null },
    ],
    [
      'who has left, and was the manager: stays',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], written: { manager_id: '009' } },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'who has left, and is the manager by what Betterworks shows: stays',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], shown: { manager_id: '009' } },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'who has left, and was not the manager: held',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], written: { manager_id: '008' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has left, where nothing is known of the manager until now: held',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], written: {} },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has left, and has no number that could have been written: held',
      [{ supervisorId: 'E9' }],
      { lines: [{ id: 'E9', active: false }], written: { manager_id: '009' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'whose user is off, and who was the manager: stays',
      [{ supervisorId: 'E9' }],
      { lines: [{ id: 'E9', active: false }], supervisors: { E9: '009' }, written: { manager_id: '009' } },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'whose user is off, of somebody new: held',
      [{ supervisorId: 'E9' }],
      { lines: [{ id: 'E9', active: false }], supervisors: { E9: '009' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who comes back today: linked after them',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      { lines: [{ id: 'E9', active: false }] },
      { manager_id: '009', waitsFor: 'E9', problem: null },
    ],
    [
      'whose number just changed: the new one',
      [{ supervisorId: 'E9' }, { id: 'E9', employeeNumber: 'new' }],
      { supervisors: { E9: 'old' } },
      { manager_id: 'new', waitsFor: 'E9', problem: null },
    ],
    [
      'of whom UKG gives another id than their user has, and who waits: held',
      [{ supervisorId: 'E9' }, { id: 'E9', employeeNumber: 'new', first_name: '' }],
      { lines: [{ id: 'E9', fingerprint: writtenOf('E9', { employee_id: 'old' }) }] },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'whose user has the id that UKG gives, and who waits: linked at once',
      [{ supervisorId: 'E9' }, { id: 'E9', employeeNumber: 'old', first_name: '' }],
      { lines: [{ id: 'E9', fingerprint: writtenOf('E9', { employee_id: 'old' }) }] },
      { manager_id: 'old', waitsFor: null, problem: null },
    ],
    [
      'who is between two companies, with a number that begins with the second: the one that their user has',
      [
        { supervisorId: 'E9' },
        {
          id: 'E9',
          rows: [
            { employeeNumber: 'old', status: 'T', terminationDate: '2026-06-15', terminationReason: 'TRO' },
            { employeeNumber: 'new', companyId: 'C2', hireDate: '2026-06-16' },
          ],
        },
      ],
      { lines: [{ id: 'E9', fingerprint: writtenOf('E9', { employee_id: 'old' }) }], daysBefore: 1 },
      { manager_id: 'old', waitsFor: null, problem: null },
    ],
    [
      'whose record ended, and who has a later one in this run: linked after that',
      [{ supervisorId: 'E9' }, { id: 'E7', personId: 'P' }],
      { seen: [{ id: 'E9', personId: 'P', status: 'T' }] },
      { manager_id: '007', waitsFor: 'E7', problem: null },
    ],
    [
      'whose record ended, and whose later one is known: linked at once',
      [{ supervisorId: 'E9' }],
      { seen: [{ id: 'E9', personId: 'P', status: 'T' }, { id: 'E7' }], known: ['E7'], records: { P: ['E9', 'E7'] } },
      { manager_id: '007', waitsFor: null, problem: null },
    ],
    [
      'whose record ended, and who has two later ones: held',
      [{ supervisorId: 'E9' }, { id: 'E7', personId: 'P' }],
      { seen: [{ id: 'E9', personId: 'P', status: 'T' }], known: ['E6'], records: { P: ['E6'] } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'whose later record reports to them: a circle',
      [{ supervisorId: 'E9' }, { id: 'E7', personId: 'P', supervisorId: 'E1' }],
      { seen: [{ id: 'E9', personId: 'P', status: 'T' }] },
      { waitsFor: null, problem: 'MANAGER_CYCLE' },
    ],
    [
      'whom UKG shows employed, where users cannot be read: linked at once',
      [{ supervisorId: 'E9' }],
      { seen: [{ id: 'E9' }], delivery: 'sftp' },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'whom UKG shows refused, where users cannot be read: held',
      [{ supervisorId: 'E9' }],
      { seen: [{ id: 'E9', first_name: '' }], delivery: 'sftp' },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    ['whom nobody knows: held', [{ supervisorId: 'E9' }], {}, { waitsFor: null, problem: 'MANAGER_NOT_FOUND' }],
    [
      'who has no user: held',
      [{ supervisorId: 'E9' }],
      { supervisors: { E9: '0099' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has a user but no number: held',
      [{ supervisorId: 'E9' }],
      { known: ['E9'] },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has a user but a number that cannot be written: held',
      [{ supervisorId: 'E9' }],
      { known: ['E9'], supervisors: { E9: '00\u00079' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who is refused: held',
      [{ supervisorId: 'E9' }, { id: 'E9', first_name: '' }],
      {},
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who starts later: held',
      [{ supervisorId: 'E9' }, { id: 'E9', hireDate: '2026-09-01' }],
      {},
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    ['themselves: said', [{ supervisorId: 'E1' }], { known: ['E1'] }, { waitsFor: null, problem: 'MANAGER_SELF' }],
    [
      'who reports to them: said',
      [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E1' }],
      {},
      { waitsFor: null, problem: 'MANAGER_CYCLE' },
    ],
    [
      'round a long circle: said',
      [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E3' }, { id: 'E3', supervisorId: 'E1' }],
      {},
      { waitsFor: null, problem: 'MANAGER_CYCLE' },
    ],
    [
      'who is on a circle that they are not on: linked',
      [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E3' }, { id: 'E3', supervisorId: 'E2' }],
      {},
      { manager_id: '002', waitsFor: 'E2', problem: null },
    ],
    ['nobody: nothing is sent', [{}], {}, { waitsFor: null, problem: null }],
    [
      'nobody, and the mapping clears: cleared',
      [{}],
      { mapping: mappingOf({ manager_id: { whenEmpty: 'clear' } }) },
      { manager_id: '', waitsFor: null, problem: null },
    ],
    [
      'nobody, and the mapping has a default: that one',
      [{}],
      { mapping: mappingOf({ manager_id: { default: '0001' } }) },
      { manager_id: '0001', waitsFor: null, problem: null },
    ],
    [
      'whom a look-up renames',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      { mapping: mappingOf({ manager_id: { lookup: { '009': 'CEO' } } }) },
      { manager_id: 'CEO', waitsFor: 'E9', problem: null },
    ],
  ])('%s', (_, people, given, link) => {
    expect(linkOfE1(people, given)).toEqual(link);
  });

  it.each<[string, readonly RowParts[], Given, string, ProblemCause | undefined]>([
    ['nobody knows', [], {}, 'E9 has no active user', cause('', null)],
    ['has no number', [], { known: ['E9'] }, 'UKG gives no employee id of the supervisor E9', undefined],
    [
      'is out of scope, with a user who is off',
      [{ id: 'E9', first_name: '' }],
      { lines: [{ id: 'E9', active: false }] },
      '009 has no active user',
      cause('009', null),
    ],
    [
      'has left on a day',
      [{ id: 'E9', status: 'T', terminationDate: YESTERDAY }],
      {},
      `009 has left on ${YESTERDAY}`,
      cause('009', YESTERDAY),
    ],
    ['has left', [{ id: 'E9', status: 'T' }], {}, '009 has left, so', cause('009', '')],
    [
      'has another number in Betterworks, and a problem of their own',
      [{ id: 'E9', employeeNumber: 'new', first_name: '' }],
      { lines: [{ id: 'E9', fingerprint: writtenOf('E9', { employee_id: 'old' }) }] },
      'another employee id in Betterworks',
      undefined,
    ],
    [
      'has another number in Betterworks, and no problem',
      [],
      {
        seen: [{ id: 'E9', employeeNumber: 'new' }],
        lines: [{ id: 'E9', fingerprint: writtenOf('E9', { employee_id: 'old' }) }],
      },
      'If the one in UKG is right, enter it in Betterworks',
      undefined,
    ],
    [
      'has a user who is off',
      [],
      { lines: [{ id: 'E9', active: false }], supervisors: { E9: '0099' } },
      '0099 has left, so',
      cause('0099', ''),
    ],
  ])('of a supervisor who %s the report says so', (_, others, given, message, why) => {
    const problem = links([{ supervisorId: 'E9' }, ...others], given).get('E1').problem;
    expect(problem?.message).toContain(message);
    expect(problem?.cause).toEqual(why);
  });

  it.each([
    ['turned off', false as const],
    ['mapped from a user-defined field', { from: 'udf:Reviewer' }],
    ['mapped from another value of the row', { from: 'employee_number' }],
  ])('no link is made where manager_id is %s', (_, manager_id) => {
    expect(links([{ id: 'E1', supervisorId: 'E9' }], { mapping: mappingOf({ manager_id }) }).get('E1')).toBe(NO_LINK);
  });

  it('no link is made for those who are not written', () => {
    const made = links([{ id: 'E1', supervisorId: 'E9', first_name: '' }, { id: 'E2' }]);
    expect([made.get('E1'), made.get('E3')]).toEqual([NO_LINK, NO_LINK]);
  });

  it('a link that waits says what was written and what to do', () => {
    const problem = links([{ supervisorId: 'E9' }]).get('E1').problem;
    expect(problem).toMatchObject({ ukgEmployeeId: 'E1', employeeId: '001', field: 'manager_id', action: 'link' });
    expect(problem?.message).toContain('The supervisor E9 has no active user in Betterworks yet');
  });
});

function cause(employeeId: string, leftOn: ProblemCause['leftOn']): ProblemCause {
  return { ukgEmployeeId: ukgEmployeeId('E9'), employeeId, leftOn };
}
