// What a change of the files does to people: who comes into scope, who drops out, which fields change for how many.
import type {
  Digests,
  Employee,
  Excluded,
  Instant,
  Integration,
  LimitReading,
  ProblemCode,
  SyncState,
  UkgEmployeeId,
} from '../model/model.ts';
import { isPersonal } from '../model/sources.ts';
import { ascending } from '../model/text.ts';
import type { AssessContext, Assessment } from '../people/assess.ts';
import { assess } from '../people/assess.ts';
import { canonical, differingFields } from '../people/values.ts';
import { leftAlone, userNamedFor } from './decisions.ts';
import { countActive, dropsUsers, isDropped, newDepartments } from './known-people.ts';
import type { CountedChange } from './limits.ts';
import { limitContextOf, readLimits, setupOf } from './limits.ts';
import type { UserDecision } from './link.ts';

/** Ids are sorted. */
export interface Effect {
  readonly inScopeBefore: number;
  readonly inScopeAfter: number;
  readonly enter: readonly UkgEmployeeId[];
  readonly leave: readonly UkgEmployeeId[];
  /** Whether the users of those who leave stay as they are. */
  readonly keepsUsers: boolean;
  /** People who drop out with a row that has begun, when users out of scope are deactivated, and who were not out before. */
  readonly dropped: readonly UkgEmployeeId[];
  /** Why people drop out, by the line that decides, most people first. */
  readonly leaveReasons: readonly (Counted & Pick<Excluded, 'reason' | 'file' | 'line'>)[];
  /** By code, most people first: people who are written or left out today, and would wait for a fix. */
  readonly wait: readonly { readonly code: ProblemCode; readonly ids: readonly UkgEmployeeId[] }[];
  /** By field, most people first, of people who are in scope before and after. */
  readonly fields: readonly { readonly field: string; readonly ids: readonly UkgEmployeeId[] }[];
  /** People to whom a line of decisions.yml gives another user; the next daily run does it. Sorted. */
  readonly users: readonly (UserDecision & { readonly id: UkgEmployeeId })[];
  /** Old and new values of department, title and location that at least five people share, most people first. */
  readonly moves: readonly (Counted & Move)[];
  /** Departments that nobody has now and a person would get: Betterworks would create them. Sorted. */
  readonly newDepartments: readonly string[];
  /** Employee numbers of everybody who was read, by UKG's id; people without a number are absent. */
  readonly numbers: ReadonlyMap<UkgEmployeeId, string>;
  /** The limits, if one run wrote all of it; empty when no state tells who has a user. */
  readonly limits: readonly LimitReading[];
}

interface Counted {
  readonly count: number;
}

interface Move {
  readonly field: (typeof MOVING)[number];
  readonly from: string;
  readonly to: string;
}

/** Fields whose values people recognise; they are shown unless either side reads them from a personal source. */
const MOVING = ['department_name', 'title', 'location'] as const;
/** A change from one value to another is worth a line when this many people share it. */
const SHARED_BY = 5;

/** Compares two configurations over one reading. `base` is null for an organization that is new. */
export function effectOf(employees: readonly Employee[], base: AssessContext | null, head: AssessContext): Effect {
  const all = employees.map((employee) => effectOn(employee, base, head));
  const idsOf = (isMeant: (one: PersonEffect) => boolean): readonly UkgEmployeeId[] =>
    all
      .filter(isMeant)
      .map(({ id }) => id)
      .sort();
  const before = new Set(all.map(({ department }) => department.before));
  const after = new Set(all.map(({ department }) => department.after));
  return {
    inScopeBefore: all.filter(({ wasIn }) => wasIn).length,
    inScopeAfter: all.filter(({ isIn }) => isIn).length,
    enter: idsOf(({ wasIn, isIn, waitsFor }) => isIn && !wasIn && waitsFor === undefined),
    leave: idsOf(({ leftBy }) => leftBy !== null),
    keepsUsers: !dropsUsers(head.integration),
    dropped: idsOf(({ isDropped }) => isDropped),
    leaveReasons: counted(
      all.flatMap(({ leftBy }) => leftBy ?? []).map(({ reason, file, line }) => ({ reason, file, line })),
    ).sort((a, b) => b.count - a.count || a.line - b.line || ascending(a.reason, b.reason)),
    wait: [...new Set(all.flatMap(({ waitsFor }) => waitsFor ?? []))]
      .map((code) => ({ code, ids: idsOf(({ waitsFor }) => waitsFor === code) }))
      .sort((a, b) => b.ids.length - a.ids.length || ascending(a.code, b.code)),
    fields: [...new Set(all.flatMap(({ fields }) => fields))]
      .map((field) => ({ field, ids: idsOf(({ fields }) => fields.includes(field)) }))
      .sort((a, b) => b.ids.length - a.ids.length || ascending(a.field, b.field)),
    users: all
      .flatMap(({ id, user }) => (user === null ? [] : [{ id, ...user }]))
      .sort((a, b) => ascending(a.id, b.id)),
    moves: counted(all.flatMap(({ moves }) => moves))
      .filter(({ count }) => count >= SHARED_BY)
      .sort((a, b) => b.count - a.count || ascending(wordsOf(a), wordsOf(b))),
    newDepartments: base === null ? [] : [...after.difference(before)].filter((name) => name !== '').sort(),
    numbers: new Map(all.flatMap(({ id, number }) => (number === '' ? [] : [[id, number] as const]))),
    limits: [],
  };
}

/** What the change does to one person. Little is kept, since there are many people. */
interface PersonEffect {
  readonly id: UkgEmployeeId;
  readonly number: string;
  readonly wasIn: boolean;
  readonly isIn: boolean;
  /** The line by which they drop out. */
  readonly leftBy: Excluded | null;
  readonly isDropped: boolean;
  readonly waitsFor: ProblemCode | undefined;
  readonly fields: readonly string[];
  /** Named by the new files, and not by the old ones. */
  readonly user: UserDecision | null;
  readonly moves: readonly Move[];
  readonly department: { readonly before: string; readonly after: string };
}

function effectOn(employee: Employee, base: AssessContext | null, head: AssessContext): PersonEffect {
  const was = base && leftAlone(assess(employee, base), base);
  const is = leftAlone(assess(employee, head), head);
  const wasIn = isInScope(was);
  const fields = changedBetween(was, is);
  return {
    id: employee.ukgEmployeeId,
    number: is.employeeId,
    wasIn,
    isIn: isInScope(is),
    leftBy: wasIn && is.verdict.kind === 'excluded' ? is.verdict.by : null,
    isDropped: isDropped(is, head.integration) && !(base && isDropped(was, base.integration)),
    waitsFor: was === null ? undefined : newlyRefused(was, is),
    fields,
    user: otherUser(was && userNamedFor(was, base), userNamedFor(is, head)),
    moves: MOVING.filter((field) => fields.includes(field) && ![base, head].some(isFromPersonal(field))).map(
      (field) => ({
        field,
        from: textOf(was, field),
        to: textOf(is, field),
      }),
    ),
    department: { before: textOf(was, 'department_name'), after: textOf(is, 'department_name') },
  };
}

function isFromPersonal(field: string): (side: AssessContext | null) => boolean {
  return (side) =>
    side?.integration.mapping.some((entry) => entry.field === field && entry.sources.some(isPersonal)) === true;
}

function newlyRefused(was: Assessment, is: Assessment): ProblemCode | undefined {
  return was.verdict.kind !== 'refused' && is.verdict.kind === 'refused' ? is.problems[0]?.code : undefined;
}

function otherUser(before: UserDecision | null, after: UserDecision | null): UserDecision | null {
  return before?.userId === after?.userId ? null : after;
}

/** Each distinct item, with how often it occurs. */
function counted<T extends object>(all: readonly T[]): (T & Counted)[] {
  const alike = Map.groupBy(all, (one) => JSON.stringify(Object.values(one)));
  return [...alike.values()].map((same) => ({ ...(same[0] as T), count: same.length }));
}

function wordsOf({ field, from, to }: Move): string {
  return `${field} ${from} ${to}`;
}

function textOf(one: Assessment | null, field: string): string {
  return one?.verdict.kind === 'present' ? canonical(field, one.verdict.desired.fields[field]) : '';
}

/** A person who has not left and whom no line leaves out. Without files nobody is in scope. */
function isInScope(one: Assessment | null): boolean {
  return one !== null && one.verdict.kind !== 'excluded' && one.verdict.kind !== 'leaver';
}

function changedBetween(was: Assessment | null, is: Assessment): readonly string[] {
  if (was?.verdict.kind !== 'present' || is.verdict.kind !== 'present') return [];
  return differingFields(is.verdict.desired.fields, was.verdict.desired.fields);
}

// The limits, if one run (`reconcile` with `apply`) writes everybody whom the change of the files touches. The next daily run
// sees only people whom UKG reports as changed, and may be far below the limits.

/**
 * Adds what only the state knows: who has a user, which departments exist, whether the limits would hold. No user is read.
 * `head` is the configuration after the change.
 */
export function withKnownUsers(
  effect: Effect,
  head: Integration,
  { state, digests, at }: { readonly state: SyncState | null; readonly digests: Digests; readonly at: Instant },
): Effect {
  if (state === null) return { ...effect, dropped: [], users: [] };
  const { users } = state;
  const dropped = effect.dropped.filter((id) => users.get(id)?.active === true);
  const linked = effect.users.filter(({ id, userId }) => users.get(id)?.userId !== userId);
  const isLinked = new Set(linked.map(({ id }) => id));
  const changes: readonly CountedChange[] = [
    ...dropped.map(() => ({ kind: 'deactivate', fields: {} }) as const),
    ...effect.enter
      .filter((id) => !users.has(id) && !isLinked.has(id))
      .map(() => ({ kind: 'create', fields: {} }) as const),
    ...updated(effect, isLinked, state),
  ];
  const activeUsers = countActive(users, head);
  const context = limitContextOf(state, setupOf(head, digests), { activeUsers, at });
  return {
    ...{ ...effect, dropped },
    users: linked,
    newDepartments: newDepartments(effect.newDepartments, users.values(), digests) ?? effect.newDepartments,
    limits: readLimits(changes, head.limits, context),
  };
}

/** One update for each person, however many fields change. A person who gets another user counts as one, too. */
function updated(
  { fields }: Effect,
  linked: ReadonlySet<UkgEmployeeId>,
  { users }: SyncState,
): readonly CountedChange[] {
  const changed = new Map<UkgEmployeeId, Record<string, string>>([...linked].map((id) => [id, { employee_id: '' }]));
  for (const { field, ids } of fields) {
    for (const id of ids) {
      if (users.has(id)) changed.set(id, { ...changed.get(id), [field]: '' });
    }
  }
  return [...changed.values()].map((values) => ({ kind: 'update', fields: values }));
}
