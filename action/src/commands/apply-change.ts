// Writes one change: sends it, reads the answer, and tries a second way if there is one.
import { CHANGE_NOUNS } from '../core/model/limits.ts';
import type { Change, ExistingUser, Fields, Integration, UserId } from '../core/model/model.ts';
import { problemOf } from '../core/model/problem.ts';
import { DEACTIVATION_DATE, omit, pick, shownDifferences } from '../core/people/values.ts';
import type { Prove } from '../core/plan/find-user.ts';
import { emailTaken } from '../core/plan/link.ts';
import type { Outcome } from '../core/plan/written.ts';
import { dropRefused, fieldsNamedIn, madeAgain, OUTCOME_OF, readBack, relinkedLeaver } from '../core/plan/written.ts';
import { withoutSent } from '../core/report/redact/by-value.ts';
import { RunFailure, wordsOf } from '../failure.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../ports.ts';

export interface Means {
  readonly reader: UserReader;
  readonly writer: UserWriter;
  readonly prove: Prove;
  /** Says which values of a change are personal. */
  readonly mapping: Integration['mapping'];
  /** Users whom the changes of this run are about: another employee's leaving ends none of them. */
  readonly claimed: ReadonlySet<UserId>;
  readonly breaker: ReturnType<typeof createBreaker>;
}

/** Server errors for this many users in a row stop the run. */
const UNAVAILABLE_IN_A_ROW = 5;

export function createBreaker() {
  let inARow = 0;
  let stop: Refusal | null = null;
  const abort = new AbortController();
  return {
    /** Aborted when applying stops, so that what is queued never starts. */
    signal: abort.signal,
    stoppedBy: () => stop,
    saw(refusal: Refusal | null): void {
      const isUnavailable = refusal?.kind === 'unavailable';
      inARow = isUnavailable ? inARow + 1 : 0;
      if ((refusal !== null && ABOUT_ALL.has(refusal.kind)) || inARow >= UNAVAILABLE_IN_A_ROW) stop ??= refusal;
      if (stop !== null) abort.abort();
    },
  };
}

/** `isRelinked`: the user was gone and was looked up again, which happens at most once for a change. */
type Attempt = Pick<Outcome, 'change' | 'problems'> & { readonly isRelinked: boolean };

/** Refusals that stop everything: they are about the call, the token or the target, not about the person. */
const ABOUT_ALL: ReadonlySet<Refusal['kind']> = new Set(['unauthorized', 'forbidden', 'contract']);

/** After these it is unknown whether the write had its effect. */
const MAY_HAVE_HAPPENED: ReadonlySet<Refusal['kind']> = new Set(['unavailable', 'contract']);

export async function attempt(start: Attempt, means: Means): Promise<Outcome> {
  const { breaker } = means;
  const { change } = start;
  if (breaker.stoppedBy() !== null) return notAttempted(change);
  if (Object.keys(change.fields).length === 0) return unchanged(start, change.userId, change.desired);
  const result = await send(change, means);
  if (!result.ok && result.refusal.kind === 'cancelled') return notAttempted(change);
  breaker.saw(result.ok ? null : result.refusal);
  if (!result.ok)
    return afterRefusal(start, { ...result.refusal, fields: fieldsNamedIn(change, result.refusal) }, means);
  return written(start, result.user);
}

/** Reads the answer of a write: a field that Betterworks did not take is reported, and tried again by the next run. */
function written(start: Attempt, user: ExistingUser): Outcome {
  const { change, problems: found, refusal: message, made, altered } = readBack(start.change, user.fields);
  if (message !== null)
    return failed(start, { kind: 'invalid', code: 'BETTERWORKS_REJECTED', message, fields: [DEACTIVATION_DATE] });
  return {
    change: start.change,
    problems: [...start.problems, ...found],
    kind: OUTCOME_OF[change.kind],
    userId: user.id,
    storedFields: change.kind === 'deactivate' ? {} : change.desired,
    ...{ made, altered },
  };
}

export function withoutTaken({ change, problems }: Outcome): Attempt {
  return { change, problems: problems.filter(({ code }) => code !== 'EMAIL_TAKEN'), isRelinked: false };
}

/** The second way, if there is one: adopt the user, look them up again, or leave out the refused fields once. */
async function afterRefusal(start: Attempt, refusal: Refusal, means: Means): Promise<Outcome> {
  const { change } = start;
  try {
    if (refusal.kind === 'exists' && change.kind === 'create')
      return await adopt(start, await holderOfAddress(change, means), means);
    if (refusal.kind === 'not-found' && change.kind !== 'create' && !start.isRelinked)
      return await relink(start, means);
  } catch (error) {
    return unread(start, error, means);
  }
  const rest = refusal.kind === 'invalid' ? dropRefused(change, refusal) : null;
  if (rest === null || start.problems.some((problem) => problem.action === change.kind)) return failed(start, refusal);
  const problems = [...start.problems, ...rest.problems];
  return attempt({ ...start, change: rest.change, problems }, means);
}

/** A failed look-up does not mean "nobody": a creation because of it would make a second user. */
function unread(start: Attempt, error: unknown, { breaker }: Means): Outcome {
  const code = error instanceof RunFailure ? error.code : 'BETTERWORKS_UNAVAILABLE';
  const message = `it could not be asked who has the e-mail address. ${wordsOf(error)}`;
  const refusal: Refusal = { kind: SIGN_IN[code] ?? 'unavailable', code, message, fields: [] };
  breaker.saw(refusal);
  return failed(start, refusal);
}

/** A refusal does not repeat personal values of the request. */
async function send(change: Change, { writer, mapping, breaker: { signal } }: Means): Promise<WriteResult> {
  const { kind, userId, fields } = change;
  const isNew = kind === 'create' || userId === null;
  const result = await (isNew ? writer.create(fields, signal) : writer.update(userId, fields, signal));
  if (result.ok) return result;
  return { ok: false, refusal: { ...result.refusal, message: withoutSent(result.refusal.message, fields, mapping) } };
}

const SIGN_IN: Readonly<Record<string, Refusal['kind']>> = {
  BETTERWORKS_UNAUTHORIZED: 'unauthorized',
  BETTERWORKS_FORBIDDEN: 'forbidden',
};

/** The user exists already: the employee's own, by the same proof as before the plan, or another employee's. */
function adopt(start: Attempt, found: ExistingUser | null, means: Means): Promise<Outcome> | Outcome {
  const { change } = start;
  const finding = found && means.prove(change.ukgEmployeeId, found);
  if (finding?.user && finding.takenFrom === null) return takeOver(start, finding.user, means);
  const why = finding?.conflict ? `. ${finding.conflict.why}` : '';
  const what = `Betterworks has a user with this e-mail address or employee id already${why}`;
  const problems = [...start.problems, problemOf(change, { ...emailTaken(what), action: 'create' })];
  return withoutEffect(change, 'failed', problems);
}

function takeOver(start: Attempt, user: ExistingUser, means: Means): Promise<Outcome> | Outcome {
  const { change } = start;
  // A user who replaces the linked one was not compared before, so all fields are written.
  const changed = start.isRelinked ? Object.keys(change.desired) : shownDifferences(change.desired, user.fields);
  const isOff = Boolean(user.deactivationDate);
  if (changed.length === 0 && !isOff) return unchanged(start, user.id, change.desired);
  const fields = isOff ? { ...change.desired, [DEACTIVATION_DATE]: null } : pick(change.desired, changed);
  const own: Change = { ...change, kind: isOff ? 'reactivate' : 'update', userId: user.id, fields };
  return attempt({ ...start, change: own }, means);
}

/** Betterworks contradicts itself: a creation because of one of its two answers would make a second user. */
const NOT_GONE: Refusal = {
  kind: 'not-found',
  code: 'BETTERWORKS_REJECTED',
  message: 'it says that it has no such user, and shows it when it is asked for it. The next run tries again.',
  fields: [],
};

/** A linked user who is gone is read by id again, looked up by address, then created; a leaver is left if nobody has the address. */
async function relink(start: Attempt, means: Means): Promise<Outcome> {
  const { change } = start;
  if (change.kind === 'create' || change.userId === null) return unchanged(start, null, {});
  if ((await means.reader.readById(change.userId)) !== null) return failed(start, NOT_GONE);
  const found = await holderOfAddress(change, means);
  if (found?.id === change.userId) return failed(start, NOT_GONE);
  if (change.kind === 'deactivate') return endRelinked(start, found, means);
  const again = { ...start, change: madeAgain(change), isRelinked: true };
  return found === null ? attempt(again, means) : adopt(again, found, means);
}

function endRelinked(start: Attempt, found: ExistingUser | null, means: Means): Promise<Outcome> | Outcome {
  const own = found !== null && means.claimed.has(found.id) ? null : found;
  const { userId, isOn } = relinkedLeaver(start.change, own);
  if (userId === null || !isOn) return unchanged(start, userId, {});
  return attempt({ ...start, change: { ...start.change, userId } as Change, isRelinked: true }, means);
}

async function holderOfAddress({ desired }: Change, { reader }: Means): Promise<ExistingUser | null> {
  const address = String(desired['email'] ?? '');
  return address === '' ? null : reader.readByEmail(address);
}

function unchanged({ change, problems }: Attempt, userId: Outcome['userId'], storedFields: Fields): Outcome {
  return { change, problems, kind: 'unchanged', userId, storedFields };
}

export function withoutManager(change: Change): Attempt {
  const message = `The supervisor ${change.manager ?? ''} could not be written in this run, so no manager is written for the employee. The link is made as soon as the supervisor is there.`;
  return {
    change: { ...change, fields: omit(change.fields, ['manager_id']), desired: omit(change.desired, ['manager_id']) },
    problems: [problemOf(change, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message })],
    isRelinked: false,
  };
}

function failed(start: Attempt, refusal: Refusal): Outcome {
  const { change } = start;
  const message = `Betterworks did not ${change.kind} this user: ${refusal.message}`;
  const problem = problemOf(change, {
    code: refusal.code,
    message,
    reason: refusal.message,
    action: change.kind,
    field: refusal.fields[0] ?? (refusal.code === 'EMAIL_TAKEN' ? 'email' : ''),
  });
  const outcome = withoutEffect(change, 'failed', [...start.problems, problem]);
  return MAY_HAVE_HAPPENED.has(refusal.kind) ? { ...outcome, isUnconfirmed: true } : outcome;
}

/** `why` ends a sentence. */
export function notAttempted(change: Change, why = 'was not tried, because the run stopped before it'): Outcome {
  const message = `The ${CHANGE_NOUNS[change.kind]} ${why}. The next run tries again.`;
  return withoutEffect(change, 'not-attempted', [
    problemOf(change, { code: 'NOT_ATTEMPTED', message, action: change.kind }),
  ]);
}

/** The outcome of a change that stored nothing. */
export function withoutEffect(
  change: Change,
  kind: 'failed' | 'not-attempted',
  problems: Outcome['problems'],
): Outcome {
  return { change, kind, userId: change.userId, storedFields: {}, problems };
}
