import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { newDepartmentNotes, newDepartments } from '../../../action/src/core/plan/known-people.ts';
import { aChange, aContext, aKnownUser, aState, testDigests } from '../../builders.ts';

const digests = testDigests();
const user = (id: string, department?: string): ReturnType<typeof aKnownUser> =>
  aKnownUser({
    ukgEmployeeId: ukgEmployeeId(id),
    fingerprint: fingerprintOf(
      ukgEmployeeId(id),
      department === undefined ? { title: 'Lead' } : { department_name: department },
      digests,
    ),
  });

describe('new departments', () => {
  it('are those that no known user has', () => {
    const users = [user('E1', 'Sales'), user('E2', 'Legal')];
    expect(newDepartments(['Robotics', 'Legal', 'Sales', 'Art'], users, digests)).toEqual(['Art', 'Robotics']);
    expect(newDepartments(['Sales'], users, digests)).toEqual([]);
  });

  it('are not told where nothing is known of any department', () => {
    expect(newDepartments(['Robotics'], [user('E1')], digests)).toBeNull();
    expect(newDepartments(['Robotics'], [], digests)).toBeNull();
  });

  it('are a sentence and none without one', () => {
    const context = aContext({ state: aState({ users: [user('E1', 'Sales')] }) });
    const changes = ['Robotics', 'Sales', 'Robotics', 'Art', ''].map((name) =>
      aChange({ fields: { department_name: name } }),
    );
    const [note] = newDepartmentNotes(changes, context);
    expect(note).toContain('New departments in Betterworks: Art, Robotics.');
    expect(newDepartmentNotes([aChange({ fields: { department_name: 'Robotics' } })], context)[0]).toContain('it');
    expect(newDepartmentNotes([aChange({ fields: { title: 'Lead' } })], context)).toEqual([]);
    expect(newDepartmentNotes(changes, aContext())).toEqual([]);
  });
});
