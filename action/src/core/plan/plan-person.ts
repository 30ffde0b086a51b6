// What one person adds to the plan: a change, scheduled days, a reason to be left out, a link to remember, problems.
//
//   verdict     user                     change                            of the days ahead is scheduled
//   refused     active                   -                                 leaving, coming back
//   refused     off, or none             -                                 coming back
//   joiner      active                   - (a coming row never counts)     all
//   joiner      off, or none             -                                 coming
//   excluded    active                   off today, where the file says    all, since another row may be in scope
//   excluded    off, or none             -                                 coming, unless no row has begun
//   leaver      active                   deactivate                        coming back
//   leaver      active, another record   - (they may work under that one)  coming back
//               of the person is refused
//   leaver      off, or none             -                                 coming back
//   present     none                     create                            all
//   present     off                      reactivate, with all fields       all
//   present     active, early            - (a coming row never counts)     all
//   present     active, fields differ    update of those fields            all
//   present     active, none differs     -                                 all
//
// With delivery by file, an employee may have a user although none is known. So a leaver whom the feed names is deactivated,
// and an excluded employee keeps the day on which they leave.
import { REQUIRED_FIELDS } from '../model/fields.ts';
import type { Change, Excluded, Fields, KnownUser, Problem, Scheduled, UkgEmployeeId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import type { Assessment, Verdict } from '../people/assess.ts';
import { shared } from '../people/assess.ts';
import { canonical, DEACTIVATION_DATE, pick, withoutEmpty } from '../people/values.ts';
import { differencesOf, isActive } from './diff.ts';
import type { Link, Target } from './find-user.ts';
import { userIdOf } from './find-user.ts';
import { fingerprintOf, memoryOf, notWritten, personOf } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import { isByFile, isDropped, mayDeactivate } from './known-people.ts';
import type { ManagerLink } from './managers.ts';

/** The part of one person in the plan; null and absent mean nothing. */
export interface PersonPlan {
  readonly person: Assessment;
  readonly problems: readonly Problem[];
  readonly scheduled: readonly Scheduled[];
  readonly change?: Change | null;
  readonly excluded?: Excluded;
  /** The day of a leaver whom UKG still calls active: the schedule keeps it until it is written. */
  readonly pendingLeaver?: Scheduled | null;
  readonly newLink?: KnownUser | null;
  readonly isUnchanged: boolean;
  /** Their row in a file of everybody. */
  readonly repeatedRow?: Fields | null;
}

/** One person, with everything that the plan knows of them. */
interface PersonToPlan extends PlanContext, Link {
  /** They have an active user. */
  readonly isOn: boolean;
  readonly manager: ManagerLink;
  /** The person's new record takes over the user. */
  readonly isReplaced: boolean;
  /** Another record of the person that is refused: until its problem is settled, it is unknown whether it takes over the user. */
  readonly refusedRecord: UkgEmployeeId | undefined;
}

export function planPerson(link: Link, context: Omit<PersonToPlan, keyof Link | 'isOn'>): PersonPlan {
  const { person, target } = link;
  const { verdict, problems } = person;
  const isOn = isActive(link, context);
  const subject: PersonToPlan = { ...context, ...link, isOn };
  const none: PersonPlan = { person, problems, scheduled: scheduledFor(subject), isUnchanged: false };
  switch (verdict.kind) {
    case 'refused':
      // The user is off since the day that UKG named. That UKG's status still says active does not contradict it.
      return verdict.leftOn !== undefined && target.kind !== 'none' && !isOn
        ? { ...none, problems: [], isUnchanged: true }
        : none;
    case 'joiner':
      return none;
    case 'excluded':
      return withWholeRow(excludedPlan(none, verdict, subject), subject);
    case 'leaver':
      return withWholeRow(leaverPlan(none, verdict, subject), subject);
    case 'present':
      return presentPlan(none, verdict, subject);
  }
}

type VerdictOf<Kind extends Verdict['kind']> = Extract<Verdict, { kind: Kind }>;

function scheduledFor(subject: PersonToPlan): readonly Scheduled[] {
  const { ukgEmployeeId, verdict, ahead } = subject.person;
  const mayLeave = subject.isOn || (verdict.kind === 'excluded' && !verdict.isComing && mayHaveUser(subject));
  const days = ahead.filter(({ kind }) => isAhead(kind, verdict, mayLeave));
  return shared(days.map((day) => ({ ukgEmployeeId, ...day })));
}

/** The last column of the table above. */
function isAhead(kind: Scheduled['kind'], verdict: Verdict, isOn: boolean): boolean {
  switch (verdict.kind) {
    case 'refused':
      return isOn ? kind !== 'update' : kind === 'create';
    case 'joiner':
      return isOn || kind !== 'deactivate';
    case 'excluded':
      return isOn || (kind !== 'deactivate' && !verdict.isComing);
    case 'leaver':
      return kind === 'create';
    case 'present':
      return true;
  }
}

/** People out of scope are still deactivated on the day on which they leave. */
function excludedPlan(none: PersonPlan, { by, fields }: VerdictOf<'excluded'>, subject: PersonToPlan): PersonPlan {
  const { person, today, integration } = subject;
  const change = isDropped(person, integration) ? endingOf({ on: today, isDated: false, fields }, subject) : null;
  const scheduled = none.scheduled.filter(({ kind }) => change === null || kind !== 'deactivate');
  return { ...none, excluded: by, change, scheduled, newLink: endedRecord(fields, subject) };
}

function leaverPlan(none: PersonPlan, verdict: VerdictOf<'leaver'>, subject: PersonToPlan): PersonPlan {
  const { integration, isReplaced, refusedRecord } = subject;
  const { ukgEmployeeId } = subject.person;
  if (isReplaced) return { ...none, isUnchanged: true, newLink: goneRecord(subject) };
  const change = endingOf(verdict, subject);
  if (change === null) {
    const newLink = endedRecord(verdict.fields, subject);
    return { ...none, isUnchanged: true, repeatedRow: goneRow(verdict, subject), newLink };
  }
  if (!mayDeactivate(integration)) {
    const file = integration.filter.place.file.replace(/filter\.ya?ml$/, 'mapping.yml');
    const reason = 'has left, but deactivation_date is turned off in the mapping';
    return { ...none, excluded: { ukgEmployeeId, reason, file, line: 1 } };
  }
  const { leftOn } = verdict;
  const pendingLeaver: Scheduled | null =
    leftOn === undefined ? null : { ukgEmployeeId, on: leftOn, kind: 'deactivate' };
  if (refusedRecord === undefined) return { ...none, change, pendingLeaver };
  const message = `This employee has left, but another record of the same person (${refusedRecord}) waits for a fix. They may work under that one, so their user was left as it is. Settle the problem of the other record; if they have left altogether, end that one in UKG, too.`;
  return { ...none, pendingLeaver, problems: [problemOf(subject.person, { code: 'IDENTITY_CONFLICT', message })] };
}

/** The deactivation on a day; null when the person has no active user. */
function endingOf(
  { on, isDated, fields: desired }: Pick<VerdictOf<'leaver'>, 'on' | 'isDated' | 'fields'>,
  subject: PersonToPlan,
): Change | null {
  const { person, target, isOn } = subject;
  const isUnread = person.verdict.kind === 'leaver' && mayHaveUser(subject) && subject.isLongGone?.(person) !== true;
  if (!isOn && !isUnread) return null;
  const fields = { [DEACTIVATION_DATE]: on };
  return { ...namesOf(person), kind: 'deactivate', userId: userIdOf(target), isDated, fields, desired, manager: null };
}

/** With delivery by file users cannot be read: an unknown user may exist. */
function mayHaveUser({ target, integration }: PersonToPlan): boolean {
  return target.kind === 'none' && isByFile(integration);
}

/** A row of a file needs the required fields. UKG may have erased them of a leaver; for everybody else the mapping checks them. */
function withWholeRow(plan: PersonPlan, { person, integration }: PersonToPlan): PersonPlan {
  const missing = plan.change && isByFile(integration) ? missingOf(plan.change.desired) : [];
  const [field] = missing;
  if (field === undefined) return plan;
  const message = `UKG has no ${missing.join(', ').replaceAll('_', ' ')} for this employee, and Betterworks takes no row without it, so the deactivation is not delivered. Enter it in UKG, or deactivate the user in Betterworks by hand.`;
  const code = missing.includes('email') ? 'EMAIL_MISSING' : 'NAME_MISSING';
  const problem = problemOf(person, { code, field, message, action: 'deactivate' });
  return { ...plan, change: null, problems: [...plan.problems, problem] };
}

function missingOf(row: Fields): readonly string[] {
  return REQUIRED_FIELDS.filter((name) => canonical(name, row[name]) === '');
}

function namesOf(person: Assessment): Pick<Change, 'ukgEmployeeId' | 'employeeId' | 'companyId' | 'personId'> {
  const { ukgEmployeeId, employeeId, companyId, personId } = person;
  return { ukgEmployeeId, employeeId, companyId, personId };
}

/**
 * The row of a leaver who was delivered before, in a file of everybody: Betterworks cannot be asked whether it has read the file
 * that ended them. Null when UKG gives no day, when a required field is missing, or when the row would no longer find this user.
 */
function goneRow({ fields, on, isDated }: VerdictOf<'leaver'>, subject: PersonToPlan): Fields | null {
  const { target, integration, digests } = subject;
  if (target.kind !== 'known' || target.known.active || !isDated) return null;
  if (!isByFile(integration) || !mayDeactivate(integration) || missingOf(fields).length > 0) return null;
  return memoryOf(target.known, pick(fields, ['employee_id', 'email']), digests) === 'other'
    ? null
    : { ...fields, [DEACTIVATION_DATE]: on };
}

/** With delivery by file, a record that a newer one replaced must not end the person: its leaving counts as written. */
function goneRecord({ person: { ukgEmployeeId }, integration, digests }: PersonToPlan): KnownUser | null {
  if (!isByFile(integration)) return null;
  return { ukgEmployeeId, userId: null, fingerprint: fingerprintOf(ukgEmployeeId, {}, digests), active: false };
}

function presentPlan(none: PersonPlan, verdict: VerdictOf<'present'>, subject: PersonToPlan): PersonPlan {
  const { person, target, manager, isOn } = subject;
  const { fields, onCreate } = verdict.desired;
  // The row has not begun: an active user is left as it is.
  if (verdict.startsOn !== undefined && isOn)
    return { ...none, isUnchanged: true, newLink: recordOf(shownOf(target, fields), subject) };
  const desired: Fields = { ...fields, ...manager.fields };
  const change = changeTo(desired, onCreate, subject);
  if (change?.kind === 'create' && person.problems.some(isRefusedId))
    return { ...none, problems: person.problems.map(withoutCreation) };
  return {
    ...none,
    change,
    problems: manager.problem === null ? none.problems : [...none.problems, manager.problem],
    newLink: change === null ? recordOf(desired, subject) : null,
    repeatedRow: change === null && isByFile(subject.integration) ? desired : null,
    isUnchanged: change === null,
  };
}

/** The change that gives the user the desired fields; null when nothing differs. */
function changeTo(desired: Fields, onCreate: Fields, subject: PersonToPlan): Change | null {
  const { person, target, manager, isOn, users, digests } = subject;
  const base = { ...namesOf(person), desired, manager: manager.waitsFor };
  if (target.kind === 'none')
    return { ...base, kind: 'create', userId: null, fields: withoutEmpty({ ...desired, ...onCreate }) };
  const changed =
    target.kind === 'existing'
      ? differencesOf(target.user, desired, users.get(person.ukgEmployeeId), digests)
      : notWritten(target.known, desired, digests);
  const isRenumbered = changed.includes('employee_id') && hadAnotherId(target, desired, subject);
  const linked = { ...base, userId: userIdOf(target), ...(isRenumbered && { isRenumbered }) };
  if (!isOn) return { ...linked, kind: 'reactivate', fields: { ...desired, [DEACTIVATION_DATE]: null } };
  return changed.length === 0 ? null : { ...linked, kind: 'update', fields: pick(desired, changed) };
}

/** The user's employee id changes from one id to another: in Betterworks they become another person for everybody else. */
function hadAnotherId(target: Target, { employee_id: id }: Fields, { digests }: PersonToPlan): boolean {
  if (id === undefined || id === '') return false;
  if (target.kind !== 'known') return target.kind === 'existing' && target.user.employeeId !== '';
  return [id, ''].every((value) => memoryOf(target.known, { employee_id: value }, digests) === 'other');
}

function isRefusedId({ code, field }: Problem): boolean {
  return code === 'VALUE_INVALID' && field === 'employee_id';
}

/** Without the employee id nothing tells whether the person has a user under another address: they could be made twice. */
function withoutCreation(problem: Problem): Problem {
  if (!isRefusedId(problem)) return problem;
  const message =
    'The value for employee_id is too long or has unprintable characters. A new user without it could be there twice, so nothing was written. Correct it in UKG.';
  return { ...problem, action: 'create', message };
}

function shownOf(target: Target, fields: Fields): Fields {
  return target.kind === 'existing' ? pick(target.user.fields, Object.keys(fields)) : {};
}

/** A user who is active by the state, and whom an interrupted run has ended already. */
function endedRecord(fields: Fields, subject: PersonToPlan): KnownUser | null {
  const { person, target, state, isOn } = subject;
  const isNews = !isOn && state.users.get(person.ukgEmployeeId)?.active === true;
  return isNews ? recordOf(shownOf(target, fields), subject) : null;
}

/** Remembers a user who was read and needs no change, with the values that Betterworks holds. */
function recordOf(held: Fields, { person, target, users, digests, isOn }: PersonToPlan): KnownUser | null {
  if (target.kind !== 'existing') return null;
  const { ukgEmployeeId } = person;
  const fields = { ...held, ...personOf(person) };
  const fingerprint = fingerprintOf(ukgEmployeeId, fields, digests, users.get(ukgEmployeeId)?.fingerprint);
  return { ukgEmployeeId, userId: target.user.id, fingerprint, active: isOn };
}
