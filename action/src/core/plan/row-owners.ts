// Whose user the row of a file would change. Betterworks gives it to the user with its employee number, else to the one with its
// address, and cannot be asked who that is: only the state knows which values were delivered for whom.
//
//   the row has                                                  then (unless a decision names the user)
//   a number or an address that was delivered for another one    it waits. When that one's user is off, the address is free; so
//                                                                is the number, unless UKG tells the two people apart
//   neither the number nor the address that were delivered for   it waits: it would make a second user
//   the employee, or else for a former record of the person
//
// The row that ends a user whose number is still the delivered one goes there in any case.
import type { KnownUser, UkgEmployeeId } from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import type { Assessment } from '../people/assess.ts';
import { refusedWith } from '../people/assess.ts';
import { canonical } from '../people/values.ts';
import { conflictOf } from './conflicts.ts';
import type { OtherEmployees } from './find-user.ts';
import { memoryOf, PERSON } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import { isByFile, isDropped } from './known-people.ts';

interface RowContext extends Pick<PlanContext, 'users' | 'index' | 'digests' | 'integration' | 'isLongGone'> {
  readonly decided: ReadonlyMap<UkgEmployeeId, unknown>;
  readonly others: OtherEmployees & { get(id: UkgEmployeeId): Assessment | undefined };
}

/** With delivery by file: the person, refused when their row might change another user than theirs, or make a second one. */
export function withoutAnothersRow(person: Assessment, context: RowContext): Assessment {
  const { ukgEmployeeId: id, verdict } = person;
  const known = context.users.get(id);
  if (!isByFile(context.integration) || context.decided.has(id)) return person;
  const isEnding = verdict.kind !== 'present';
  if (isEnding && (!isEnded(person, known, context) || knows(known, 'employee_id', person, context) === 'same'))
    return person;
  const complaint = anothersIn(person, context) ?? secondUserOf(person, known, context);
  return complaint === null ? person : refusedWith(person, complaint);
}

/** Whether the person gets a row that ends their user. */
function isEnded(person: Assessment, known: KnownUser | undefined, { integration, isLongGone }: RowContext): boolean {
  if (person.verdict.kind === 'leaver') return known?.active ?? isLongGone?.(person) !== true;
  return known?.active === true && isDropped(person, integration);
}

type Field = 'employee_id' | 'email';
const WORDS: Readonly<Record<Field, string>> = { employee_id: 'employee number', email: 'e-mail address' };

function valueOf(field: Field, { employeeId, email }: Assessment): string {
  return field === 'employee_id' ? employeeId : canonical('email', email);
}

/** Whether the value is the one that was delivered. */
function knows(known: KnownUser | undefined, field: Field, person: Assessment, { digests }: RowContext): string {
  return memoryOf(known, { [field]: valueOf(field, person) }, digests);
}

function anothersIn(person: Assessment, context: RowContext): Complaint | null {
  for (const field of ['employee_id', 'email'] as const) {
    const value = valueOf(field, person);
    const read = context.others.holderOf(field, value, person);
    const holders = [...(read === undefined ? [] : [read]), ...context.index.employeesWith(field, value)];
    const holder = holders.find((one) => holds(one, field, person, context));
    if (holder === undefined) continue;
    const current = context.others.get(holder);
    const what = `UKG employee ${person.ukgEmployeeId} has the ${WORDS[field]} of ${holder}`;
    const isFreed = current !== undefined && valueOf(field, current) !== value;
    return isFreed ? { ...conflictOf(what, field), message: `${what} ${FREED_SOON}` } : conflictOf(what, field);
  }
  return null;
}

const FREED_SOON =
  "in Betterworks, who has another one in UKG by now, so nothing was written. It is written by the run after the file with the other's new one. If the two wait for each other, enter a third one for either of them in UKG for a day, or decide in decisions.yml whose user it is.";

/** Whether the value still leads to the other's user, as far as is known. */
function holds(other: UkgEmployeeId, field: Field, person: Assessment, { users, others }: RowContext): boolean {
  const delivered = users.get(other);
  if (delivered === undefined || other === person.ukgEmployeeId || others.isSamePerson(person, other)) return false;
  const areTwo = field === 'employee_id' && person.personId !== '' && Boolean(others.get(other)?.personId);
  return delivered.active || areTwo;
}

function secondUserOf(person: Assessment, known: KnownUser | undefined, context: RowContext): Complaint | null {
  const { users, index, others } = context;
  const isPresent = person.verdict.kind === 'present';
  const former = isPresent ? index.employeesWith(PERSON, person.personId).filter((id) => others.hasEnded(id)) : [];
  const records = known === undefined ? former.map((id) => users.get(id)).filter((one) => one !== undefined) : [known];
  const isFound = (record: KnownUser): boolean =>
    (person.employeeId !== '' && knows(record, 'employee_id', person, context) !== 'other') ||
    knows(record, 'email', person, context) !== 'other';
  const [record] = records;
  if (record === undefined || records.some(isFound)) return null;
  const owner = known === undefined ? `the former record ${record.ukgEmployeeId} of this person` : 'this employee';
  const what = `UKG has another employee number and another e-mail address than a file has brought for ${owner}. Betterworks finds a user by these alone, so nothing was written`;
  const advice = isPresent
    ? ': it would make a second user. Give the user in Betterworks the new address by hand, and write a line with "user" in decisions.yml; or take one of the two changes back in UKG until the other is written.'
    : '. Deactivate the user in Betterworks by hand, and write a line with "leave_alone" in decisions.yml.';
  return { ...conflictOf(what), message: what + advice };
}
