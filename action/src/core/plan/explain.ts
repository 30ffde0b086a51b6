// One employee's path through every stage, as sentences with the kind of each value and never a value.
import type { Assessment } from '../people/assess.ts';
import { decideRows } from '../people/pick-row.ts';
import type { AssessContext, Picked } from '../people/pick-row.ts';
import { countOf, triedWords } from '../model/text.ts';
import type { Employment } from '../people/employment.ts';
import { scopeOf } from '../people/filter.ts';
import type { Scope } from '../people/filter.ts';
import type { IdentityRow, Target } from './find-user.ts';
import type { LinkedPeople } from './link.ts';
import { isSupervisor, mapField } from '../people/map.ts';
import type { MappedField } from '../people/map.ts';
import type {
  Employee,
  EmploymentRow,
  FieldMapping,
  Held,
  KnownUser,
  Pending,
  Plan,
  ProblemCode,
  SyncState,
  UkgEmployeeId,
  UserId,
} from '../model/model.ts';
import { sourceNames } from '../model/sources.ts';
import { verdictOf } from './verdict.ts';
import type { Known } from './verdict.ts';

export interface Stage {
  readonly stage: 'read' | 'row' | 'employment' | 'filter' | 'identity' | 'mapping' | 'rule' | 'state' | 'plan';
  readonly sentence: string;
}

/** What a run would do, with what led to it. */
export interface RunToExplain {
  readonly plan: Pick<Plan, 'changes' | 'newlyScheduled' | 'problems' | 'alreadyReported'>;
  readonly links: Pick<LinkedPeople, 'people' | 'targets' | 'rows'>;
  /** Null before the first run. */
  readonly state: Pick<SyncState, 'users' | 'held' | 'pending'> | null;
}

export interface Explanation {
  /** One sentence: what becomes of them. */
  readonly verdict: string;
  /** In the order of a run. */
  readonly stages: readonly Stage[];
}

/** What would become of an employee who is among the run's people, and by which stages. */
export function explainEmployee(employee: Employee, context: AssessContext, run: RunToExplain): Explanation {
  const own = ownPart(employee.ukgEmployeeId, run);
  return {
    verdict: verdictOf({ ...knownOf(own), isBeforeFirst: run.state === null }),
    stages: [
      ...rowStages(employee, own, context),
      { stage: 'identity', sentence: identitySentence(own) },
      ...ruleStages(own),
      { stage: 'state', sentence: stateSentence(own, run.state === null) },
      ...planStages(own, run.state === null),
    ],
  };
}

/** The run's part that is about one person. */
interface Own extends Pick<Plan, 'changes' | 'problems'> {
  readonly person: Assessment;
  readonly target: Target;
  readonly row: IdentityRow | 'decision' | undefined;
  readonly days: Plan['newlyScheduled'];
  readonly known: KnownUser | undefined;
  readonly held: Held | undefined;
  readonly pending: Pending | undefined;
}

function ownPart(id: UkgEmployeeId, { plan, links, state }: RunToExplain): Own {
  const isOwn = ({ ukgEmployeeId }: { readonly ukgEmployeeId: UkgEmployeeId | null }): boolean => ukgEmployeeId === id;
  return {
    person: links.people.find(isOwn) as Assessment,
    target: links.targets.get(id) as Target,
    row: links.rows.get(id),
    changes: plan.changes.filter(isOwn),
    days: plan.newlyScheduled.filter(isOwn),
    problems: [...plan.problems, ...plan.alreadyReported].filter(isOwn),
    known: state?.users.get(id),
    held: state?.held.find(isOwn),
    pending: state?.pending.find(isOwn),
  };
}

function knownOf(own: Own): Known {
  const { person: one, changes, days, problems } = own;
  return {
    name: one.employeeId || one.ukgEmployeeId,
    changes: changes.map(({ kind, fields }) => ({ kind, fields: Object.keys(fields) })),
    leftOutBy: one.verdict.kind === 'excluded' ? one.verdict.by : null,
    problems,
    days,
    otherwise: settledWords(own),
  };
}

/** Of somebody of whom nothing is written and nothing is wrong. */
function settledWords({ person: { verdict }, target }: Own): string {
  if (verdict.kind === 'joiner') return `starts on ${verdict.on}`;
  if (verdict.kind !== 'leaver') return 'is in step';
  return target.kind === 'none'
    ? `left on ${verdict.on}, and no user is known to be theirs`
    : `is in step: they left on ${verdict.on}`;
}

function rowStages(employee: Employee, { person: one }: Own, context: AssessContext): readonly Stage[] {
  const { rows, employment, picked } = decideRows(employee, context);
  const companies = rows.map(
    ({ row, standing }) => `${row.companyId} (status ${row.status || 'none'}, ${standing.kind})`,
  );
  const read = `UKG has ${countOf(rows.length, 'employment')} of ${employee.ukgEmployeeId}: ${companies.join(', ')}.`;
  const begin: readonly Stage[] = [
    { stage: 'read', sentence: read },
    { stage: 'row', sentence: rowSentence(picked) },
    { stage: 'employment', sentence: employmentSentence(employment) },
  ];
  if (picked.kind === 'tie') return begin;
  const mapping = { employee, row: picked.row, tables: context.tables };
  const { filter, mapping: entries } = context.integration;
  const scope: Scope = one.verdict.kind === 'excluded' ? { kind: 'out', by: one.verdict.by } : scopeOf(mapping, filter);
  const fields = entries.map((entry) =>
    isSupervisor(entry) ? managerSentence(entry, picked.row) : fieldSentence(entry, mapField(entry, mapping)),
  );
  return [
    ...begin,
    { stage: 'filter', sentence: scopeSentence(scope) },
    ...fields.map((sentence): Stage => ({ stage: 'mapping', sentence })),
  ];
}

const REASONS: Readonly<Record<Extract<Picked, { kind: 'row' }>['why'], string>> = {
  only: 'no other row is like it',
  'home company': 'it is the home company',
  'latest hire': 'it has the latest hire',
  equal: 'the others say the same',
  'latest end': 'every row has ended, and it ended last',
  'first day': 'no row has begun, and it begins first',
};

function rowSentence(picked: Picked): string {
  if (picked.kind === 'tie')
    return `No row counts: companies ${picked.companies.join(', ')} are equal (IDENTITY_CONFLICT).`;
  const why = picked.kind === 'row' ? REASONS[picked.why] : 'its status or its dates leave the employment in doubt';
  return `The row of company ${picked.row.companyId} counts: ${why}.`;
}

function scopeSentence(scope: Scope): string {
  switch (scope.kind) {
    case 'in':
      return 'Included: no line of filter.yml leaves them out.';
    case 'out':
      return `Left out by ${scope.by.file}:${String(scope.by.line)}: ${scope.by.reason}.`;
    case 'unknown':
      return `${scope.complaint.code}: ${scope.complaint.message}`;
  }
}

function employmentSentence(employment: Employment): string {
  switch (employment.kind) {
    case 'employed':
      return `Employed today${plainDay(', leaves on', employment.leavesOn)}${plainDay(', comes back on', employment.returnsOn)}.`;
    case 'leaver':
      return `Has left on ${employment.on}${plainDay(', comes back on', employment.returnsOn)}.`;
    case 'joiner':
      return `Starts on ${employment.on}.`;
    case 'invalid':
      return `${employment.code}: ${employment.message}`;
  }
}

function plainDay(words: string, day: string | null): string {
  return day === null ? '' : `${words} ${day}`;
}

/** Whether the supervisor has a user is the plan's to say. */
function managerSentence(entry: FieldMapping, { supervisorId }: EmploymentRow): string {
  if (supervisorId !== '') return `${feed(entry)}: the supervisor's employee id`;
  if (entry.default !== null) return `${feed(entry)}: ${ORIGIN_WORDS.default}`;
  return `${feed(entry)}: ${ORIGIN_WORDS[entry.whenEmpty === 'clear' ? 'cleared' : 'absent']}`;
}

function feed(entry: FieldMapping): string {
  const place = entry.place === null ? 'mapped automatically' : `${entry.place.file}:${String(entry.place.line)}`;
  return `${entry.field} <- ${sourceNames(entry)} [${place}]`;
}

function fieldSentence(entry: FieldMapping, outcome: MappedField): string {
  const problem = outcome.problem === null ? '' : ` (${outcome.problem.code})`;
  return `${feed(entry)}: ${ORIGIN_WORDS[outcome.origin]}${problem}${outcome.missingCode === null ? '' : ', the code itself for want of a text'}`;
}

const ORIGIN_WORDS: Readonly<Record<MappedField['origin'], string>> = {
  source: 'a value from UKG',
  lookup: 'a value by look-up',
  default: 'the default',
  cleared: 'cleared, since UKG has none',
  absent: 'nothing is sent',
  refused: 'refused, nothing is sent',
};

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

function identitySentence({ row, target, known }: Own): string {
  const result = target.kind === 'none' ? 'no user is taken for theirs' : `theirs is ${userWords(userIdOf(target))}`;
  if (row !== undefined) return `${IDENTITY_ROWS[row]}; ${result}.`;
  return known === undefined
    ? `Neither address nor number was asked for; ${result}.`
    : `The stored link decides; ${result}.`;
}

function userIdOf(target: Exclude<Target, { kind: 'none' }>): UserId | null {
  return target.kind === 'known' ? target.known.userId : target.user.id;
}

function userWords(id: UserId | null): string {
  return id === null ? 'known by the delivered file alone' : `Betterworks user ${String(id)}`;
}

/** What counts as proof, by the code of the problem that a rule leads to. */
const RULES: Readonly<Partial<Record<ProblemCode, string>>> = {
  SCOPE_UNKNOWN: 'what UKG does not say decides nothing',
  SOURCE_EMPTY: 'a list that empties is broken, for everybody who uses it',
  IDENTITY_CONFLICT: 'what contradicts itself is a problem, never a guess',
  EMAIL_TAKEN: 'one key that agrees is not enough where another contradicts it',
};

function ruleStages({ problems, pending }: Own): readonly Stage[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const sentences = [
    ...codes.flatMap((code) => (RULES[code] === undefined ? [] : [`${code}: ${RULES[code]}.`])),
    ...(pending === undefined
      ? []
      : [
          `Pending: a run began to ${pending.kind} them and saw no answer, so both systems are read before anything is decided.`,
        ]),
  ];
  return sentences.map((sentence) => ({ stage: 'rule', sentence }));
}

function stateSentence({ known, held }: Own, isBeforeBaseline: boolean): string {
  if (isBeforeBaseline) return 'There is no state yet: the first run compares both systems and writes nobody.';
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

function planStages({ changes, days, problems }: Own, isBeforeFirst: boolean): readonly Stage[] {
  const when = isBeforeFirst ? ' after the first comparison, by reconcile with apply' : '';
  const sentences = [
    ...changes.map(
      (change) => `Would be written${when}: ${change.kind} with ${Object.keys(change.fields).sort().join(', ')}.`,
    ),
    ...days.map((entry) => `Scheduled: ${entry.kind} on ${entry.on}.`),
    ...problems.map((problem) => `${problem.code}: ${problem.message}`),
  ];
  return (sentences.length === 0 ? ['Nothing would be written.'] : sentences).map((sentence) => ({
    stage: 'plan',
    sentence,
  }));
}
