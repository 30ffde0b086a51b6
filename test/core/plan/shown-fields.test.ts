import { describe, expect, it } from 'vitest';
import type { ExistingUser, Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { differencesOf, shownFields } from '../../../action/src/core/plan/diff.ts';
import { changedFields, fingerprintOf, withMade } from '../../../action/src/core/plan/fingerprint.ts';
import { aKnownUser, anExistingUser, anIntegration, fieldsOf, testDigests } from '../../builders.ts';
import { matched } from './matched.ts';

const { mapping } = anIntegration();
const SHOWN: Fields = Object.fromEntries(mapping.map(({ field }) => [field, '']));

function aUser(id: number, fields: Fields, otherForms?: readonly string[]): ExistingUser {
  const employeeId = `E${String(id)}`;
  return {
    id,
    email: `${String(id)}@acme.example`,
    employeeId,
    fields,
    deactivationDate: null,
    ...(otherForms && { otherForms }),
  };
}

const without = (name: string): Fields => Object.fromEntries(Object.entries(SHOWN).filter(([field]) => field !== name));

describe('what Betterworks shows', () => {
  it('needs no word where every mapped field is there, or nobody is', () => {
    expect(shownFields([aUser(7, SHOWN)], mapping).notes).toEqual([]);
    expect(shownFields([], mapping).notes).toEqual([]);
  });

  it('is told once of a field that no answer names, or that has another form', () => {
    const users = [aUser(7, without('department_name')), aUser(8, without('department_name'))];
    expect(shownFields(users, mapping).notes).toEqual([expect.stringContaining('does not show department_name')]);
    const objects = users.map((user) => ({ ...user, otherForms: ['department_name'] }));
    expect(shownFields(objects, mapping).notes).toEqual([expect.stringContaining('department_name in another form')]);
  });

  it('is told of a form that only some users have', () => {
    const users = [aUser(7, SHOWN), aUser(8, without('manager_id'), ['manager_id'])];
    expect(shownFields(users, mapping).notes).toEqual([expect.stringContaining('manager_id in another form')]);
  });

  it('takes managers for another form where the ids that name them have one', () => {
    const users = [aUser(7, { ...without('employee_id'), manager_id: '8' }, ['employee_id'])];
    expect(shownFields(users, mapping).users[0]?.otherForms).toEqual(['employee_id', 'manager_id']);
  });

  it.each(['8', '8@Acme.example'])('takes managers by ids or addresses of users for another form: %s', (manager) => {
    const users = [aUser(7, { ...SHOWN, manager_id: manager }), aUser(8, without('manager_id'), ['groups'])];
    const shown = shownFields(users, mapping);
    expect(shown.users[0]?.fields).not.toHaveProperty('manager_id');
    expect(shown.users.map(({ otherForms }) => otherForms)).toEqual([['manager_id'], ['groups']]);
    expect(shown.notes).toEqual([expect.stringContaining('manager_id in another form')]);
  });

  it.each(['E8', '9'])('leaves managers alone who may be named by employee ids: %s', (manager) => {
    const users = [aUser(7, { ...SHOWN, manager_id: manager }), aUser(8, SHOWN)];
    const sameIds = users.map((user) => ({ ...user, employeeId: String(user.id) }));
    expect(shownFields(users, mapping).users).toBe(users);
    expect(shownFields(sameIds, mapping).users).toBe(sameIds);
  });
});

describe('differences of a user whose answer leaves fields out', () => {
  const digests = testDigests();
  const own = (fields: Fields, userId = 7): KnownUser =>
    aKnownUser({ userId, fingerprint: fingerprintOf(ukgEmployeeId('E1'), fields, digests) });
  const desired = { title: 'Lead', department_name: 'Sales' };
  const differing = (known: KnownUser | undefined, shown: Fields = { title: 'Lead' }): readonly string[] =>
    differencesOf(aUser(7, shown), desired, known, digests);

  it.each<[string, KnownUser | undefined, readonly string[]]>([
    ['nothing of the user', undefined, []],
    ['another user', own({ department_name: 'Art' }, 8), []],
    ['the same value', own({ department_name: 'Sales' }), []],
    ['another value', own({ department_name: 'Art' }), ['department_name']],
    ['the other fields alone', own({ title: 'Lead' }), ['department_name']],
    ['digests of another key', aKnownUser({ userId: 7, fingerprint: 'zzzzdAAAAAA' }), []],
  ])('are in what is not shown only by our own digest, which knows %s', (_, known, fields) => {
    expect(differing(known)).toEqual(fields);
  });

  it.each<[string, string, readonly string[]]>([
    ['none as long as the same is wanted', 'Lead', []],
    ['one as soon as something else is', 'Boss', ['title']],
  ])('are, in a value that Betterworks made by itself of what was sent, %s', (_, sent, fields) => {
    const before = own({ title: sent, department_name: 'Sales' });
    const fingerprint = withMade(before.ukgEmployeeId, { title: 'Lead en' }, before.fingerprint, digests);
    expect(differing({ ...before, fingerprint }, { title: 'Lead en' })).toEqual(fields);
  });

  it('are in what is shown by the answer alone', () => {
    expect(differing(own({ department_name: 'Sales', title: 'Lead' }), { title: 'Intern' })).toEqual(['title']);
  });
});

describe('what a comparison remembers of a field that is not shown', () => {
  const shown = (): ExistingUser => {
    const { title: _, manager_id: __, ...fields } = fieldsOf('E1');
    return anExistingUser({ id: 41, email: 'e1@acme.example', employeeId: 'E1', fields });
  };
  const digests = testDigests();
  const changed = (known: KnownUser | undefined, fields: Fields): unknown => changedFields(known!, fields, digests);

  it('is our own digest, and without one of this user what UKG says', () => {
    const before = aKnownUser({ fingerprint: fingerprintOf(ukgEmployeeId('E1'), { title: 'Intern' }, digests) });
    const kept = matched([{ id: 'E1' }], [shown()], [before]).users.get(ukgEmployeeId('E1'));
    expect(changed(kept, { title: 'Intern' })).toEqual({ changed: [], unknown: [] });
    expect(changed(kept, { manager_id: '' })).toEqual({ changed: [], unknown: ['manager_id'] });
    const first = matched([{ id: 'E1' }, { id: 'E2' }], [shown()]).users.get(ukgEmployeeId('E1'));
    expect(changed(first, { title: fieldsOf('E1')['title'] ?? '' })).toEqual({ changed: [], unknown: [] });
  });
});

describe('a user of whom id and name alone are shown', () => {
  const users = (name: string): readonly ExistingUser[] => [
    anExistingUser({ email: String(fieldsOf('E1')['email']), employeeId: '', fields: { name } }),
  ];

  it.each([
    ['Ada Lovelace', 41],
    ['Ada Adaline King', 41],
    ['Adaline King', undefined],
    ['', undefined],
  ])('and whose address is the employee’s, is the employee’s where the name agrees: %j', (name, userId) => {
    expect(matched([{ id: 'E1' }], users(name)).users.get(ukgEmployeeId('E1'))?.userId).toBe(userId);
  });
});
