// What a run says of one person: the verdict that `explain` begins with, then line by line what led to it. Ids and names of
// fields only.
import type { Change, Drift, FieldMapping, ReportedProblem, RunReport, Scheduled } from '../../model/model.ts';
import { problemCatalog } from '../../model/problem-catalog.ts';
import { sourceNames } from '../../model/sources.ts';
import { countOf, placeWords, triedWords } from '../../model/text.ts';
import { verdictOf } from '../../plan/verdict.ts';
import { changeWords, outcomeOf } from '../changes.ts';
import { acceptedWords, dateWords, driftWords, scheduledWords } from '../words.ts';

/** A change of more fields than these is told by their number: the page has one table of where each comes from. */
const MOST_FIELDS_WITH_SOURCE = 4;

/** By UKG's employee id: the verdict, then the lines in the order of a run. */
export function personLines(report: RunReport): ReadonlyMap<string, readonly string[]> {
  const { plan, problems, drift } = report;
  const of = <T extends { readonly ukgEmployeeId: string | null }>(list: readonly T[] = []): Map<string, T[]> =>
    Map.groupBy(list, ({ ukgEmployeeId }) => ukgEmployeeId ?? '');
  const lists = {
    excluded: of(plan?.excluded),
    changes: of(plan?.changes),
    scheduled: of(plan?.scheduled),
    drift: of(drift ?? []),
    problems: of(problems),
    held: of(plan?.held),
  };
  const ids = new Set(Object.values(lists).flatMap((list) => [...list.keys()]));
  ids.delete('');
  const ownOf = (id: string): Own => ({
    excluded: lists.excluded.get(id) ?? [],
    changes: lists.changes.get(id) ?? [],
    scheduled: lists.scheduled.get(id) ?? [],
    drift: lists.drift.get(id) ?? [],
    problems: lists.problems.get(id) ?? [],
    held: lists.held.get(id) ?? [],
  });
  return new Map([...ids].map((id) => [id, linesOf(id, ownOf(id), report)]));
}

type ShownPlan = NonNullable<RunReport['plan']>;

/** The run's part that is about one person. */
interface Own extends Pick<ShownPlan, 'excluded' | 'changes' | 'scheduled' | 'held'> {
  readonly drift: readonly Drift[];
  readonly problems: readonly ReportedProblem[];
}

function linesOf(id: string, own: Own, report: RunReport): readonly string[] {
  return [
    verdictLine(id, own, report),
    ...own.excluded.map((one) => `Left out by ${placeWords(one)}: ${one.reason}.`),
    ...own.changes.map((one) => changeLine(one, report)),
    ...own.scheduled.map(scheduledLine),
    ...own.drift.map(driftLine),
    ...own.problems.map(problemLine),
    ...own.held.map(
      (one) =>
        `Waits for a fix since ${dateWords(one.firstSeen, report.timeZone)} (${one.code}), ${triedWords(one.attempts)}; tried again at every run.`,
    ),
  ];
}

function verdictLine(
  id: string,
  { excluded, changes, scheduled, drift, problems, held }: Own,
  report: RunReport,
): string {
  const number = report.plan?.numbers.get(id as Change['ukgEmployeeId']);
  const named = [...changes, ...drift, ...problems].find(({ employeeId }) => employeeId !== '');
  const [difference] = drift;
  return verdictOf({
    name: number || named?.employeeId || id,
    changes: changes.map((change) => {
      const outcome = outcomeOf(report, change);
      return { kind: change.kind, fields: Object.keys(change.fields), ...(outcome && { outcome }) };
    }),
    leftOutBy: excluded[0] ?? null,
    problems: problems.length === 0 ? held : problems,
    days: scheduled,
    otherwise: difference === undefined ? 'is in step' : DRIFT_CLAUSES[difference.kind],
  });
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
  const fields =
    change.kind === 'update' && names.length <= MOST_FIELDS_WITH_SOURCE
      ? names.map((name) => fieldWords(name, report.mapping)).join('; ')
      : countOf(names.length, 'field');
  return `${changeWords(change.kind, outcomeOf(report, change))}: ${fields}.${user}`;
}

function fieldWords(name: string, mapping: readonly FieldMapping[]): string {
  const entry = mapping.find(({ field }) => field === name);
  return entry === undefined ? name : `${name} (from ${sourceWords(entry)})`;
}

function scheduledLine(one: Scheduled): string {
  return `${scheduledWords(one.kind)} on ${dateWords(one.on)}; nothing is written before that day.`;
}

function driftLine({ kind, fields }: Drift): string {
  return `${driftWords[kind]}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}.`;
}

function problemLine({ code, message, accepted }: ReportedProblem): string {
  const decided = accepted === undefined ? '' : ` ${acceptedWords(accepted)}`;
  return `${problemCatalog[code].title} (${code}): ${message}${decided}`;
}
