// One employee's path through every stage, as sentences with the kind of each value and never a value.
import type {
  CalendarDate,
  Employee,
  Held,
  KnownUser,
  Pending,
  Plan,
  ProblemCode,
  SyncState,
  UkgEmployeeId,
  UserId,
} from '../model/model.ts';
import { triedWords } from '../model/text.ts';
import type { AssessContext } from '../people/pick-row.ts';
import { lostPeople } from './broken-source.ts';
import type { Stage } from './explain-rows.ts';
import { rowStages, stagesOf } from './explain-rows.ts';
import type { IdentityRow, Link } from './find-user.ts';
import { userIdOf } from './find-user.ts';
import { verdictOf } from './verdict.ts';

type PlanToExplain = Pick<Plan, 'changes' | 'newlyScheduled' | 'problems'>;

/** What a run would do, with what led to it. */
export interface RunToExplain {
  readonly plan: PlanToExplain;
  readonly links: readonly Pick<Link, 'person' | 'target' | 'row'>[];
  /** Null before the first run. */
  readonly state: Pick<SyncState, 'users' | 'held' | 'pending' | 'isUnsealed'> | null;
}

export interface Explanation {
  /** One sentence: what becomes of them. */
  readonly verdict: string;
  /** In the order of a run. */
  readonly stages: readonly Stage[];
}

/** What would become of an employee who is among the run's people, and by which stages. */
export function explainEmployee(
  employee: Employee,
  context: AssessContext,
  { plan, links, state }: RunToExplain,
): Explanation {
  const id = employee.ukgEmployeeId;
  const told = toldOf(id, plan, state);
  const link = links.find(({ person }) => person.ukgEmployeeId === id) as RunToExplain['links'][number];
  const { employeeId, verdict } = link.person;
  return {
    verdict: verdictOf({
      ...told,
      name: employeeId || id,
      changes: told.changes.map(({ kind, fields }) => ({ kind, fields: Object.keys(fields) })),
      leftOutBy: verdict.kind === 'excluded' ? verdict.by : null,
      isBeforeFirst: state === null,
      otherwise: settledWords(link),
    }),
    stages: [
      ...rowStages(employee, link.person, context),
      ['identity', identitySentence(link, told.known)],
      ...runStages(told, state === null),
    ],
  };
}

/** What a run and the state tell of one person. */
interface ToldOfPerson extends Pick<Plan, 'changes' | 'problems'> {
  readonly days: Plan['newlyScheduled'];
  readonly known: KnownUser | undefined;
  readonly held: Held | undefined;
  readonly pending: Pending | undefined;
  readonly isUnsealed: boolean;
}

function toldOf(id: UkgEmployeeId, plan: PlanToExplain, state: RunToExplain['state']): ToldOfPerson {
  const isOwn = ({ ukgEmployeeId }: { readonly ukgEmployeeId: UkgEmployeeId | null }): boolean => ukgEmployeeId === id;
  return {
    changes: plan.changes.filter(isOwn),
    days: plan.newlyScheduled.filter(isOwn),
    problems: plan.problems.filter(isOwn),
    known: state?.users.get(id),
    held: state?.held.find(isOwn),
    pending: state?.pending.find(isOwn),
    isUnsealed: state?.isUnsealed === true,
  };
}

/** An employee whom UKG no longer lists, as the state knows them; null when the state does not know them either. */
export function explainLost(id: UkgEmployeeId, state: SyncState, today: CalendarDate): Explanation | null {
  const lost = { changes: [], newlyScheduled: state.scheduled, problems: lostPeople(state, new Set(), today) };
  const told = toldOf(id, lost, state);
  const isKnown = [told.known, told.held, told.pending, ...told.days].some((one) => one !== undefined);
  if (!isKnown) return null;
  return {
    verdict: verdictOf({ ...told, changes: [], name: id, leftOutBy: null, otherwise: 'is not listed by UKG any more' }),
    stages: [['read', `UKG lists ${id} no longer, and that is no leaving.`], ...runStages(told, false)],
  };
}

function runStages(told: ToldOfPerson, isBeforeFirst: boolean): readonly Stage[] {
  return [
    ...stagesOf('rule', ruleSentences(told)),
    ['state', stateSentence(told, isBeforeFirst)],
    ...stagesOf('plan', planSentences(told, isBeforeFirst)),
  ];
}

/** The verdict when nothing is written and nothing is wrong. */
function settledWords({ person: { verdict }, target }: Pick<Link, 'person' | 'target'>): string {
  if (verdict.kind === 'joiner') return `starts on ${verdict.on}`;
  if (verdict.kind !== 'leaver') return 'is in step';
  return target.kind === 'none'
    ? `left on ${verdict.on}, and no user is known to be theirs`
    : `is in step: they left on ${verdict.on}`;
}

/** The rows of the table in find-user.ts, and the decision that stands above it. */
const IDENTITY_ROWS: Readonly<Record<IdentityRow | 'decision', string>> = {
  'same e-mail':
    'Row "same e-mail" decides: the e-mail address leads to a user, the employee id to the same one or nobody',
  'same employee id': 'Row "same employee id" decides: the employee id leads to a user, the e-mail address to nobody',
  'same person': 'Row "same person" decides: a former record of the same person leads to a user',
  'two users': 'Row "two users" decides: address, employee id and former records lead to different users',
  nobody: 'Row "nobody" decides: neither address nor employee id leads to a user',
  decision: 'A line of decisions.yml decides whose user it is',
};

function identitySentence({ row, target }: Pick<Link, 'row' | 'target'>, known: KnownUser | undefined): string {
  const result = target.kind === 'none' ? 'no user is taken for theirs' : `theirs is ${userWords(userIdOf(target))}`;
  if (row !== null) return `${IDENTITY_ROWS[row]}; ${result}.`;
  return known === undefined
    ? `Neither address nor number was asked for; ${result}.`
    : `The stored link decides; ${result}.`;
}

function userWords(id: UserId | null): string {
  return id === null ? 'known by the delivered file alone' : `Betterworks user ${String(id)}`;
}

function stateSentence({ known, held }: ToldOfPerson, isBeforeFirst: boolean): string {
  if (isBeforeFirst) return 'There is no state yet: the first run compares both systems and writes nobody.';
  const link =
    known === undefined
      ? 'not linked to a user'
      : `linked, ${userWords(known.userId)}, ${known.active ? 'active' : 'deactivated'}`;
  const waits =
    held === undefined
      ? ''
      : `; waiting for a fix since ${held.firstSeen} because of ${held.code}, ${triedWords(held.attempts)}`;
  return `Remembered: ${link}${waits}.`;
}

function planSentences({ changes, days, problems }: ToldOfPerson, isBeforeFirst: boolean): readonly string[] {
  const when = isBeforeFirst ? ' after the first comparison, by reconcile with apply' : '';
  const sentences = [
    ...changes.map(
      (change) => `Would be written${when}: ${change.kind} with ${Object.keys(change.fields).sort().join(', ')}.`,
    ),
    ...days.map((entry) => `Scheduled: ${entry.kind} on ${entry.on}.`),
    ...problems.map((problem) => `${problem.code}: ${problem.message}`),
  ];
  return sentences.length === 0 ? ['Nothing would be written.'] : sentences;
}

// The rules of proof that decide about single people, and the problem codes that follow from them.

interface ProofRule {
  /** As in test/INCIDENTS.md, which names the test of each. */
  readonly number: number;
  readonly name: string;
  /** A code of no rule is a plain fault of a value, of Betterworks, or of the run. */
  readonly signs: readonly (ProblemCode | 'pending' | 'unsealed')[];
}

export const PROOF_RULES: readonly ProofRule[] = [
  {
    number: 1,
    name: 'absent decides nothing',
    signs: ['SCOPE_UNKNOWN', 'STATUS_UNKNOWN', 'DATE_INVALID', 'BETTERWORKS_UNAVAILABLE'],
  },
  { number: 2, name: 'a source that empties is broken', signs: ['SOURCE_EMPTY'] },
  {
    number: 3,
    name: 'one key that agrees is not enough when another contradicts',
    signs: ['IDENTITY_CONFLICT', 'EMAIL_TAKEN'],
  },
  { number: 4, name: 'an answer must be about the person who was asked for', signs: ['BETTERWORKS_CONTRACT'] },
  { number: 5, name: 'what is about to be done is written down first', signs: ['pending'] },
  { number: 8, name: 'a state is what we wrote, or it is refused', signs: ['STATE_DAMAGED', 'unsealed'] },
  { number: 9, name: 'nobody who waits is forgotten', signs: ['NOT_ATTEMPTED', 'SCHEDULED_LOST'] },
  { number: 12, name: "one person's answer is one person's trouble", signs: ['UKG_BAD_RESPONSE'] },
];

/** One sentence for each rule that decided, without values. */
function ruleSentences({ changes, problems, held, pending, isUnsealed }: ToldOfPerson): readonly string[] {
  const codes = new Set([...problems, ...(held === undefined ? [] : [held])].map(({ code }) => code));
  const isWaiting = isUnsealed && changes.some(({ kind }) => kind === 'deactivate');
  const found: readonly (readonly [sign: ProofRule['signs'][number], why: string])[] = [
    ...[...codes].map((code) => [code, code] as const),
    ...(pending === undefined ? [] : [['pending', pendingWords(pending)] as const]),
    ...(isWaiting ? [['unsealed', UNSEALED] as const] : []),
  ];
  return found.flatMap(([sign, why]) => {
    const rules = PROOF_RULES.filter(({ signs }) => signs.includes(sign));
    return rules.map(({ number, name }) => `Rule ${String(number)} of what counts as proof, "${name}": ${why}.`);
  });
}

const UNSEALED = 'the seal of the state does not fit, so a deactivation waits for an approval';

function pendingWords({ kind }: Pending): string {
  return `a run began to ${kind} them and saw no answer, so both systems are read before anything is decided`;
}
