import { describe, expect, it } from 'vitest';
import type { Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { unprovenPeople } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { fingerprintOf, memoryOf, PERSON, withPerson } from '../../../action/src/core/plan/fingerprint.ts';
import type { PlanContext } from '../../../action/src/core/plan/known-people.ts';
import { withPeople, withPersons } from '../../../action/src/core/plan/known-people.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, aState, fieldsOf, testDigests } from '../../builders.ts';

const digests = testDigests();

describe('people of whom the state does not prove who they are', () => {
  const knownAs = (id: string, fields: Fields = fieldsOf(), key?: string): KnownUser =>
    aKnownUser({ id, userId: 55, fingerprint: fingerprintOf(ukgEmployeeId(id), fields, testDigests(key)) });
  const proven = knownAs('E1');
  const ben = knownAs('E2', fieldsOf(), 'other key');
  const anna = (row: RowParts = {}): Assessment => assess(anEmployee(row), aContext());
  const knowing = (...users: readonly KnownUser[]): PlanContext => aContext({ state: aState({ users }) });

  it.each<[string, readonly Assessment[], readonly KnownUser[], readonly string[]]>([
    ['are read when somebody is new', [anna()], [ben], ['E2']],
    ['are read when somebody has another employee number', [anna({ employeeNumber: '9' })], [proven, ben], ['E2']],
    ['are not read for those who keep theirs', [anna()], [proven, ben], []],
    ['are not read for a leaver', [anna({ status: 'T' })], [ben], []],
    ['are not read twice', [anna(), anna({ id: 'E2' })], [ben], []],
    ['are not read where our key proves them', [anna({ personId: '' })], [knownAs('E2')], []],
    ['are read when UKG says who somebody new is', [anna({ personId: 'P' })], [knownAs('E2')], ['E2']],
    [
      'are not read where the state knows who they are',
      [anna({ personId: 'P' })],
      [withPerson(knownAs('E2'), 'Q', digests)],
      [],
    ],
  ])('%s', (_, people, state, expected) => {
    expect(unprovenPeople(people, knowing(...state))).toEqual(expected);
  });

  const found = (one: KnownUser, row: RowParts = {}): readonly unknown[] => {
    const context = aContext({ state: aState({ users: [one] }) });
    const { index } = withPeople(context, [anna({ id: 'E2', employeeNumber: '7', personId: 'P', ...row })]);
    return [
      ...index.usersWith('7'),
      ...index.employeesWith('email', 'e2@acme.example'),
      ...index.employeesWith(PERSON, 'P'),
    ];
  };

  it('are found by what UKG says of them', () => {
    expect(found(ben)).toEqual([55, 'E2', 'E2']);
    expect(found(ben, { personId: '' })).toEqual([55, 'E2']);
  });

  it('are found as a person by a state of an older release, which did not remember who they are', () => {
    const older = knownAs('E2', { employee_id: '8' });
    expect(found(older)).toContain('E2');
    expect(found(older, { personId: '' })).toEqual([]);
  });

  it('are asked for once, also those of whom UKG does not say it', () => {
    const [known, silent] = [knownAs('E2'), knownAs('E4')];
    const context = aContext({ state: aState({ users: [known, silent, knownAs('E3', fieldsOf(), 'other key')] }) });
    const asked = ['E2', 'E3', 'E4', 'E5'].map(ukgEmployeeId);
    const remembered = withPersons(
      asked,
      [anna({ id: 'E2', personId: 'P' }), anna({ id: 'E3', personId: 'Q' })],
      context,
    );
    expect(unprovenPeople([anna({ personId: 'P' })], knowing(...remembered))).toEqual(['E3']);
    expect(remembered.map((one) => memoryOf(one, { [PERSON]: 'P' }, digests))).toEqual(['same', 'unknown', 'unknown']);
    expect(remembered.map((one) => memoryOf(one, fieldsOf(), digests))).toEqual(['same', 'unknown', 'same']);
  });

  it('are no others than the state knows', () => {
    expect(found(knownAs('E3'))).toEqual([]);
  });
});
