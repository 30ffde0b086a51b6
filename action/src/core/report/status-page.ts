// The README.md of the state branch: how every organization's sync is doing, in counts only. GitHub draws the charts.
import type { Instant, OrganizationStatus, RunRecord } from '../model/model.ts';
import { countOf, grouped, momentOf } from '../model/text.ts';
import { parseOrganization } from '../state/organization-file.ts';
import { OLDEST_CURSOR_HOURS } from './watch.ts';
import { statusSign, statusWords, writesOf } from './words.ts';

export interface StatusPage {
  readonly organizations: readonly OrganizationStatus[];
  /** What the cursors' ages are counted to: the newest run known. */
  readonly now: Instant;
  /** Where runs are found when a run's own page is not known; null outside GitHub. */
  readonly runsUrl: string | null;
  /** In whose zone an organization's last run is told, by slug; UTC where none is known. */
  readonly zones?: ReadonlyMap<string, string>;
}

const COLUMNS = ['Organization', 'State', 'Last run', 'Written', 'Needs attention', 'Run'];
const LINE_UNDER_HEAD = '| --- | --- | --- | --: | --- | --- |';

const UNKNOWN = '–';

const HEAD = `# Sync status

Written with every run; what is edited here is lost. Counts only, no names. *Written* is how many users the last run wrote;
*needs attention* is what it found wrong, or how many people wait for a fix.`;

/** Markdown; the same organizations give the same text, whatever order they come in. */
export function renderStatusPage(page: StatusPage): string {
  const organizations = [...page.organizations].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const rows = organizations.map((one) => row(cellsOf(one, page)));
  const table = [row(COLUMNS), LINE_UNDER_HEAD, ...rows];
  const charts = organizations.flatMap(chartOf);
  return `${[HEAD, table.join('\n'), ...charts, ...zonesComment(page)].join('\n\n')}\n`;
}

/**
 * The page after a commit of one organization: `texts` are the state files of all organizations by slug, its own as it is now, and
 * `before` is the page as it was.
 */
export function statusPageAfter(
  { slug, run, runUrl, timeZone }: StatusNote,
  { texts, before }: { readonly texts: ReadonlyMap<string, string>; readonly before: string },
  runsUrl: string | null,
): string {
  const runUrls = new Map([...readRunUrls(before), [slug, runUrl]]);
  const organizations = [...texts].map(([one, text]) => readStatus(one, text, runUrls.get(one) ?? null));
  const zones = new Map([...readZones(before), ...(timeZone === undefined ? [] : [[slug, timeZone] as const])]);
  return renderStatusPage({ organizations, now: newestRun(organizations, run.at), runsUrl, zones });
}

/** What a commit of one organization says of it. */
interface StatusNote {
  readonly slug: string;
  readonly run: RunRecord;
  readonly runUrl: string | null;
  readonly timeZone?: string | undefined;
}

/** Each organization's zone, of which its state says nothing: a comment at the page's end remembers them. */
function readZones(page: string): ReadonlyMap<string, string> {
  const [, zones = ''] = /^<!-- zones: (.+) -->$/m.exec(page) ?? [];
  return new Map([...zones.matchAll(/([a-z0-9-]+)=(\S+)/g)].map(([, slug = '', zone = '']) => [slug, zone]));
}

function zonesComment({ organizations, zones = new Map() }: StatusPage): readonly string[] {
  const slugs = new Set(organizations.map(({ slug }) => slug));
  const known = [...zones].filter(([slug]) => slugs.has(slug)).map((entry) => entry.join('='));
  return known.length === 0 ? [] : [`<!-- zones: ${known.sort().join(' ')} -->`];
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

/** What a state file says; one that cannot be read gives a status that says so. */
export function readStatus(slug: string, text: string, runUrl: string | null): OrganizationStatus {
  try {
    return { slug, state: parseOrganization(slug, text, slug).state, runUrl };
  } catch {
    return { slug, state: null, runUrl };
  }
}

function cellsOf({ slug, state, runUrl }: OrganizationStatus, { runsUrl, now, zones }: StatusPage): readonly string[] {
  const link = linkOf(runUrl, runsUrl);
  if (state === null) return [slug, '❌ state cannot be read', UNKNOWN, UNKNOWN, UNKNOWN, link];
  const run = state.runs.at(-1);
  const late = lateWords(state.cursor, now);
  if (run === undefined) return [slug, `no run yet${late}`, UNKNOWN, UNKNOWN, attention(0, state), link];
  return [
    slug,
    `${statusSign[run.status]} ${wordsOf(run.status, state)}${late}`,
    momentOf(run.at, zones?.get(slug) ?? 'UTC'),
    grouped(writesOf(run)),
    attention(run.problems, state),
    link,
  ];
}

/** `, UKG was read 4 days ago`; `''` while a reading is not older than the watchdog lets it be. */
function lateWords(cursor: Instant, now: Instant): string {
  const hours = Math.floor((Date.parse(now) - Date.parse(cursor)) / 3_600_000);
  if (hours <= OLDEST_CURSOR_HOURS) return '';
  const ago = hours < 48 ? countOf(hours, 'hour') : countOf(Math.floor(hours / 24), 'day');
  return `, UKG was read ${ago} ago`;
}

type State = NonNullable<OrganizationStatus['state']>;

/** All is well only where nothing is open. */
function wordsOf(status: RunRecord['status'], { drift }: State): string {
  return status === 'ok' && drift.length > 0 ? 'up to date but for differences' : statusWords[status];
}

/** `3 problems, 4 differences`. People who wait have problems; after a run that broke they are more than it found. */
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

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Seen on a light and on a dark page; what comes by itself is nearly white. */
const BLUE = '#4493f8';
const AMBER = '#bf8700';
const RED = '#d1242f';

/** Below it the axis would count in fractions of a user. */
const LOWEST_TOP = 10;

/** Runs are numbered, for labels that repeat would fall together. */
function chartOf({ slug, state }: OrganizationStatus): readonly string[] {
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
      // Even a bar of nothing is drawn as a line, and the later one covers it.
      ...(hasBroken ? [`    bar [${runs.map((run) => (isBroken(run) ? top : 0)).join(', ')}]`] : []),
      `    bar [${written.join(', ')}]`,
      `    line [${problems.join(', ')}]`,
      '```',
    ].join('\n'),
  ];
}

/** A run that did not get through says little of what it would have written: a mark of full height stands for it. */
function isBroken({ status }: RunRecord): boolean {
  return status === 'stopped' || status === 'failed';
}

/** Over a run that did not get through the line goes on as it was. */
function problemsOf(runs: readonly RunRecord[]): readonly number[] {
  let last = runs.find((run) => !isBroken(run))?.problems ?? 0;
  return runs.map((run) => {
    if (!isBroken(run)) last = run.problems;
    return last;
  });
}
