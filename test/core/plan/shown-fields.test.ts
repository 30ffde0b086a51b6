import { describe, expect, it } from 'vitest';
import type { ExistingUser, Fields } from '../../../action/src/core/model/model.ts';
import { shownFields } from '../../../action/src/core/plan/shown-fields.ts';
import { anIntegration } from '../../builders.ts';

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

  it('takes managers by ids of Betterworks for another form', () => {
    const users = [aUser(7, { ...SHOWN, manager_id: '8' }), aUser(8, without('manager_id'), ['groups'])];
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
