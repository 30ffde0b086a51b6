// Links everybody to a user when both sides are read in full. A user belongs to the employee who is linked to him in the
// state, else to him who has his employee id, else to him who has his e-mail address (unless another employee has the id).
import type { Assessment } from './assess.ts';
import { employeeIdDigest, fingerprintOf } from './fingerprint.ts';
import { isActive } from './diff.ts';
import type { CalendarDate, Digests, ExistingUser, FieldValue, Integration, KnownUser, UkgEmployeeId, UnlinkedUser, UserId } from './model.ts';
import { canonical, canonicalFields, DEACTIVATION_DATE, plainEmployeeId } from './values.ts';

export interface MatchContext {
  readonly integration: Integration;
  readonly digests: Digests;
  readonly today: CalendarDate;
  /** Links of the state; empty before the first run. */
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
}

/** A user whom no employee owns. */
export interface UnknownUser {
  readonly userId: UserId;
  readonly employeeId: string;
  readonly isActive: boolean;
}

export interface Match {
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly unknown: readonly UnknownUser[];
  readonly unlinked: readonly UnlinkedUser[];
  /** Employees whose e-mail address is held by another employee's user. */
  readonly taken: ReadonlyMap<UkgEmployeeId, UserId>;
}

/** Takes the users page by page; of each only his link and his fingerprint are kept. */
export function createMatcher(assessments: readonly Assessment[], context: MatchContext): { add(users: readonly ExistingUser[]): void; finish(): Match } {
  const byLink = new Map([...context.users.values()].flatMap((known) => (known.userId === null ? [] : [[known.userId, known.ukgEmployeeId] as const])));
  const byEmail = uniqueIndex(assessments, (one) => canonical('email', one.email));
  const byEmployeeId = uniqueIndex(assessments, (one) => plainEmployeeId(one.employeeId));
  const candidates = new Map<UkgEmployeeId, Candidate>();
  const unknown: UnknownUser[] = [];
  const taken = new Map<UkgEmployeeId, UserId>();

  function addOne(user: ExistingUser): void {
    const emailOwner = byEmail.get(canonical('email', user.email));
    const idOwner = user.employeeId === '' ? undefined : byEmployeeId.get(plainEmployeeId(user.employeeId));
    const linked = byLink.get(user.id);
    const owner = linked ?? idOwner ?? emailOwner;
    if (emailOwner !== undefined && owner !== emailOwner) taken.set(emailOwner, user.id);
    if (owner === undefined) unknown.push(unknownUser(user, context));
    else settle(owner, { known: knownUser(owner, user, context), employeeId: user.employeeId, rank: rankOf(owner, { linked, emailOwner }) });
  }

  function settle(owner: UkgEmployeeId, candidate: Candidate): void {
    const other = candidates.get(owner);
    const isBetter = other === undefined || candidate.rank < other.rank || (candidate.rank === other.rank && candidate.known.active && !other.known.active);
    if (isBetter) candidates.set(owner, candidate);
    const loser = isBetter ? other : candidate;
    if (loser) unknown.push({ userId: loser.known.userId as UserId, employeeId: loser.employeeId, isActive: loser.known.active });
  }

  return {
    add: (users) => {
      users.forEach(addOne);
    },
    finish: () => ({
      users: new Map([...candidates].map(([id, { known }]) => [id, known])),
      unknown,
      unlinked: unknown.flatMap(({ userId, employeeId }) => (employeeId === '' ? [] : [{ digest: employeeIdDigest(employeeId, context.digests), userId }])),
      taken: new Map([...taken].filter(([id]) => !candidates.has(id))),
    }),
  };
}

interface Candidate {
  readonly known: KnownUser;
  readonly employeeId: string;
  readonly rank: number;
}

function rankOf(owner: UkgEmployeeId | undefined, by: { linked: UkgEmployeeId | undefined; emailOwner: UkgEmployeeId | undefined }): number {
  if (owner !== undefined && owner === by.linked) return 0;
  return owner === by.emailOwner ? 1 : 2;
}

function unknownUser(user: ExistingUser, context: MatchContext): UnknownUser {
  return { userId: user.id, employeeId: user.employeeId, isActive: isActive({ kind: 'existing', user, takenFrom: null }, context.today) };
}

/** The fingerprint is of what Betterworks holds, so that a difference shows as one. */
function knownUser(id: UkgEmployeeId, user: ExistingUser, context: MatchContext): KnownUser {
  const held: Record<string, FieldValue> = {};
  for (const { field } of context.integration.mapping) if (field !== DEACTIVATION_DATE) held[field] = user.fields[field] ?? '';
  const fingerprint = fingerprintOf(id, canonicalFields(held), context.digests);
  return { ukgEmployeeId: id, userId: user.id, fingerprint, active: unknownUser(user, context).isActive };
}

/** A value that two people share leads to neither of them; one who is employed goes before those who are not. */
function uniqueIndex(assessments: readonly Assessment[], keyOf: (one: Assessment) => string): ReadonlyMap<string, UkgEmployeeId> {
  const index = new Map<string, Assessment | null>();
  for (const one of assessments) {
    const key = keyOf(one);
    if (key === '') continue;
    const other = index.get(key);
    if (other === undefined || (other !== null && isGone(other) && !isGone(one))) index.set(key, one);
    else if (other !== null && isGone(other) === isGone(one)) index.set(key, null);
  }
  return new Map([...index].flatMap(([key, one]) => (one === null ? [] : [[key, one.ukgEmployeeId] as const])));
}

function isGone(one: Assessment): boolean {
  return one.verdict.kind === 'leaver';
}
