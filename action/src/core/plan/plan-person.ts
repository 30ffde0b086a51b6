// What one person brings into the plan: a change, days to come, a reason to be left out, a link to remember, problems.
//
//   verdict     user             change                           of the days ahead is scheduled
//   refused     active           -                                leaving, coming back
//   joiner      active           - (a row to come never speaks)   all
//   joiner      off, or none     -                                coming
//   excluded    active           off today, where the file says   all, since another row may be in scope
//   excluded    off, or none     -                                coming, unless no row has begun
//   leaver      any              see diff.ts                      coming back
//   present     active, early    - (a row to come never speaks)   all
//   present     any              see diff.ts                      all
import { REQUIRED_FIELDS } from '../model/fields.ts';
import type { Change, Excluded, Fields, Integration, KnownUser, Problem, Scheduled } from '../model/model.ts';
import type { Assessment } from '../people/assess.ts';
import { canonical, canonicalFields, DEACTIVATION_DATE } from '../people/values.ts';
import { diffGone, diffPresent, isActive } from './diff.ts';
import type { Target } from './find-user.ts';
import { fingerprintOf, personOf } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import type { ManagerLink } from './managers.ts';

/** What a plan has of one person. */
export interface PersonPlan {
  readonly change: Change | null;
  readonly problems: readonly Problem[];
  readonly excluded: Excluded | null;
  readonly scheduled: readonly Scheduled[];
  /** The day of a leaver whom UKG still calls active: the schedule keeps it until it is written. */
  readonly pendingLeaver: Scheduled | null;
  readonly newLink: KnownUser | null;
  readonly isUnchanged: boolean;
  readonly unchangedRow: Fields | null;
  /** The row of a leaver who was delivered before. */
  readonly leaverRow: Fields | null;
}

interface PersonContext extends PlanContext {
  readonly link: ManagerLink;
  /** The person's new record takes over the user. */
  readonly isReplaced: boolean;
}

/** What becomes of one person, whose user or lack of one is `target`. */
export function planPerson(person: Assessment, target: Target, context: PersonContext): PersonPlan {
  const isOn = target.kind !== 'none' && isActive(person, target, context);
  const subject: PersonToPlan = { ...context, person, target, isOn };
  const none: PersonPlan = {
    change: null,
    problems: person.problems,
    excluded: null,
    scheduled: scheduledFor(person, isOn),
    pendingLeaver: null,
    newLink: null,
    isUnchanged: false,
    unchangedRow: null,
    leaverRow: null,
  };
  const { verdict } = person;
  switch (verdict.kind) {
    case 'refused':
      // Deactivated on the day that UKG named, while its status still says active: nothing contradicts that.
      return verdict.leftOn !== undefined && target.kind !== 'none' && !isOn
        ? { ...none, problems: [], isUnchanged: true }
        : none;
    case 'joiner':
      return none;
    case 'excluded':
      return excludedPlan(none, verdict, subject);
    case 'leaver':
      return leaverPlan(none, verdict, subject);
    case 'present':
      return presentPlan(none, verdict, subject);
  }
}

/** One person with what the plan knows of them. */
interface PersonToPlan extends PersonContext {
  readonly person: Assessment;
  readonly target: Target;
  /** They have an active user. */
  readonly isOn: boolean;
}

type VerdictOf<Kind extends Assessment['verdict']['kind']> = Extract<Assessment['verdict'], { kind: Kind }>;

/** Which of the days ahead the verdict and the user leave to be looked at. */
function scheduledFor({ ukgEmployeeId, verdict, ahead }: Assessment, isActiveUser: boolean): readonly Scheduled[] {
  const wanted = isActiveUser || verdict.kind === 'present' ? KINDS_AHEAD[verdict.kind] : KINDS_AHEAD_OFF[verdict.kind];
  if (verdict.kind === 'excluded' && verdict.isComing && !isActiveUser) return [];
  return ahead.filter(({ kind }) => wanted.includes(kind)).map((day) => ({ ukgEmployeeId, ...day }));
}

type KindsAhead = Readonly<Record<Assessment['verdict']['kind'], readonly Scheduled['kind'][]>>;

const KINDS_AHEAD: KindsAhead = {
  refused: ['deactivate', 'create'],
  joiner: ['deactivate', 'create', 'update'],
  excluded: ['deactivate', 'create', 'update'],
  leaver: ['create'],
  present: ['deactivate', 'create', 'update'],
};

const KINDS_AHEAD_OFF: KindsAhead = {
  ...KINDS_AHEAD,
  refused: [],
  joiner: ['create', 'update'],
  excluded: ['create', 'update'],
};

/** Out of scope keeps nobody from being deactivated on the day on which they leave. */
function excludedPlan(
  none: PersonPlan,
  { by, isComing, fields }: VerdictOf<'excluded'>,
  subject: PersonToPlan,
): PersonPlan {
  const { person, target, today, integration } = subject;
  const isDropped = dropsUsers(integration) && !isComing;
  const change = isDropped ? diffGone(person, target, { on: today, isDated: false, fields }, subject) : null;
  const scheduled = none.scheduled.filter(({ kind }) => change === null || kind !== 'deactivate');
  return { ...none, excluded: by, change, scheduled };
}

/** Whether going out of scope is a reason to deactivate. */
export function dropsUsers(integration: Integration): boolean {
  return integration.filter.whenOutOfScope === 'deactivate' && mayDeactivate(integration);
}

function mayDeactivate(integration: Integration): boolean {
  return integration.mapping.some((entry) => entry.field === DEACTIVATION_DATE);
}

function leaverPlan(none: PersonPlan, verdict: VerdictOf<'leaver'>, subject: PersonToPlan): PersonPlan {
  const { person, target, integration, isReplaced } = subject;
  const change = isReplaced ? null : diffGone(person, target, verdict, subject);
  if (change === null) {
    const newLink = isReplaced ? goneRecord(subject) : null;
    return { ...none, isUnchanged: true, newLink, leaverRow: isDelivered(subject) ? goneRow(verdict) : null };
  }
  const { ukgEmployeeId } = person;
  const { leftOn } = verdict;
  const pendingLeaver: Scheduled | null =
    leftOn === undefined ? null : { ukgEmployeeId, on: leftOn, kind: 'deactivate' };
  if (mayDeactivate(integration)) return { ...none, change, pendingLeaver };
  const place = { file: integration.filter.place.file.replace(/filter\.ya?ml$/, 'mapping.yml'), line: 1 };
  const reason = 'has left, but deactivation_date is turned off in the mapping';
  return { ...none, excluded: { ukgEmployeeId, reason, ...place } };
}

function isDelivered({ target, integration, isReplaced }: PersonToPlan): boolean {
  const isOff = target.kind === 'known' && !target.known.active;
  return integration.delivery === 'sftp' && isOff && !isReplaced && mayDeactivate(integration);
}

// What a file of everybody repeats of those who left: Betterworks cannot be asked whether it read the file that ended them.

/** The row of a leaver who was delivered before; null without a day of UKG's own, or without what every row needs. */
function goneRow({ fields, on, isDated }: VerdictOf<'leaver'>): Fields | null {
  if (!isDated) return null;
  const isWhole = REQUIRED_FIELDS.every((name) => canonical(name, fields[name]) !== '');
  return isWhole ? { ...fields, [DEACTIVATION_DATE]: on } : null;
}

/** Where a file is delivered, a record that a newer one replaced must never end the person: its leaving counts as written. */
function goneRecord({ person: { ukgEmployeeId }, integration, digests }: PersonToPlan): KnownUser | null {
  if (integration.delivery === 'api') return null;
  return { ukgEmployeeId, userId: null, fingerprint: fingerprintOf(ukgEmployeeId, {}, digests), active: false };
}

function presentPlan(none: PersonPlan, verdict: VerdictOf<'present'>, subject: PersonToPlan): PersonPlan {
  const { person, target, link, isOn } = subject;
  // A user who is on and whose row has not begun is left as it is.
  if (verdict.startsOn !== undefined && isOn) return { ...none, isUnchanged: true };
  const { fields, onCreate } = verdict.desired;
  const desired: Fields = { ...fields, ...link.fields };
  const change = diffPresent(person, target, { desired, onCreate, manager: link.waitsFor }, subject);
  if (change?.kind === 'create' && person.problems.some(isRefusedId))
    return { ...none, problems: person.problems.map(withoutCreation) };
  return {
    ...none,
    change,
    problems: link.problem === null ? none.problems : [...none.problems, link.problem],
    newLink: change === null ? recordOf(desired, subject) : null,
    unchangedRow: change === null && subject.integration.delivery === 'sftp' ? desired : null,
    isUnchanged: change === null,
  };
}

function isRefusedId({ code, field }: Problem): boolean {
  return code === 'VALUE_INVALID' && field === 'employee_id';
}

/** They may be in Betterworks under another address: without the id that would tell, they could be made a second time. */
function withoutCreation(problem: Problem): Problem {
  if (!isRefusedId(problem)) return problem;
  const message =
    'The value for employee_id is too long or has unprintable characters. A new user without it could be there twice, so nothing was written. Correct it in UKG.';
  return { ...problem, action: 'create', message };
}

/** Remembers a user who was looked up and is right already. */
function recordOf(desired: Fields, { person, target, users, digests }: PersonToPlan): KnownUser | null {
  if (target.kind !== 'existing') return null;
  const { ukgEmployeeId } = person;
  const fields = { ...canonicalFields(desired), ...personOf(person) };
  const fingerprint = fingerprintOf(ukgEmployeeId, fields, digests, users.get(ukgEmployeeId)?.fingerprint);
  return { ukgEmployeeId, userId: target.user.id, fingerprint, active: true };
}
