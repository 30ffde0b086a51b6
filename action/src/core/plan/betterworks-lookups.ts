// Whom Betterworks must be asked about before a plan can be made. A linked user with a whole fingerprint is never read.
import type { Digests, Integration, KnownUser, SyncState, UkgEmployeeId, UserId } from '../model/model.ts';
import type { Assessment } from '../people/assess.ts';
import { coversFields, employeeIdDigest, employeeIdDigestOf } from './fingerprint.ts';
import { isSupervisor } from '../people/mapped-fields.ts';

/** One question: by the stored link, then by e-mail, then by the user that the state remembers under this employee id. */
export interface LookUp {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
  readonly userId: UserId | null;
  readonly email: string;
}

export function lookUpsFor(
  assessments: readonly Assessment[],
  users: ReadonlyMap<UkgEmployeeId, KnownUser>,
  integration: Integration,
  digests: Digests,
): readonly LookUp[] {
  return assessments.flatMap((one) => {
    const known = users.get(one.ukgEmployeeId);
    const isLinked = known !== undefined && known.userId !== null;
    if (isLinked && !needsReading(one, known, integration, digests)) return [];
    if (!mayBeWritten(one, known, integration)) return [];
    const { ukgEmployeeId, employeeId, email } = one;
    return [{ ukgEmployeeId, employeeId, userId: known?.userId ?? null, email }];
  });
}

/** Of those out of scope only somebody whom the state knows, and whose user goes off with it. */
function mayBeWritten(one: Assessment, known: KnownUser | undefined, integration: Integration): boolean {
  if (one.verdict.kind === 'excluded') return known !== undefined && integration.filter.whenOutOfScope === 'deactivate';
  return one.verdict.kind === 'present' || one.verdict.kind === 'leaver';
}

/** The fingerprint lacks a field: it is newly mapped, or was written under another key. */
function needsReading(one: Assessment, known: KnownUser, integration: Integration, digests: Digests): boolean {
  if (one.verdict.kind !== 'present' || !known.active) return false;
  const manager = integration.mapping.find(isSupervisor);
  const isManagerSent =
    manager !== undefined && (one.supervisorId !== '' || manager.default !== null || manager.whenEmpty === 'clear');
  const names = Object.keys(one.verdict.desired.fields);
  return !coversFields(isManagerSent ? [...names, 'manager_id'] : names, known.fingerprint, digests);
}

/** Users by the digest of their employee id: those of the state, and those whom nobody owned at the last full comparison. */
export function indexByEmployeeId(state: SyncState, digests: Digests): (employeeId: string) => UserId | null {
  let index: Map<string, UserId> | null = null;
  return (employeeId) => {
    index ??= buildIndex(state);
    return employeeId === '' ? null : (index.get(employeeIdDigest(employeeId, digests)) ?? null);
  };
}

function buildIndex(state: SyncState): Map<string, UserId> {
  const index = new Map<string, UserId>(state.unlinked.map((user) => [user.digest, user.userId]));
  for (const known of state.users.values()) {
    const digest = employeeIdDigestOf(known.fingerprint);
    if (digest !== null && known.userId !== null) index.set(digest, known.userId);
  }
  return index;
}
