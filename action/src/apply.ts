// Writes a plan: deactivations, then creations and reactivations with managers first, then updates. One employee's failure
// never stops another's; a broken connection stops them all, and what was not tried is said and held.
import { emailTaken } from './core/link.ts';
import type { Change, Fields, UkgEmployeeId } from './core/model.ts';
import type { Outcome } from './core/outcome.ts';
import { isDone } from './core/outcome.ts';
import { problemOf } from './core/problem.ts';
import { DEACTIVATION_DATE, differingFields, isSameEmployeeId, omit, pick } from './core/values.ts';
import type { Refusal, UserReader, UserWriter } from './ports.ts';
import { dropRefused } from './core/refused-fields.ts';

export interface ApplyTarget {
  readonly reader: UserReader;
  readonly writer: UserWriter;
}

export interface ApplyResult {
  /** One a change, in the plan's order. */
  readonly outcomes: readonly Outcome[];
  /** Why applying stopped before the end; null when everything was tried. */
  readonly stoppedBy: Refusal | null;
}

/** Server errors for so many users in a row stop the run. */
const UNAVAILABLE_IN_A_ROW = 5;

/** Applies all changes; the target bounds how many are under way at once. */
export async function applyPlan(
  changes: readonly Change[],
  target: ApplyTarget,
  onOutcome: (outcome: Outcome) => void,
): Promise<ApplyResult> {
  const breaker = createBreaker();
  const outcomes = new Map<UkgEmployeeId, Promise<Outcome>>();
  const applyOne = async (change: Change): Promise<Outcome> => {
    const manager = change.manager === null ? undefined : await outcomes.get(change.manager);
    if (breaker.stoppedBy() !== null) return notAttempted(change);
    const outcome = await attempt(
      manager && !isDone(manager) ? withoutManager(change) : { change, problems: [] },
      target,
      breaker,
    );
    onOutcome(outcome);
    return outcome;
  };
  for (const kinds of [['deactivate'], ['create', 'reactivate'], ['update']]) {
    const phase = changes.filter((change) => kinds.includes(change.kind));
    for (const change of phase) outcomes.set(change.ukgEmployeeId, applyOne(change));
    await Promise.all(phase.map((change) => outcomes.get(change.ukgEmployeeId) as Promise<Outcome>));
  }
  return {
    outcomes: await Promise.all(changes.map((change) => outcomes.get(change.ukgEmployeeId) as Promise<Outcome>)),
    stoppedBy: breaker.stoppedBy(),
  };
}

interface Breaker {
  /** Aborted when applying stops, so that what is queued never starts. */
  readonly signal: AbortSignal;
  stoppedBy(): Refusal | null;
  saw(refusal: Refusal | null): void;
}

function createBreaker(): Breaker {
  let inARow = 0;
  let stop: Refusal | null = null;
  const abort = new AbortController();
  return {
    signal: abort.signal,
    stoppedBy: () => stop,
    saw(refusal) {
      const isUnavailable = refusal?.kind === 'unavailable';
      inARow = isUnavailable ? inARow + 1 : 0;
      if (refusal?.kind === 'unauthorized' || refusal?.kind === 'forbidden' || inARow >= UNAVAILABLE_IN_A_ROW)
        stop ??= refusal;
      if (stop !== null) abort.abort();
    },
  };
}

type Attempt = Pick<Outcome, 'change' | 'problems'>;

async function attempt(start: Attempt, target: ApplyTarget, breaker: Breaker): Promise<Outcome> {
  const { change } = start;
  if (breaker.stoppedBy() !== null) return notAttempted(change);
  if (Object.keys(change.fields).length === 0)
    return { ...start, deed: 'unchanged', userId: change.userId, holds: change.desired };
  const result = await send(change, target, breaker.signal);
  if (!result.ok && result.refusal.kind === 'cancelled') return notAttempted(change);
  breaker.saw(result.ok ? null : result.refusal);
  if (result.ok) return { ...start, deed: DEEDS[change.kind], userId: result.user.id, holds: holdsAfter(change) };
  return afterRefusal(start, naming(change, result.refusal), { target, breaker });
}

/** A second way where there is one: adopt, look up again, or leave the refused fields out once. */
async function afterRefusal(
  start: Attempt,
  refusal: Refusal,
  { target, breaker }: { target: ApplyTarget; breaker: Breaker },
): Promise<Outcome> {
  const { change } = start;
  if (refusal.kind === 'exists' && change.kind === 'create') return adopt(start, target, breaker);
  if (refusal.kind === 'not-found' && change.kind !== 'create') return relink(start, target, breaker);
  const rest = refusal.kind === 'invalid' ? dropRefused(change, refusal) : null;
  if (rest === null || start.problems.some((problem) => problem.action === change.kind)) return failed(start, refusal);
  return attempt({ change: rest.change, problems: [...start.problems, ...rest.problems] }, target, breaker);
}

/** A refusal in plain words names a field, too, when it says the key of one that was sent. */
function naming(change: Change, refusal: Refusal): Refusal {
  if (refusal.fields.length > 0) return refusal;
  const said = new Set(refusal.message.split(/\W+/));
  return { ...refusal, fields: Object.keys(change.fields).filter((field) => said.has(field)) };
}

const DEEDS = { create: 'created', update: 'updated', deactivate: 'deactivated', reactivate: 'reactivated' } as const;

function send(change: Change, { writer }: ApplyTarget, signal: AbortSignal): ReturnType<UserWriter['create']> {
  const isNew = change.kind === 'create' || change.userId === null;
  return isNew ? writer.create(change.fields, signal) : writer.update(change.userId, change.fields, signal);
}

function holdsAfter(change: Change): Fields {
  return change.kind === 'deactivate' ? {} : change.desired;
}

/** Somebody is there already: he is the employee's own user when the employee id agrees, else another's. */
async function adopt(start: Attempt, target: ApplyTarget, breaker: Breaker): Promise<Outcome> {
  const { change } = start;
  const user = await target.reader.readByEmail(String(change.desired['email'])).catch(() => null);
  if (user === null || user.employeeId === '' || !isSameEmployeeId(user.employeeId, change.employeeId)) {
    const what = `Betterworks says that a user with this e-mail address or employee id exists${user === null ? '' : ` (user ${String(user.id)}), but his employee id is another`}`;
    return {
      change,
      deed: 'failed',
      userId: null,
      holds: {},
      problems: [...start.problems, { ...emailTaken(change, what), action: 'create' }],
    };
  }
  const changed = differingFields(change.desired, user.fields);
  const isOff = user.deactivationDate !== null;
  if (changed.length === 0 && !isOff) return { ...start, deed: 'unchanged', userId: user.id, holds: change.desired };
  const fields = isOff ? { ...change.desired, [DEACTIVATION_DATE]: null } : pick(change.desired, changed);
  return attempt(
    { ...start, change: { ...change, kind: isOff ? 'reactivate' : 'update', userId: user.id, fields } },
    target,
    breaker,
  );
}

/** A linked user who is gone is looked up again once, then created; a leaver who is gone needs nothing. */
async function relink(start: Attempt, target: ApplyTarget, breaker: Breaker): Promise<Outcome> {
  const { change } = start;
  const before = change.userId;
  if (change.kind === 'deactivate' || change.kind === 'create')
    return { ...start, deed: 'unchanged', userId: null, holds: {} };
  const user = await target.reader.readByEmail(String(change.desired['email'])).catch(() => null);
  if (user !== null && user.id !== before && isSameEmployeeId(user.employeeId, change.employeeId)) {
    return attempt({ ...start, change: { ...change, userId: user.id, fields: change.desired } }, target, breaker);
  }
  return attempt(
    { ...start, change: { ...change, kind: 'create', userId: null, fields: filled(change.desired) } },
    target,
    breaker,
  );
}

function filled(fields: Fields): Fields {
  return omit(
    fields,
    Object.keys(fields).filter((name) => fields[name] === '' || fields[name] === null),
  );
}

function withoutManager(change: Change): Attempt {
  const message = `The supervisor ${change.manager ?? ''} could not be written in this run, so the employee was written without a manager. The link is made as soon as the supervisor is there.`;
  return {
    change: { ...change, fields: omit(change.fields, ['manager_id']), desired: omit(change.desired, ['manager_id']) },
    problems: [problemOf(change, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message })],
  };
}

function failed(start: Attempt, refusal: Refusal): Outcome {
  const { change } = start;
  const message = `Betterworks did not ${change.kind} this user: ${refusal.message}`;
  const problem = problemOf(change, {
    code: refusal.code,
    message,
    action: change.kind,
    field: refusal.fields[0] ?? '',
  });
  return { change, deed: 'failed', userId: change.userId, holds: {}, problems: [...start.problems, problem] };
}

function notAttempted(change: Change): Outcome {
  const message = `The ${change.kind} was not tried, because the run stopped before it. The next run tries again.`;
  const problem = problemOf(change, { code: 'NOT_ATTEMPTED', message, action: change.kind });
  return { change, deed: 'not-attempted', userId: change.userId, holds: {}, problems: [problem] };
}
