// Everybody a run was about, in groups of one kind each: what is wrong, what was written, who waits, who is left out.
import type { ChangeKind, Drift, Excluded, ReportedProblem, RunReport } from '../../model/model.ts';
import { titleOf } from '../../model/problem-catalog.ts';
import { ascending, placeWords } from '../../model/text.ts';
import { changeGroups, outcomeOf } from '../changes.ts';
import { newsOf } from '../news.ts';
import { groupProblems } from '../problem-groups.ts';
import type { ProblemGroup } from '../problem-groups.ts';
import { listed, shownId } from '../who.ts';
import { dateWords, driftWords, scheduledWords } from '../words.ts';

/** A figure at the top of the page that shows its own lines when it is chosen. */
export type Figure = 'new' | 'known' | 'accepted' | ChangeKind | 'waiting' | 'scheduled' | 'excluded' | 'difference';

export interface PageRow {
  /** What HR sees; UKG's own id where there is no number, `''` for a matter of the whole run. */
  readonly id: string;
  /** Whose lines it opens; `''` for none. */
  readonly ukgEmployeeId: string;
  readonly text: string;
  /** An instant or a day, or `''`. */
  readonly since: string;
  readonly figures: readonly Figure[];
}

export interface PageGroup {
  readonly part: 'Needs attention' | 'Changes' | 'Differences' | 'Days ahead' | 'Left out' | 'Accepted';
  readonly title: string;
  /** What to do, and who; null where nothing is to be done. */
  readonly problem: ProblemGroup | null;
  readonly rows: readonly PageRow[];
}

/** In the order in which they are read; new problems before known ones. */
export function pageGroups(report: RunReport): readonly PageGroup[] {
  const { fresh, known, accepted } = newsOf(report);
  const waiting = new Set(report.plan?.held.map((one) => one.ukgEmployeeId));
  const problems = (of: readonly ReportedProblem[], figure: Figure, part: PageGroup['part']): readonly PageGroup[] =>
    groupProblems(of).map((group) => ({
      part,
      title: group.title,
      problem: group,
      rows: group.members.map((one) => ({
        ...personOf(one),
        text: one.message,
        since: one.firstSeen,
        figures: one.ukgEmployeeId !== null && waiting.has(one.ukgEmployeeId) ? [figure, 'waiting'] : [figure],
      })),
    }));
  return [
    ...problems(fresh, 'new', 'Needs attention'),
    ...problems(known, 'known', 'Needs attention'),
    ...silentlyWaiting(report),
    ...changeRows(report),
    ...driftGroups(report),
    ...scheduledGroups(report),
    ...problems(accepted, 'accepted', 'Accepted'),
    ...excludedGroups(report),
  ].filter(({ rows }) => rows.length > 0);
}

function personOf(one: Pick<ReportedProblem, 'ukgEmployeeId' | 'employeeId'>): WhoOfRow {
  return { id: shownId(one), ukgEmployeeId: one.ukgEmployeeId ?? '' };
}

type WhoOfRow = Pick<PageRow, 'id' | 'ukgEmployeeId'>;

/** The same of an entry of a list that names people by UKG's id alone. */
function entryOf({ ukgEmployeeId }: Pick<Excluded, 'ukgEmployeeId'>, report: RunReport): WhoOfRow {
  return { id: listed({ ukgEmployeeId }, report), ukgEmployeeId };
}

/** Who waits without a problem that this run says again. */
function silentlyWaiting(report: RunReport): readonly PageGroup[] {
  const { plan, problems } = report;
  const left = (plan?.changes ?? []).filter((change) => outcomeOf(report, change) === 'not-attempted');
  const said = new Set([...problems, ...left].map((one) => one.ukgEmployeeId));
  const rows = (plan?.held ?? [])
    .filter((one) => !said.has(one.ukgEmployeeId))
    .map((one): PageRow => ({
      ...entryOf(one, report),
      text: titleOf(one.code),
      since: one.firstSeen,
      figures: ['waiting'],
    }));
  return [{ part: 'Needs attention', title: 'Waiting for a fix', problem: null, rows }];
}

/** Who was not tried waits for the next run; of whom a change failed, a problem says so above. */
function changeRows(report: RunReport): readonly PageGroup[] {
  return changeGroups(report).map(({ title, kind, changes, isCounted }) => ({
    part: 'Changes',
    title,
    problem: null,
    rows: byPerson(
      changes.map((change) => ({
        ...personOf(change),
        text: kind === 'update' ? Object.keys(change.fields).sort().join(', ') : '',
        since: '',
        figures: isCounted ? [kind] : outcomeOf(report, change) === 'not-attempted' ? ['waiting'] : [],
      })),
    ),
  }));
}

const DRIFT_KINDS = Object.keys(driftWords) as readonly Drift['kind'][];

function driftGroups({ drift }: RunReport): readonly PageGroup[] {
  const byKind = Map.groupBy(drift ?? [], ({ kind }) => kind);
  return DRIFT_KINDS.map((kind) => ({
    part: 'Differences',
    title: driftWords[kind],
    problem: null,
    rows: byPerson(
      (byKind.get(kind) ?? []).map((one) => ({
        id: shownId(one),
        ukgEmployeeId: one.ukgEmployeeId,
        text: one.fields.join(', '),
        since: '',
        figures: ['difference'],
      })),
    ),
  }));
}

function scheduledGroups(report: RunReport): readonly PageGroup[] {
  return (['create', 'deactivate', 'update'] as const).map((kind) => ({
    part: 'Days ahead',
    title: scheduledWords(kind),
    problem: null,
    rows: (report.plan?.scheduled ?? [])
      .filter((one) => one.kind === kind)
      .map((one): PageRow => ({
        ...entryOf(one, report),
        text: `On ${dateWords(one.on)}`,
        since: one.on,
        figures: ['scheduled'],
      }))
      .sort((a, b) => ascending(a.since, b.since) || ascending(a.id, b.id)),
  }));
}

function excludedGroups(report: RunReport): readonly PageGroup[] {
  const byReason = Map.groupBy(report.plan?.excluded ?? [], (one) => `${placeWords(one)}: ${one.reason}`);
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([title, people]) => ({
      part: 'Left out',
      title,
      problem: null,
      rows: byPerson(people.map((one) => ({ ...entryOf(one, report), text: '', since: '', figures: ['excluded'] }))),
    }));
}

function byPerson(rows: readonly PageRow[]): readonly PageRow[] {
  return rows.toSorted((a, b) => ascending(a.id, b.id));
}
