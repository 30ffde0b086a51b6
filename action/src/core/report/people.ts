// Everybody in a run, in groups: what is wrong, what was written, who waits, who is left out. A person's row opens to what the
// run says of them: the verdict that `explain` begins with, then what led to it. Only ids and names of fields.
import type {
  Change,
  ChangeKind,
  Drift,
  Excluded,
  FieldMapping,
  OutcomeKind,
  ReportedProblem,
  RunReport,
} from '../model/model.ts';
import { DRIFT_KINDS } from '../model/model.ts';
import { titleOf } from '../model/problem-catalog.ts';
import { sourceNames } from '../model/sources.ts';
import { ascending, countOf, dateWords, placeWords, triedWords } from '../model/text.ts';
import { DEACTIVATION_DATE } from '../people/values.ts';
import { verdictOf } from '../plan/verdict.ts';
import { OUTCOME_OF } from '../plan/written.ts';
import type { ProblemGroup } from './news.ts';
import { driftWords, groupProblems, newsOf, scheduledWords, shownId } from './news.ts';
import { acceptedWords } from './words.ts';

/** A figure at the top of the page; a click on it shows only its rows. */
export type Figure = 'new' | 'known' | 'accepted' | ChangeKind | 'waiting' | 'scheduled' | 'excluded' | 'difference';

export interface PersonRow {
  /** The employee number; UKG's own id without a number, `''` for the whole run. */
  readonly id: string;
  /** The employee whose lines it opens; `''` for none. */
  readonly ukgEmployeeId: string;
  readonly text: string;
  /** Fields that an update changes, or in which the two systems differ. */
  readonly fields: readonly string[];
  /** An instant or a day, or `''`. */
  readonly since: string;
  readonly figures: readonly Figure[];
}

export interface PeopleGroup {
  readonly part: 'Needs attention' | 'Changes' | 'Differences' | 'Days ahead' | 'Left out' | 'Accepted';
  readonly title: string;
  /** What to do, and who does it; absent when nothing is to be done. */
  readonly problem?: ProblemGroup;
  readonly rows: readonly PersonRow[];
}

/** In the order of reading; new problems before known ones. */
export function peopleGroups(report: RunReport): readonly PeopleGroup[] {
  const { fresh, known, accepted } = newsOf(report);
  const groups: readonly PeopleGroup[] = [
    ...problemsOf(fresh, 'new', report),
    ...problemsOf(known, 'known', report),
    { part: 'Needs attention', title: 'Waiting for a fix', rows: silentlyWaiting(report) },
    ...changesOf(report),
    ...differencesOf(report),
    ...daysAhead(report),
    ...problemsOf(accepted, 'accepted', report),
    ...leftOut(report),
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function rowOf(
  one: Parameters<typeof shownId>[0],
  report: RunReport,
  { fields = [], text = fields.join(', '), since = '', figures }: Partial<PersonRow> & Pick<PersonRow, 'figures'>,
): PersonRow {
  return { id: shownId(one, report), ukgEmployeeId: one.ukgEmployeeId ?? '', text, fields, since, figures };
}

function inOrder(rows: readonly PersonRow[]): readonly PersonRow[] {
  return rows.toSorted((a, b) => ascending(a.since, b.since) || ascending(a.id, b.id));
}

function problemsOf(
  problems: readonly ReportedProblem[],
  figure: 'new' | 'known' | 'accepted',
  report: RunReport,
): readonly PeopleGroup[] {
  const waiting = new Set<string | null>(report.plan?.held.map((one) => one.ukgEmployeeId));
  return groupProblems(problems, report).map((problem) => ({
    part: figure === 'accepted' ? 'Accepted' : 'Needs attention',
    title: problem.title,
    problem,
    rows: problem.members.map((one) => {
      const figures: readonly Figure[] = waiting.has(one.ukgEmployeeId) ? [figure, 'waiting'] : [figure];
      return rowOf(one, report, { text: one.message, since: one.firstSeen, figures });
    }),
  }));
}

/** People who wait, and whose problem this run does not repeat. */
function silentlyWaiting(report: RunReport): readonly PersonRow[] {
  const { plan, problems } = report;
  const left = (plan?.changes ?? []).filter((change) => outcomeOf(report, change) === 'not-attempted');
  const said = new Set([...problems, ...left].map((one) => one.ukgEmployeeId));
  return (plan?.held ?? [])
    .filter((one) => !said.has(one.ukgEmployeeId))
    .map((one) => rowOf(one, report, { text: titleOf(one.code), since: one.firstSeen, figures: ['waiting'] }));
}

// Changes by what became of them: written, right already, refused, not tried; for a dry run, what would be written.

const CHANGE_WORDS: Readonly<Record<ChangeKind, readonly [planned: string, done: string]>> = {
  deactivate: ['To be deactivated', 'Deactivated'],
  create: ['To be created', 'Created'],
  reactivate: ['To be reactivated', 'Reactivated'],
  update: ['To be updated', 'Updated'],
};

/** What became of a change; undefined for a dry run. */
function outcomeOf({ plan }: RunReport, { ukgEmployeeId }: Change): OutcomeKind | undefined {
  return plan?.outcomeKinds && (plan.outcomeKinds.get(ukgEmployeeId) ?? 'not-attempted');
}

/** Words for a change that was done, was not done, or would be done. */
function changeWords(kind: ChangeKind, outcome: OutcomeKind | undefined): string {
  const [planned, done] = CHANGE_WORDS[kind];
  switch (outcome) {
    case undefined:
      return planned;
    case 'unchanged':
      return 'Right in Betterworks already';
    case 'failed':
      return `Not ${done.toLowerCase()}, tried again at the next run`;
    case 'not-attempted':
      return `${planned} at the next run`;
    default:
      return done;
  }
}

/** Deactivations first, since they matter most. */
function changesOf(report: RunReport): readonly PeopleGroup[] {
  const order = Object.keys(CHANGE_WORDS);
  const changes = (report.plan?.changes ?? []).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const byTitle = Map.groupBy(changes, (change) => changeWords(change.kind, outcomeOf(report, change)));
  const leftOutBy = byId(report.plan?.excluded);
  return [...byTitle].map(([title, some]) => {
    const rows = some.map((change) => changeRow(change, report, leftOutBy(change.ukgEmployeeId)));
    return { part: 'Changes', title, rows: inOrder(rows) };
  });
}

/** A change that was not tried waits for the next run; a failed one has a problem that says so. */
function changeRow(change: Change, report: RunReport, leftOutBy: readonly Excluded[]): PersonRow {
  const { kind, fields } = change;
  const outcome = outcomeOf(report, change);
  const isCounted = outcome === undefined || outcome === OUTCOME_OF[kind];
  const figures: readonly Figure[] = isCounted ? [kind] : outcome === 'not-attempted' ? ['waiting'] : [];
  if (kind === 'deactivate') return rowOf(change, report, { text: endWords(change, leftOutBy), figures });
  return rowOf(change, report, { fields: kind === 'update' ? Object.keys(fields).sort() : [], figures });
}

/** Why a user is switched off. */
function endWords({ fields, isDated }: Extract<Change, { kind: 'deactivate' }>, [by]: readonly Excluded[]): string {
  if (by !== undefined) return `Left out by ${placeWords(by)}: ${by.reason}`;
  return isDated ? `Left on ${dateWords(String(fields[DEACTIVATION_DATE]))}` : 'Has left; UKG gives no day';
}

/** Of a full comparison, the most important kind first. */
function differencesOf(report: RunReport): readonly PeopleGroup[] {
  return DRIFT_KINDS.map((kind) => ({
    part: 'Differences',
    title: driftWords[kind],
    rows: inOrder(
      (report.drift ?? [])
        .filter((one) => one.kind === kind)
        .map((one) => rowOf(one, report, { fields: one.fields, figures: ['difference'] })),
    ),
  }));
}

function daysAhead(report: RunReport): readonly PeopleGroup[] {
  const byKind = Map.groupBy(report.plan?.scheduled ?? [], ({ kind }) => kind);
  return (['create', 'deactivate', 'update'] as const).map((kind) => ({
    part: 'Days ahead',
    title: scheduledWords[kind],
    rows: inOrder(
      (byKind.get(kind) ?? []).map((one) =>
        rowOf(one, report, { text: `On ${dateWords(one.on)}`, since: one.on, figures: ['scheduled'] }),
      ),
    ),
  }));
}

function leftOut(report: RunReport): readonly PeopleGroup[] {
  const byReason = Map.groupBy(report.plan?.excluded ?? [], (one) => `${placeWords(one)}: ${one.reason}`);
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([title, people]) => ({
      part: 'Left out',
      title,
      rows: inOrder(people.map((one) => rowOf(one, report, { figures: ['excluded'] }))),
    }));
}

/** For a change of more fields only their number is shown. */
const MOST_FIELDS_WITH_SOURCE = 4;

/** What the run says of one person, by UKG's employee id: the verdict, then the details in the order of a run. */
export function personLines(report: RunReport): (ukgEmployeeId: string) => readonly string[] {
  const { plan, problems, drift } = report;
  const own = {
    excluded: byId(plan?.excluded),
    changes: byId(plan?.changes),
    scheduled: byId(plan?.scheduled),
    drift: byId(drift ?? []),
    problems: byId(problems),
    held: byId(plan?.held),
  };
  return (id) => {
    const [excluded, changes, scheduled] = [own.excluded(id), own.changes(id), own.scheduled(id)];
    const [differences, found, held] = [own.drift(id), own.problems(id), own.held(id)];
    const known = [...changes, ...differences, ...found].find(({ employeeId }) => employeeId !== '');
    const verdict = verdictOf({
      name: plan?.numbers.get(id as Change['ukgEmployeeId']) || known?.employeeId || id,
      changes: changes.map((change) => {
        const outcome = outcomeOf(report, change);
        return { kind: change.kind, fields: Object.keys(change.fields), ...(outcome && { outcome }) };
      }),
      leftOutBy: excluded[0] ?? null,
      problems: found.length === 0 ? held : found,
      days: scheduled,
      otherwise: differences[0] === undefined ? 'is in step' : DRIFT_CLAUSES[differences[0].kind],
    });
    const lines = [
      ...excluded.map((one) => `Left out by ${placeWords(one)}: ${one.reason}.`),
      ...changes.map((one) => changeLine(one, report)),
      ...scheduled.map(
        ({ kind, on }) => `${scheduledWords[kind]} on ${dateWords(on)}; nothing is written before that day.`,
      ),
      ...differences.map(({ kind, fields }) => `${[driftWords[kind], fields.join(', ')].filter(Boolean).join(': ')}.`),
      ...found.map(problemLine),
      ...held.map(
        ({ firstSeen, code, attempts }) =>
          `Waits for a fix since ${dateWords(firstSeen, report.timeZone)} (${code}), ${triedWords(attempts)}; tried again at every run.`,
      ),
    ];
    return id === '' || lines.length === 0 ? [] : [verdict, ...lines];
  };
}

function byId<T extends { readonly ukgEmployeeId: string | null }>(list: readonly T[] = []): (id: string) => T[] {
  const groups = Map.groupBy(list, ({ ukgEmployeeId }) => ukgEmployeeId);
  return (id) => groups.get(id) ?? [];
}

const DRIFT_CLAUSES: Readonly<Record<Drift['kind'], string>> = {
  missing_in_betterworks: 'is missing in Betterworks',
  differs: 'has other values in Betterworks',
  terminated_in_ukg: 'has left in UKG and is active in Betterworks',
  unknown_to_ukg: 'is unknown to UKG',
};

/** What feeds a field, as `job_title, mapping.yml line 4`. */
export function sourceWords(entry: FieldMapping): string {
  return `${sourceNames(entry)}, ${entry.place === null ? 'mapped automatically' : placeWords(entry.place)}`;
}

function changeLine(change: Change, report: RunReport): string {
  const names = Object.keys(change.fields).sort();
  const user = change.userId === null ? '' : ` Betterworks user ${String(change.userId)}.`;
  const fieldWords = (name: string): string => {
    const entry = report.mapping.find(({ field }) => field === name);
    return entry === undefined ? name : `${name} (from ${sourceWords(entry)})`;
  };
  const isShort = change.kind === 'update' && names.length <= MOST_FIELDS_WITH_SOURCE;
  const fields = isShort ? names.map(fieldWords).join('; ') : countOf(names.length, 'field');
  const what = changeWords(change.kind, outcomeOf(report, change));
  return change.kind === 'deactivate' ? `${what}.${user}` : `${what}: ${fields}.${user}`;
}

function problemLine({ code, message, accepted }: ReportedProblem): string {
  const decided = accepted === undefined ? '' : ` ${acceptedWords(accepted)}`;
  return `${titleOf(code)} (${code}): ${message}${decided}`;
}
