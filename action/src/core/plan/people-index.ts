// Everybody who was read, found by id, by employee number and by e-mail address.
import type { Assessment } from '../people/assess.ts';
import type { UkgEmployeeId } from '../model/model.ts';
import { canonical } from '../people/values.ts';

export interface PeopleIndex {
  get(id: UkgEmployeeId): Assessment | undefined;
  /** Everybody with exactly this value; nobody has an empty one. Those who are to have a user come first. */
  withValue(field: 'email' | 'employee_id', value: string): readonly Assessment[];
}

export function indexPeople(people: readonly Assessment[]): PeopleIndex {
  const byId = new Map(people.map((person) => [person.ukgEmployeeId, person]));
  const byValue = {
    email: Map.groupBy(people, (person) => canonical('email', person.email)),
    employee_id: Map.groupBy(people, (person) => person.employeeId),
  };
  return {
    get: (id) => byId.get(id),
    withValue: (field, value) => {
      const text = canonical(field, value);
      return text === '' ? [] : (byValue[field].get(text) ?? []);
    },
  };
}
