// Links made-up employees to made-up users, and plans their changes.
import type { Change, ExistingUser, Fields, KnownUser, Plan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { canonical, canonicalFields, hasEmployeeId } from '../../../action/src/core/people/values.ts';
import { leadsAmong } from '../../../action/src/core/plan/betterworks-lookups.ts';
import type { Link, Target } from '../../../action/src/core/plan/find-user.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { PlanContext } from '../../../action/src/core/plan/known-people.ts';
import type { LinkedPeople, LinkEvidence, Sighting } from '../../../action/src/core/plan/link.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, aState, fieldsOf, testDigests, YESTERDAY } from '../../builders.ts';

export const left = { status: 'T', terminationDate: YESTERDAY } as const;

/** Nobody was read. */
export const NOBODY = { links: [], successors: new Map() };

/** Somebody who was linked, to nobody unless it says otherwise. */
export const aLink = (person: Assessment, target: Target = { kind: 'none' }): Link => ({
  person,
  target,
  row: null,
  takenFrom: null,
  conflict: null,
});

export interface Given extends Partial<Omit<PlanContext, 'state' | 'users'>> {
  readonly users?: readonly KnownUser[];
  /** What Betterworks showed of somebody; null when it has no such user, absent when nothing was asked. */
  readonly found?: Readonly<Record<string, ExistingUser | null>>;
}

export function planned(rows: readonly RowParts[], { users = [], found = {}, ...rest }: Given = {}): Plan {
  const context = aContext({ state: aState({ users }), ...rest });
  const assessed = rows.map((row) => assess(anEmployee(row), context));
  return planChanges(linkedTo(assessed, context, found), context);
}

function linkedTo(people: readonly Assessment[], context: PlanContext, found: Given['found'] = {}): LinkedPeople {
  const sightings: LinkEvidence['sightings'] = (one) =>
    seen(one, found[one.ukgEmployeeId], context.users.get(one.ukgEmployeeId));
  return linkPeople(people, { ...UNASKED, sightings }, context);
}

/** Betterworks was asked about nobody, and nothing is decided. */
export const UNASKED: LinkEvidence = { decided: new Map(), sightings: () => ({}) };

function seen(one: Assessment, user: ExistingUser | null | undefined, known: KnownUser | undefined): Sighting {
  if (user === undefined) return {};
  const linked = known === undefined || known.userId === null ? {} : { linked: null };
  if (user === null) return { ...linked, leads: leadsAmong(one.employeeId, null) };
  if (user.id === known?.userId) return { linked: user };
  const isByEmail = canonical('email', user.email) === canonical('email', one.email);
  const isById = hasEmployeeId(user, one.employeeId);
  return { ...linked, leads: leadsAmong(one.employeeId, isByEmail ? user : null, isById ? [user] : []) };
}

/** A link with a fingerprint of the builders' employee. */
export function linked(id: string, parts: Partial<KnownUser> = {}, having: Fields = {}): KnownUser {
  const fingerprint = fingerprintOf(ukgEmployeeId(id), canonicalFields(fieldsOf(id, having)), testDigests());
  return aKnownUser({ id, userId: Number(id.slice(1)) + 40, fingerprint, ...parts });
}

export const kinds = (plan: Plan): readonly string[] =>
  plan.changes.map((change) => `${change.kind} ${change.ukgEmployeeId}`);
export const codes = ({ problems }: Plan): readonly string[] =>
  problems.map((problem) => `${problem.code} ${problem.ukgEmployeeId ?? ''}`);
export const only = (plan: Plan): Change | undefined => plan.changes[0];
