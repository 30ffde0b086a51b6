// Both sides were read in full: the evidence of everybody in the list of users, and what is remembered of the links.
import type {
  Change,
  Digests,
  Drift,
  ExistingUser,
  FieldMapping,
  Fields,
  KnownUser,
  KnownUsers,
  OpenDifference,
  Plan,
  UkgEmployeeId,
  UnlinkedUser,
  UserId,
} from '../model/model.ts';
import { DRIFT_KINDS } from '../model/model.ts';
import { ascending } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import { rowOf } from '../people/assess.ts';
import { canonical, DEACTIVATION_DATE, pick, plainEmployeeId } from '../people/values.ts';
import { begunUsers, exactFirst } from './betterworks-lookups.ts';
import { keepsValueWhenEmpty } from './broken-source.ts';
import { isActive } from './diff.ts';
import type { Leads, Link } from './find-user.ts';
import { changedFields, fingerprintOf, isOurs, madeFields, onlyFields, personOf, tyingDigest } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import type { Linked, LinkEvidence, Sighting } from './link.ts';
import { managerIdOf } from './managers.ts';

/** What the list of users shows for each person. A user who is repeated on another page counts once. */
export function sightingsIn(
  everybody: readonly ExistingUser[],
  people: readonly Assessment[],
  context: PlanContext & Pick<LinkEvidence, 'decided'>,
): (person: Assessment) => Sighting {
  const { users, decided } = context;
  const byId = new Map([...everybody].reverse().map((user) => [user.id, user]));
  const listed = [...byId.values()].sort((a, b) => a.id - b.id);
  const byEmail = Map.groupBy(listed, (user) => canonical('email', user.email));
  const byPlainId = Map.groupBy(listed, (user) => plainEmployeeId(user.employeeId));
  const former = formerUsers(people, users);
  const begun = begunUsers(context);
  const leadsOf = (person: Assessment): Leads => {
    const withEmail = person.email === '' ? [] : (byEmail.get(canonical('email', person.email)) ?? []);
    const isBegun = withEmail.length === 0 ? begun(person) : null;
    const made = isBegun === null ? undefined : listed.find(isBegun);
    if (made !== undefined) return { byEmail: [], byEmployeeId: [made], byPerson: null };
    return {
      byEmail: withEmail,
      byEmployeeId: exactFirst(byPlainId.get(plainEmployeeId(person.employeeId)) ?? [], person.employeeId),
      byPerson: byId.get(former(person) ?? -1) ?? null,
    };
  };
  return (person) => {
    const decision = decided.get(person.ukgEmployeeId);
    if (decision !== undefined) return { decided: byId.get(decision.userId) ?? null };
    const link = users.get(person.ukgEmployeeId)?.userId ?? null;
    if (link === null) return { leads: leadsOf(person) };
    const linked = byId.get(link);
    return linked === undefined ? { linked: null, leads: leadsOf(person) } : { linked };
  };
}

/** The linked user of an ended record of the same person, where there is exactly one. */
function formerUsers(people: readonly Assessment[], users: KnownUsers): (person: Assessment) => UserId | undefined {
  const ended = people.filter(({ verdict, personId }) => verdict.kind === 'leaver' && personId !== '');
  const byPerson = Map.groupBy(ended, (person) => person.personId);
  return (person) => {
    const records = person.verdict.kind === 'present' ? (byPerson.get(person.personId) ?? []) : [];
    const [user, another] = records.flatMap(({ ukgEmployeeId }) => users.get(ukgEmployeeId)?.userId ?? []);
    return another === undefined ? user : undefined;
  };
}

/** Users whom the list shows several times with different values, so that it does not tell who they are. */
export function shownDifferently(everybody: readonly ExistingUser[]): ReadonlySet<UserId> {
  const first = new Map<UserId, ExistingUser>();
  const differing = everybody.filter((user) => {
    const { email, employeeId } = first.get(user.id) ?? user;
    first.set(user.id, user);
    return email !== user.email || employeeId !== user.employeeId;
  });
  return new Set(differing.map(({ id }) => id));
}

/** Linked users whom the list does not show. Each is read by id before a link is dropped or a user is made. */
export function linksNotIn(
  everybody: readonly ExistingUser[],
  people: readonly Assessment[],
  users: KnownUsers,
): readonly UserId[] {
  const listed = new Set(everybody.map((user) => user.id));
  const links = people.flatMap((person) => users.get(person.ukgEmployeeId)?.userId ?? []);
  return [...new Set(links)].filter((id) => !listed.has(id)).sort((a, b) => a - b);
}

export interface Match {
  readonly users: KnownUsers;
  /** Active users without an employee, except those about whom employees are in conflict. */
  readonly unknown: readonly ExistingUser[];
  readonly unlinked: readonly UnlinkedUser[];
}

/** The links of a full comparison, as the state remembers them. */
export function matchUsers(
  { links, successors }: Linked,
  everybody: readonly ExistingUser[],
  context: PlanContext,
): Match {
  const users = new Map<UkgEmployeeId, KnownUser>();
  const managerId = managerIdsAmong(links, context.integration.mapping);
  for (const { person, target } of links) {
    if (target.kind === 'none' || successors.has(person.ukgEmployeeId)) continue;
    const known = target.kind === 'known' ? target.known : knownUserOf(person, target.user, managerId(person), context);
    // Without a row that counts, the last known supervisor and company stay.
    users.set(person.ukgEmployeeId, { ...context.users.get(person.ukgEmployeeId), ...known, ...rowOf(person) });
  }
  const owned = new Set([...users.values()].map(({ userId }) => userId));
  const free = new Map(everybody.filter(({ id }) => !owned.has(id)).map((user) => [user.id, user]));
  const disputed = new Set(links.flatMap(({ conflict }) => conflict?.users ?? []).map(({ id }) => id));
  const unowned = [...free.values()].sort((a, b) => a.id - b.id);
  // An employee whose row did not come keeps their user, or they would get a second one when they are back with other values.
  const read = new Set(links.map(({ person }) => person.ukgEmployeeId));
  for (const [id, known] of context.users) {
    const fingerprint = isOurs(known.fingerprint, context.digests) ? known.fingerprint : context.digests.keyId;
    if (!read.has(id) && !owned.has(known.userId)) users.set(id, { ...known, fingerprint });
  }
  return {
    users,
    // When the answer has no deactivation date, the user counts as active.
    unknown: unowned.filter(({ id, deactivationDate: off }) => !disputed.has(id) && (!off || off > context.today)),
    unlinked: unowned.flatMap(({ id: userId, employeeId }) =>
      employeeId === '' ? [] : [{ digest: tyingDigest('employee_id', employeeId, context.digests), userId }],
    ),
  };
}

/**
 * The fingerprint is of what Betterworks holds, so that differences show, but without fields that UKG leaves alone. A field that
 * is not shown keeps our own digest; without one, it counts as UKG has it. When Betterworks made a value of what was sent, the
 * sent value is remembered.
 */
function knownUserOf(person: Assessment, user: ExistingUser, managerId: string, context: PlanContext): KnownUser {
  const { digests, users } = context;
  const { ukgEmployeeId } = person;
  const before = users.get(ukgEmployeeId);
  const own = before?.userId === user.id && isOurs(before.fingerprint, digests) ? before.fingerprint : '';
  const desired = person.verdict.kind === 'present' ? person.verdict.desired.fields : {};
  const shown = own === '' ? { ...desired, manager_id: managerId, ...user.fields } : user.fields;
  const { held, kept } = rememberedOf(person, shown, own, context);
  const fields = { ...held, ...personOf(person) };
  return {
    ukgEmployeeId,
    userId: user.id,
    fingerprint: fingerprintOf(ukgEmployeeId, fields, digests, onlyFields(own, kept, digests)),
    active: isActive({ person, target: { kind: 'existing', user } }, context),
  };
}

/** `held`: values of Betterworks to remember. `kept`: fields that keep our own digest. */
function rememberedOf(
  person: Assessment,
  shown: Fields,
  own: string,
  { integration, digests }: PlanContext,
): { readonly held: Fields; readonly kept: readonly string[] } {
  const mapped = integration.mapping.filter(({ field }) => field !== DEACTIVATION_DATE);
  const values = Object.fromEntries(mapped.map(({ field }) => [field, shown[field] ?? '']));
  const made = madeFields({ ukgEmployeeId: person.ukgEmployeeId, fingerprint: own }, values, digests);
  const isKept = ({ field }: FieldMapping): boolean => !(field in shown) || made.includes(field);
  const isStale = (entry: FieldMapping): boolean =>
    values[entry.field] !== '' && keepsValueWhenEmpty(entry) && person.empty.includes(entry.field);
  const held = mapped.filter((entry) => !isKept(entry) && !isStale(entry));
  return {
    held: pick(
      values,
      held.map(({ field }) => field),
    ),
    kept: mapped.filter(isKept).map(({ field }) => field),
  };
}

/** The employee id of each person's supervisor, as it is written; `''` for none. */
function managerIdsAmong(links: readonly Link[], mapping: readonly FieldMapping[]): (person: Assessment) => string {
  const ids = new Map<string, string>(links.map(({ person }) => [person.ukgEmployeeId, person.employeeId]));
  const entry = mapping.find(({ field }) => field === 'manager_id');
  return ({ supervisorId }) => {
    const id = ids.get(supervisorId) ?? '';
    return entry === undefined || id === '' ? '' : managerIdOf(id, entry);
  };
}

// The differences between the two systems that a full comparison finds, by kind.

/** Drift by kind, then by id. Deactivated users whom UKG does not know are no drift, and people who drop out of scope are none. */
export function driftOf(plan: Plan, links: readonly Link[], match: Match, digests: Digests): readonly Drift[] {
  const left = links.filter(({ person }) => person.verdict.kind === 'leaver');
  const leavers = new Set(left.map(({ person }) => person.ukgEmployeeId));
  const found = plan.changes
    .filter(({ kind, ukgEmployeeId }) => kind !== 'deactivate' || leavers.has(ukgEmployeeId))
    .map((change): Drift => {
      const { kind, employeeId, ukgEmployeeId, userId } = change;
      return { kind: DRIFT_OF[kind], employeeId, ukgEmployeeId, userId, fields: differing(change, match, digests) };
    });
  const unknown = match.unknown.map(({ employeeId, id: userId }): Drift => {
    return { kind: 'unknown_to_ukg', employeeId, ukgEmployeeId: '', userId, fields: [] };
  });
  return [...found, ...unknown].sort(byKindThenId);
}

const DRIFT_OF = {
  create: 'missing_in_betterworks',
  update: 'differs',
  reactivate: 'differs',
  deactivate: 'terminated_in_ukg',
} as const satisfies Readonly<Record<Change['kind'], Drift['kind']>>;

function byKindThenId(a: Drift, b: Drift): number {
  return (
    DRIFT_KINDS.indexOf(a.kind) - DRIFT_KINDS.indexOf(b.kind) ||
    ascending(a.ukgEmployeeId, b.ukgEmployeeId) ||
    Number(a.userId) - Number(b.userId)
  );
}

/** A reactivation sends all fields, whether they differ or not. */
function differing(change: Change, match: Match, digests: Digests): readonly string[] {
  const { kind, ukgEmployeeId, fields, desired } = change;
  if (kind === 'create') return [];
  if (kind !== 'reactivate') return Object.keys(fields).sort();
  const known = match.users.get(ukgEmployeeId);
  const changed = known === undefined ? [] : changedFields(known, desired, digests).changed;
  return [...changed, DEACTIVATION_DATE].sort();
}

/** What is remembered of a comparison that writes nobody: differences of people whom UKG knows. */
export function openDifferences(drift: readonly Drift[]): readonly OpenDifference[] {
  return drift.flatMap(({ kind, ukgEmployeeId, userId, fields }) =>
    kind === 'unknown_to_ukg' || ukgEmployeeId === '' ? [] : [{ ukgEmployeeId, kind, userId, fields }],
  );
}

/** Remembered differences that are still open, for a report; null for none. Only people who were read have employee numbers. */
export function openDrift(
  open: readonly OpenDifference[] = [],
  numbers: ReadonlyMap<UkgEmployeeId, string>,
): readonly Drift[] | null {
  const drift = open.map((one) => ({ ...one, employeeId: numbers.get(one.ukgEmployeeId) ?? '' }));
  return drift.length === 0 ? null : drift.sort(byKindThenId);
}
