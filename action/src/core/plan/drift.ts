// The difference between the two systems as a full comparison finds it, by kind.
import type { Assessment } from '../people/assess.ts';
import { ascending } from '../model/text.ts';
import { changedFields } from './fingerprint.ts';
import type { Match } from './match.ts';
import type { Change, Digests, Drift, OpenDifference, Plan, UkgEmployeeId } from '../model/model.ts';
import { canonicalFields, DEACTIVATION_DATE } from '../people/values.ts';

/** Drift in the order of its kinds, then by id. Deactivated users whom UKG does not know are no drift. */
export function driftOf(
  plan: Plan,
  assessments: readonly Assessment[],
  match: Match,
  digests: Digests,
): readonly Drift[] {
  const going = new Set(
    plan.changes.filter(({ kind }) => kind === 'deactivate').map(({ ukgEmployeeId }) => ukgEmployeeId),
  );
  const leavers = new Set(
    assessments
      .filter((person) => going.has(person.ukgEmployeeId) && person.verdict.kind === 'leaver')
      .map((person) => person.ukgEmployeeId),
  );
  const found = plan.changes.flatMap((change) => changeDrift(change, { leavers, match, digests }));
  const unknown = match.unknown
    .filter((user) => user.isActive)
    .map((user): Drift => ({
      kind: 'unknown_to_ukg',
      employeeId: user.employeeId,
      ukgEmployeeId: '',
      userId: user.userId,
      fields: [],
    }));
  return [...found, ...unknown].sort(byKindThenId);
}

const DRIFT_ORDER: readonly Drift['kind'][] = [
  'missing_in_betterworks',
  'differs',
  'terminated_in_ukg',
  'unknown_to_ukg',
];

function byKindThenId(a: Drift, b: Drift): number {
  return (
    DRIFT_ORDER.indexOf(a.kind) - DRIFT_ORDER.indexOf(b.kind) ||
    ascending(a.ukgEmployeeId, b.ukgEmployeeId) ||
    Number(a.userId) - Number(b.userId)
  );
}

interface DriftContext {
  readonly leavers: ReadonlySet<UkgEmployeeId>;
  readonly match: Match;
  readonly digests: Digests;
}

function changeDrift(change: Change, context: DriftContext): readonly Drift[] {
  const { employeeId, ukgEmployeeId, userId } = change;
  const base = { employeeId, ukgEmployeeId, userId };
  switch (change.kind) {
    case 'create':
      return [{ ...base, kind: 'missing_in_betterworks', fields: [] }];
    case 'update':
      return [{ ...base, kind: 'differs', fields: Object.keys(change.fields).sort() }];
    case 'reactivate':
      return [{ ...base, kind: 'differs', fields: [...differing(change, context), DEACTIVATION_DATE].sort() }];
    case 'deactivate':
      return context.leavers.has(ukgEmployeeId)
        ? [{ ...base, kind: 'terminated_in_ukg', fields: [DEACTIVATION_DATE] }]
        : [];
  }
}

function differing(change: Change, { match, digests }: DriftContext): readonly string[] {
  const fingerprint = match.users.get(change.ukgEmployeeId)?.fingerprint ?? '';
  return changedFields(change.ukgEmployeeId, canonicalFields(change.desired), fingerprint, digests).changed;
}

/** What is to be remembered of a comparison that writes nobody: the differences of people whom UKG knows. */
export function openDifferences(drift: readonly Drift[]): readonly OpenDifference[] {
  return drift.flatMap(({ kind, ukgEmployeeId, userId, fields }) =>
    kind === 'unknown_to_ukg' || ukgEmployeeId === '' ? [] : [{ ukgEmployeeId, kind, userId, fields }],
  );
}

/** What is still open of it, for a report; null for nothing. Employee numbers are known of those who were read. */
export function openDrift(
  open: readonly OpenDifference[] = [],
  numbers: ReadonlyMap<UkgEmployeeId, string>,
): readonly Drift[] | null {
  const drift = open.map((one) => ({ ...one, employeeId: numbers.get(one.ukgEmployeeId) ?? '' }));
  return drift.length === 0 ? null : drift.sort(byKindThenId);
}
