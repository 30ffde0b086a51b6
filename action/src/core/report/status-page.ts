// The README.md of the state branch: how every organization's sync is doing, in counts only. GitHub draws the charts.
import type { Instant, OrganizationStatus, RunRecord, RunStatus } from '../model/model.ts';

export interface StatusPage {
  readonly organizations: readonly OrganizationStatus[];
  /** What the cursors' ages are counted to: the newest run known. */
  readonly now: Instant;
  /** Where runs are found when a run's own page is not known; null outside GitHub. */
  readonly runsUrl: string | null;
}

const STATUS_TEXTS: Readonly<Record<RunStatus, string>> = {
  ok: '✅ ok',
  problems: '⚠️ problems',
  stopped: '🛑 stopped by a limit',
  failed: '❌ failed',
  paused: '⏸️ paused',
  baseline: '📍 baseline',
};

const COLUMNS = [
  'Organization',
  'Status',
  'Last run (UTC)',
  'UKG read up to (UTC)',
  'Age',
  'Created',
  'Updated',
  'Deactivated',
  'Reactivated',
  'Unchanged',
  'Excluded',
  'Held',
  'Scheduled',
  'Problems',
  'Run',
];

const UNKNOWN = '–';

const HEAD = `# Sync status

Written anew with every run; what is edited here is lost. Counts only, no names. Counts are of the last run; *held* and
*scheduled* employees are waiting now. *Age* is how old the last complete reading of UKG was when this page was written.`;

/** Markdown; the same organizations give the same text, whatever order they come in. */
export function renderStatusPage(page: StatusPage): string {
  const organizations = [...page.organizations].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const rows = organizations.map((one) => row(cellsOf(one, page)));
  const table = [row(COLUMNS), row(COLUMNS.map((_, index) => (index >= 4 && index <= 13 ? '--:' : '---'))), ...rows];
  const charts = organizations.flatMap(chartOf);
  return `${[HEAD, table.join('\n'), ...charts].join('\n\n')}\n`;
}

/** The newest instant among the last runs: the page's `now`, for a page is made without a clock. */
export function newestRun(organizations: readonly OrganizationStatus[], fallback: Instant): Instant {
  return organizations.reduce((newest, { state }) => {
    const at = state?.runs.at(-1)?.at ?? newest;
    return at > newest ? at : newest;
  }, fallback);
}

/** The run pages that a status page links to, by slug: how an organization's link outlives the runs of the others. */
export function readRunUrls(page: string): ReadonlyMap<string, string> {
  const links = page.matchAll(/^\| ([a-z0-9][a-z0-9-]*) \|.*\| \[run\]\((https?:\/\/[^\s()|]+)\) \|$/gm);
  return new Map([...links].map((link) => [link[1] as string, link[2] as string]));
}

function cellsOf({ slug, state, runUrl }: OrganizationStatus, page: StatusPage): readonly string[] {
  const link = linkOf(runUrl, page.runsUrl);
  if (state === null)
    return [slug, '❌ state cannot be read', ...Array<string>(COLUMNS.length - 3).fill(UNKNOWN), link];
  const run = state.runs.at(-1);
  const waiting = [String(state.held), String(state.scheduled)];
  const reading = [minute(state.cursor), age(state.cursor, page.now)];
  if (run === undefined)
    return [slug, UNKNOWN, UNKNOWN, ...reading, ...Array<string>(6).fill(UNKNOWN), ...waiting, UNKNOWN, link];
  const counts = [run.created, run.updated, run.deactivated, run.reactivated, run.unchanged, run.excluded].map(String);
  return [
    slug,
    STATUS_TEXTS[run.status],
    minute(run.at),
    ...reading,
    ...counts,
    ...waiting,
    String(run.problems),
    link,
  ];
}

function linkOf(runUrl: string | null, runsUrl: string | null): string {
  if (runUrl !== null) return `[run](${runUrl})`;
  return runsUrl === null ? UNKNOWN : `[runs](${runsUrl})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** `2026-01-31 04:05` */
function minute(at: Instant): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** Whole hours, from two days on whole days. */
function age(from: Instant, to: Instant): string {
  const hours = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000));
  return hours < 48 ? `${String(hours)} h` : `${String(Math.floor(hours / 24))} d`;
}

/** Seen on a light and on a dark page; the bars that come by themselves are nearly white. */
const COLOURS = `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4493f8, #d1242f"}}}}%%`;

/** Below it the axis would count in fractions of a user. */
const LOWEST_TOP = 10;

/** Bars: users written; line: problems. Runs are numbered, for labels that repeat would fall together. */
function chartOf({ slug, state }: OrganizationStatus): readonly string[] {
  if (state === null || state.runs.length === 0) return [];
  const written = state.runs.map((run) => run.created + run.updated + run.deactivated + run.reactivated);
  const problems = state.runs.map((run) => run.problems);
  const numbers = state.runs.map((_, index) => `"${String(index + 1)}"`);
  const days = `${(state.runs[0] as RunRecord).at.slice(0, 10)} to ${(state.runs.at(-1) as RunRecord).at.slice(0, 10)}`;
  return [
    `## ${slug}`,
    [
      '```mermaid',
      COLOURS,
      'xychart-beta',
      '    title "Users written (blue bars) and problems (red line)"',
      `    x-axis "last runs, ${days}" [${numbers.join(', ')}]`,
      `    y-axis "count" 0 --> ${String(Math.max(LOWEST_TOP, ...written, ...problems))}`,
      `    bar [${written.join(', ')}]`,
      `    line [${problems.join(', ')}]`,
      '```',
    ].join('\n'),
  ];
}
