// The README.md of the state branch: how every organization's sync is doing, in counts only. GitHub draws the charts.
import type { RunRecord } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import { ascending, countOf, grouped, isTimeZone, momentOf } from '../model/text.ts';
import type { OrganizationState } from '../state/organization-file.ts';
import { parseOrganization } from '../state/organization-file.ts';
import { isBroken, statusSign, statusWords, writesOf } from './words.ts';

export interface StatusRow {
  readonly slug: string;
  /** Null when the file cannot be read. */
  readonly state: Pick<OrganizationState, 'held' | 'drift' | 'told' | 'runs'> | null;
  /** The page of the last run; null when it is unknown. */
  readonly runUrl: string | null;
  /** The time zone for the last run; UTC when it is unknown. */
  readonly timeZone?: string | undefined;
  readonly isPaused?: boolean;
}

const COLUMNS = ['Organization', 'State', 'Last run', 'Written', 'Needs attention', 'Run'];
const MARKS = ['---', '---', '---', '--:', '---', '---'];

const UNKNOWN = '–';

const HEAD = `# Sync status

Written with every run; what is edited here is lost. Counts only, no names. *Written* is how many users the last run wrote;
*needs attention* is what it found wrong, or how many people wait for a fix.`;

/**
 * Markdown; the same organizations give the same text, in any order. `runsUrl` is used when the page of a run is unknown; null
 * outside GitHub.
 */
export function renderStatusPage(organizations: readonly StatusRow[], runsUrl: string | null): string {
  const rows = organizations.toSorted((a, b) => ascending(a.slug, b.slug));
  const lines = [COLUMNS, MARKS, ...rows.map((row) => cellsOf(row, runsUrl))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${[HEAD, table, ...rows.flatMap(chartOf), ...zonesComment(rows)].join('\n\n')}\n`;
}

/**
 * The page after a commit of one organization, `note`: `texts` are the state files of all organizations by slug, its own as it is
 * now, and `before` is the page as it was, which knows of the others what their state does not say.
 */
export function statusPageAfter(
  note: Pick<StatusRow, 'slug' | 'runUrl' | 'timeZone'> & { readonly paused?: readonly string[] },
  { texts, before }: { readonly texts: ReadonlyMap<string, string>; readonly before: string },
  runsUrl: string | null,
): string {
  const [runUrls, zones] = [readRunUrls(before), readZones(before)];
  const rows = [...texts].map(([slug, text]) => {
    const known = { runUrl: runUrls.get(slug) ?? null, timeZone: zones.get(slug) };
    const own = { runUrl: note.runUrl, timeZone: note.timeZone ?? known.timeZone };
    const isPaused = note.paused?.includes(slug) === true;
    return { slug, state: readStatus(slug, text), isPaused, ...(slug === note.slug ? own : known) };
  });
  return renderStatusPage(rows, runsUrl);
}

/** Each organization's zone: a comment at the page's end, which people can edit. */
function readZones(page: string): ReadonlyMap<string, string> {
  const [, zones = ''] = /^<!-- zones: (.+) -->$/m.exec(page) ?? [];
  const pairs = [...zones.matchAll(/([a-z0-9-]+)=(\S+)/g)].map(([, slug = '', zone = '']) => [slug, zone] as const);
  return new Map(pairs.filter(([, zone]) => isTimeZone(zone)));
}

function zonesComment(rows: readonly StatusRow[]): readonly string[] {
  const known = rows.flatMap(({ slug, timeZone }) => (timeZone === undefined ? [] : [`${slug}=${timeZone}`]));
  return known.length === 0 ? [] : [`<!-- zones: ${known.join(' ')} -->`];
}

/** The run pages that a status page links to, by slug. */
function readRunUrls(page: string): ReadonlyMap<string, string> {
  const links = page.matchAll(/^\| ([a-z0-9][a-z0-9-]*) \|.*\| \[run\]\((https?:\/\/[^\s()|]+)\) \|$/gm);
  return new Map([...links].map((link) => [link[1] as string, link[2] as string]));
}

/** The state that a file of an organization holds; null where it cannot be read. */
export function readStatus(slug: string, text: string): OrganizationState | null {
  try {
    return parseOrganization(slug, text, slug).state;
  } catch {
    return null;
  }
}

function cellsOf(row: StatusRow, runsUrl: string | null): readonly string[] {
  const { slug, state, runUrl, timeZone = 'UTC', isPaused = false } = row;
  const link = linkOf(runUrl, runsUrl);
  if (state === null) return [slug, '❌ state cannot be read', UNKNOWN, UNKNOWN, UNKNOWN, link];
  const run = state.runs.at(-1);
  if (run === undefined) return [slug, 'no run yet', UNKNOWN, UNKNOWN, attention(0, state), link];
  return [
    slug,
    isPaused ? `${statusSign.paused} ${statusWords.paused}` : wordsOf(run, state),
    momentOf(run.at, timeZone),
    grouped(writesOf(run)),
    attention(run.problems || (run.status === 'ok' ? ofWholeRun(state).length : 0), state),
    link,
  ];
}

type State = NonNullable<StatusRow['state']>;

/** Problems of the whole run that no complete run has solved since. */
function ofWholeRun({ told }: State): State['told'] {
  return told.filter(({ ukgEmployeeId }) => ukgEmployeeId === null);
}

/** "All is well" only when nothing is open: a run of some people does not settle what broke a complete run. */
function wordsOf({ status }: RunRecord, state: State): string {
  const { drift, held } = state;
  const [open] = ofWholeRun(state);
  if (status === 'ok' && open !== undefined) return `${statusSign.problems} open: ${problemCatalog[open.code].title}`;
  const but = drift.length > 0 ? 'up to date but for differences' : held.length > 0 ? 'up to date' : statusWords.ok;
  return `${statusSign[status]} ${status === 'ok' ? but : statusWords[status]}`;
}

/** `3 problems, 4 differences`. Waiting people are told only when they are more than the problems, as after a broken run. */
function attention(problems: number, { held, drift }: State): string {
  const parts = [
    problems > 0 && countOf(problems, 'problem'),
    held.length > problems && `${grouped(held.length)} waiting`,
    drift.length > 0 && countOf(drift.length, 'difference'),
  ];
  return parts.filter((part) => part !== false).join(', ') || 'nothing';
}

function linkOf(runUrl: string | null, runsUrl: string | null): string {
  if (runUrl !== null) return `[run](${runUrl})`;
  return runsUrl === null ? UNKNOWN : `[runs](${runsUrl})`;
}

/** Visible on a light and on a dark page; mermaid's own colour is nearly white. */
const BLUE = '#4493f8';
const AMBER = '#bf8700';
const RED = '#d1242f';

/** With a lower top the axis would count in fractions of a user. */
const LOWEST_TOP = 10;

/** Runs are numbered, since mermaid draws equal labels at one place. */
function chartOf({ slug, state }: StatusRow): readonly string[] {
  if (state === null || state.runs.length === 0) return [];
  const { runs } = state;
  const written = runs.map(writesOf);
  const problems = problemsOf(runs);
  const top = Math.max(LOWEST_TOP, ...written, ...problems);
  const hasBroken = runs.some(isBroken);
  const numbers = runs.map((_, index) => `"${String(index + 1)}"`);
  const days = `${(runs[0] as RunRecord).at.slice(0, 10)} to ${(runs.at(-1) as RunRecord).at.slice(0, 10)}`;
  const colours = [...(hasBroken ? [AMBER] : []), BLUE, RED].join(', ');
  const title = `Users written (blue)${hasBroken ? ', stopped or failed (amber)' : ''} and problems (red line)`;
  return [
    `## ${slug}`,
    [
      '```mermaid',
      `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
      'xychart-beta',
      `    title "${title}"`,
      `    x-axis "last runs, ${days}" [${numbers.join(', ')}]`,
      `    y-axis "count" 0 --> ${String(top)}`,
      // A stopped or failed run is a bar of full height. mermaid draws even a bar of zero as a line, and the later bar covers it.
      ...(hasBroken ? [`    bar [${runs.map((run) => (isBroken(run) ? top : 0)).join(', ')}]`] : []),
      `    bar [${written.join(', ')}]`,
      `    line [${problems.join(', ')}]`,
      '```',
    ].join('\n'),
  ];
}

/** For a run that did not get through, the line keeps its last value. */
function problemsOf(runs: readonly RunRecord[]): readonly number[] {
  let last = runs.find((run) => !isBroken(run))?.problems ?? 0;
  return runs.map((run) => {
    if (!isBroken(run)) last = run.problems;
    return last;
  });
}
