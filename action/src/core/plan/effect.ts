// What a change of the configuration does to the population: who enters, who leaves, which fields change for how many.
import { ascending } from '../model/text.ts';
import { assess } from '../people/assess.ts';
import type { AssessContext, Assessment } from '../people/assess.ts';
import { dropsUsers } from './plan-person.ts';
import type {
  Digests,
  Employee,
  Excluded,
  Instant,
  Integration,
  LimitReading,
  SyncState,
  UkgEmployeeId,
} from '../model/model.ts';
import { canonical, differingFields } from '../people/values.ts';
import { countActive } from './known-people.ts';
import { limitContextOf, readLimits, setupOf } from './limits.ts';
import type { CountedChange } from './limits.ts';

/** Ids are sorted. */
export interface Effect {
  readonly people: number;
  readonly inScopeBefore: number;
  readonly inScopeAfter: number;
  readonly enter: readonly UkgEmployeeId[];
  readonly leave: readonly UkgEmployeeId[];
  /** Whether the users of those who leave stay as they are. */
  readonly keepsUsers: boolean;
  /** Out of scope where such users are deactivated, and not so before; who of them has a user, the state tells. */
  readonly dropped: readonly UkgEmployeeId[];
  /** Why they leave, by the line that decides, most first. */
  readonly leaveReasons: readonly LeaveReason[];
  /** By field, most first; fields of those who are in scope before and after. */
  readonly fields: readonly { readonly field: string; readonly ids: readonly UkgEmployeeId[] }[];
  /** Values of department, title and location from and to which at least five people move, most first. */
  readonly moves: readonly Move[];
  /** Departments that somebody would have and nobody has now: Betterworks makes them. Sorted. */
  readonly newDepartments: readonly string[];
  /** Employee numbers of everybody named here, by UKG's id; those without a number are absent. */
  readonly numbers: ReadonlyMap<UkgEmployeeId, string>;
  /** What the limits say of all of it in one run; none where no state tells who has a user. */
  readonly limits: readonly LimitReading[];
}

export interface EffectCount {
  /** Looks at one person with both configurations, and keeps nothing of them but their id where something changes. */
  readonly add: (employee: Employee) => void;
  readonly finish: () => Effect;
}

/** Compares two configurations over one reading. `base` is null for an organization that is new. */
export function countEffect(base: AssessContext | null, head: AssessContext): EffectCount {
  const enter: UkgEmployeeId[] = [];
  const leave: UkgEmployeeId[] = [];
  const dropped: UkgEmployeeId[] = [];
  const reasons: Excluded[] = [];
  const fields: { readonly field: string; readonly id: UkgEmployeeId }[] = [];
  const moves: Omit<Move, 'count'>[] = [];
  const departments = { before: new Set<string>(), after: new Set<string>() };
  const numbers = new Map<UkgEmployeeId, string>();
  let [people, before, after] = [0, 0, 0];
  return {
    add: (employee) => {
      const id = employee.ukgEmployeeId;
      const was = base && assess(employee, base);
      const is = assess(employee, head);
      people += 1;
      before += Number(isInScope(was));
      after += Number(isInScope(is));
      if (isInScope(is) && !isInScope(was)) enter.push(id);
      if (isInScope(was) && is.verdict.kind === 'excluded') {
        leave.push(id);
        reasons.push(is.verdict.by);
      }
      if (isDropped(is, head) && !(base && isDropped(was, base))) dropped.push(id);
      fields.push(...changedBetween(was, is).map((field) => ({ field, id })));
      moves.push(...movesBetween(was, is));
      noteDepartment(departments.before, was);
      noteDepartment(departments.after, is);
      noteNumber(numbers, is);
    },
    finish: () => ({
      people,
      inScopeBefore: before,
      inScopeAfter: after,
      enter: enter.sort(),
      leave: leave.sort(),
      keepsUsers: !dropsUsers(head.integration),
      dropped: dropped.sort(),
      leaveReasons: counted(reasons.map(({ reason, file, line }) => ({ reason, file, line }))).sort(mostPeopleFirst),
      fields: byField(fields),
      moves: counted(moves)
        .filter((move) => move.count >= SHARED_BY)
        .sort(mostMovesFirst),
      newDepartments:
        base === null ? [] : [...departments.after].filter((name) => !departments.before.has(name)).sort(),
      numbers,
      limits: [],
    }),
  };
}

/** Fields whose values people recognise; so many people must share a move for it to be worth a line. */
const MOVING = ['department_name', 'title', 'location'] as const;
const SHARED_BY = 5;

interface Move {
  readonly field: (typeof MOVING)[number];
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

function movesBetween(was: Assessment | null, is: Assessment): readonly Omit<Move, 'count'>[] {
  const changed = changedBetween(was, is);
  return MOVING.filter((field) => changed.includes(field)).map((field) => ({
    field,
    from: textOf(was, field),
    to: textOf(is, field),
  }));
}

/** Each different one, with how often it is there. */
function counted<T extends object>(all: readonly T[]): (T & { readonly count: number })[] {
  const alike = Map.groupBy(all, (one) => JSON.stringify(Object.values(one)));
  return [...alike.values()].map((same) => ({ ...(same[0] as T), count: same.length }));
}

function noteNumber(numbers: Map<UkgEmployeeId, string>, { ukgEmployeeId, employeeId }: Assessment): void {
  if (employeeId !== '') numbers.set(ukgEmployeeId, employeeId);
}

function noteDepartment(names: Set<string>, one: Assessment | null): void {
  const name = textOf(one, 'department_name');
  if (name !== '') names.add(name);
}

function textOf(one: Assessment | null, field: string): string {
  return one?.verdict.kind === 'present' ? canonical(field, one.verdict.desired.fields[field]) : '';
}

function mostMovesFirst(a: Move, b: Move): number {
  return b.count - a.count || ascending(`${a.field} ${a.from} ${a.to}`, `${b.field} ${b.from} ${b.to}`);
}

interface LeaveReason {
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly count: number;
}

function mostPeopleFirst(a: LeaveReason, b: LeaveReason): number {
  return b.count - a.count || a.line - b.line || ascending(a.reason, b.reason);
}

function byField(touched: readonly { readonly field: string; readonly id: UkgEmployeeId }[]): Effect['fields'] {
  return [...Map.groupBy(touched, ({ field }) => field)]
    .map(([field, all]) => ({ field, ids: all.map(({ id }) => id).sort() }))
    .sort((a, b) => b.ids.length - a.ids.length || ascending(a.field, b.field));
}

/** Somebody whom a line of the filter does not leave out and who has not left; nobody is in the scope of no files. */
function isInScope(one: Assessment | null): boolean {
  return one !== null && one.verdict.kind !== 'excluded' && one.verdict.kind !== 'leaver';
}

function isDropped(one: Assessment | null, { integration }: AssessContext): boolean {
  return one?.verdict.kind === 'excluded' && dropsUsers(integration);
}

function changedBetween(was: Assessment | null, is: Assessment): readonly string[] {
  if (was?.verdict.kind !== 'present' || is.verdict.kind !== 'present') return [];
  return differingFields(is.verdict.desired.fields, was.verdict.desired.fields);
}

// What the limits say when everybody whom a change of the files touches is brought in step by one run, as `reconcile` with
// `apply` does: the next daily run, which sees only whom UKG reports as changed, may be far below them.

/** By what the state knows of these people; nobody's user is read. `head` is the configuration after the change. */
export function effectLimits(
  effect: Effect,
  head: Integration,
  { state, digests, at }: { readonly state: SyncState; readonly digests: Digests; readonly at: Instant },
): readonly LimitReading[] {
  const context = limitContextOf(state, setupOf(head, digests), {
    activeUsers: countActive(state.users, head.delivery),
    at,
  });
  const leaving = droppedUsers(effect, state).map((): CountedChange => ({ kind: 'deactivate', fields: {} }));
  const entering = effect.enter
    .filter((id) => !state.users.has(id))
    .map((): CountedChange => ({ kind: 'create', fields: {} }));
  return readLimits([...leaving, ...entering, ...updated(effect, state)], head.limits, context);
}

/** Whose users the change deactivates. */
export function droppedUsers({ dropped }: Effect, { users }: SyncState): readonly UkgEmployeeId[] {
  return dropped.filter((id) => users.get(id)?.active === true);
}

/** One update a person, however many of their fields change. */
function updated({ fields }: Effect, { users }: SyncState): readonly CountedChange[] {
  const changed = new Map<UkgEmployeeId, Record<string, string>>();
  for (const { field, ids } of fields) {
    for (const id of ids) {
      if (users.has(id)) changed.set(id, { ...changed.get(id), [field]: '' });
    }
  }
  return [...changed.values()].map((values) => ({ kind: 'update', fields: values }));
}
