// What the watchdog concludes from the state files, its issue and its mails. Names of organizations, times and counts only.
import type { Instant, Mail, ProblemCode, RunRecord, SyncState } from '../model/model.ts';
import { countOf, escapeMarkdown, momentOf } from '../model/text.ts';
import { lines, links, mailOf, small } from './mail-parts.ts';
import type { Markdown } from './markup.ts';
import { cutPage, paragraphs, table } from './markup.ts';
import { statusWords } from './words.ts';

export type WatchCause =
  'disabled' | 'no-state' | 'unreadable' | 'ahead' | 'credentials' | 'stale' | 'stopped' | 'failed';

/** One organization that needs attention. */
export interface WatchFinding {
  readonly slug: string;
  readonly cause: WatchCause;
  /** True when no run can have told the technical contact, or the matter is older than a day. */
  readonly isMailed: boolean;
  /** Null without a state that can be read. */
  readonly cursor: Instant | null;
  readonly last: Pick<RunRecord, 'at' | 'status'> | null;
}

interface WatchedOrganization {
  readonly slug: string;
  /** Undefined before the first run; null when the file cannot be read. */
  readonly state: Pick<SyncState, 'cursor' | 'runs'> | null | undefined;
  /** Its folder is less than a day old, so the first run may still come. */
  readonly isNew: boolean;
}

const HOUR = 3_600_000;
/** A day, and three hours for a late schedule. */
const OLDEST_CURSOR_HOURS = 27;
/** Clocks differ by minutes; a cursor further ahead would skip changes. */
const MOST_AHEAD_HOURS = 1;

/** Null when all is well. */
export function findingOf({ slug, state, isNew }: WatchedOrganization, now: Instant): WatchFinding | null {
  const { cursor, last } = lastOf(state);
  if (cursor === null)
    return isNew ? null : { slug, cause: state === null ? 'unreadable' : 'no-state', isMailed: true, cursor, last };
  const cause = causeOf(cursor, last, now);
  if (cause === null) return null;
  const isMailed = cause === 'ahead' || isOld(cursor, now);
  return { slug, cause, isMailed, cursor, last };
}

/**
 * Whether a new day of the trouble has begun since `before`, the first day included. When nothing remembers who was mailed, a
 * mail goes out then.
 */
export function hasNewDay({ cursor }: Pick<WatchFinding, 'cursor'>, before: Instant, now: Instant): boolean {
  const dayAt = (at: Instant): number =>
    Math.floor((Date.parse(at) / HOUR - Date.parse(cursor ?? now.slice(0, 10)) / HOUR - OLDEST_CURSOR_HOURS) / 24);
  return dayAt(now) > dayAt(before);
}

/** What the state says of the last run. */
export function lastOf(state: WatchedOrganization['state']): {
  readonly cursor: Instant | null;
  readonly last: RunRecord | null;
} {
  return { cursor: state?.cursor ?? null, last: state?.runs.at(-1) ?? null };
}

/** True when an instant is too long ago to be that of the last sync. */
export function isOld(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) > OLDEST_CURSOR_HOURS * HOUR;
}

function causeOf(cursor: Instant, last: RunRecord | null, now: Instant): WatchCause | null {
  if (Date.parse(cursor) - Date.parse(now) > MOST_AHEAD_HOURS * HOUR) return 'ahead';
  if (last === null) return isOld(cursor, now) ? 'stale' : null;
  const cause = causeOfRun(last);
  // What keeps UKG from being read is told instead: refused credentials, and a stop that every day repeats.
  const isReason = cause === 'credentials' || (cause === 'stopped' && !isOld(last.at, now));
  return isOld(cursor, now) && !isReason ? 'stale' : cause;
}

function causeOfRun({ status, failure }: RunRecord): WatchCause | null {
  if (status === 'stopped') return 'stopped';
  if (status !== 'failed') return null;
  return failure !== undefined && REFUSALS.has(failure) ? 'credentials' : 'failed';
}

const REFUSALS: ReadonlySet<ProblemCode> = new Set([
  'UKG_UNAUTHORIZED',
  'UKG_FORBIDDEN',
  'BETTERWORKS_UNAUTHORIZED',
  'BETTERWORKS_FORBIDDEN',
]);

/** Addresses of pages of the repository; `troubleshooting` is the document of this release. */
export interface WatchLinks {
  readonly repository: string;
  readonly stateBranch: string;
  readonly troubleshooting: string;
}

interface CauseWords {
  /** Goes on after "Acme: ". */
  readonly reason: string;
  readonly text: string;
  readonly todo: (links: WatchLinks) => string;
}

const HOURS = `${String(OLDEST_CURSOR_HOURS)} hours`;
const runsOf = ({ repository }: WatchLinks): string => `[Actions › sync](${repository}/actions/workflows/sync.yml)`;
const secretsOf = ({ repository }: WatchLinks): string =>
  `[Settings › Environments](${repository}/settings/environments)`;

export const CAUSES: Readonly<Record<WatchCause, CauseWords>> = {
  disabled: {
    reason: 'the workflow sync is disabled',
    text: 'The workflow sync is disabled, so no organization is synced.',
    todo: (links) =>
      `Enable it under ${runsOf(links)} when the pause is over. Every organization resumes from where it stood.`,
  },
  'no-state': {
    reason: 'no run has ever succeeded',
    text: 'There is a folder in `integrations/`, and no state of it: no first run has succeeded.',
    todo: (links) =>
      `Start the workflow under ${runsOf(links)} for the organization. If it fails, its summary names what is missing, usually a secret of the environment.`,
  },
  unreadable: {
    reason: 'its state cannot be read',
    text: 'The file of the organization on the state branch is damaged or of an unknown version. No run overwrites it.',
    todo: ({ repository, stateBranch }) =>
      `Restore the last good version of the file from the history of the branch [${stateBranch}](${repository}/commits/${stateBranch}).`,
  },
  ahead: {
    reason: 'it has been read up to an instant in the future',
    text: 'The time up to which UKG has been read lies in the future, so the changes until then would be skipped. Only an edit of the state, or a clock that was wrong, does that.',
    todo: (links) =>
      `Restore the last good version of the file from the history of the branch [${links.stateBranch}](${links.repository}/commits/${links.stateBranch}), then start ${runsOf(links)} with the command \`reconcile\`.`,
  },
  credentials: {
    reason: 'its credentials are refused',
    text: 'The last run was refused by UKG or Betterworks. Every run will fail until the credentials are right; the next good one starts from the same place.',
    todo: (links) =>
      `Set the changed password, key or token in the organization's environment (${secretsOf(links)}), and see under [Actions › ask](${links.repository}/actions/workflows/ask.yml) with the command \`check\` that each works.`,
  },
  stale: {
    reason: `UKG has not been read for more than ${HOURS}`,
    text: 'The changes in UKG since the time below are not in Betterworks yet. Nothing is lost: the next good run starts there.',
    todo: (links) =>
      `Open the latest run under ${runsOf(links)}: its summary says what to do. If none came, start one: GitHub drops scheduled runs at times. Help: [Sync failure](${links.troubleshooting}#sync-failure).`,
  },
  stopped: {
    reason: 'the last run was stopped by a limit',
    text: 'The last run would have changed more people than a limit allows, so it wrote nothing. It waits for an approval.',
    todo: (links) =>
      `Open the latest run under ${runsOf(links)}. Its summary says what would happen, and how to approve it.`,
  },
  failed: {
    reason: 'the last run failed',
    text: 'The next run tries again from the same place.',
    todo: (links) => `The summary of the latest run under ${runsOf(links)} says why.`,
  },
};

const ORDER = Object.keys(CAUSES) as readonly WatchCause[];

/** The beginning of the watchdog's issue, by which it is found. */
export const WATCH_MARK = '<!-- sync-watchdog ';

export function keyOf({ slug, cause }: Pick<WatchFinding, 'slug' | 'cause'>): string {
  return `${slug}:${cause}`;
}

/**
 * What the issue remembers: the findings in it, and those whose contact was mailed, each as `slug:cause`. Empty for a text of an
 * older release: all its findings count as new.
 */
export function memoryIn(body: string): Readonly<Record<'listed' | 'mailed', readonly string[]>> {
  const [, listed = '', mailed = ''] = /^<!-- sync-watchdog listed (.*?); mailed (.*?)-->/.exec(body) ?? [];
  const keys = (text: string): readonly string[] => text.split(' ').filter((key) => /^[a-z0-9-]+:[a-z-]+$/.test(key));
  return { listed: keys(listed), mailed: keys(mailed) };
}

export function issueTitle(findings: readonly WatchFinding[]): string {
  const slugs = [...new Set(findings.map(({ slug }) => slug))];
  const [first = ''] = slugs;
  return slugs.length === 1
    ? `Sync: ${first} needs attention`
    : `Sync: ${countOf(slugs.length, 'organization')} need attention`;
}

/** GitHub refuses longer texts. */
const MOST_ISSUE_BYTES = 60_000;
const CUT_NOTE = '**Cut here: GitHub takes no longer issue.**';

/** One part for each cause, with its organizations and what to do. */
export function watchMarkdown(findings: readonly WatchFinding[], links: WatchLinks): Markdown {
  const parts = ORDER.flatMap((cause) => {
    const affected = findings.filter((finding) => finding.cause === cause);
    return affected.length === 0 ? [] : causePart(cause, affected, links);
  });
  return parts.length === 0 ? 'All is well: every organization that is enabled was read in time.' : paragraphs(parts);
}

/** The issue's text. `mailed`: keys of findings whose contact was mailed. */
export function issueBody(findings: readonly WatchFinding[], mailed: readonly string[], links: WatchLinks): Markdown {
  const page = paragraphs([
    `${WATCH_MARK}listed ${findings.map(keyOf).join(' ')}; mailed ${mailed.join(' ')} -->`,
    watchMarkdown(findings, links),
    'The workflow watchdog keeps this issue up to date and closes it when all is well again.',
  ]);
  return cutPage(page, MOST_ISSUE_BYTES, CUT_NOTE);
}

function causePart(cause: WatchCause, affected: readonly WatchFinding[], links: WatchLinks): readonly Markdown[] {
  const { reason, text, todo } = CAUSES[cause];
  const isUnknown = cause === 'unreadable';
  const rows = affected.map(({ slug, cursor, last }) => [
    slug,
    cursor === null ? (isUnknown ? 'unknown' : 'never') : momentOf(cursor, 'UTC'),
    last === null ? (isUnknown ? 'unknown' : 'none') : `${statusWords[last.status]}, ${momentOf(last.at, 'UTC')}`,
  ]);
  return [
    `### ${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}`,
    text,
    table(['Organization', 'Read up to', 'Last run'], rows),
    `**What to do.** ${todo(links)}`,
  ];
}

/** GitHub notifies people of a comment, but not of a changed text. */
export function addedComment(added: readonly WatchFinding[]): Markdown {
  return `Now also: ${added.map(({ slug, cause }) => `${slug} (${escapeMarkdown(CAUSES[cause].reason)})`).join(', ')}.`;
}

/** `issue` is the address of the issue; null when none could be opened. */
export function watchMail(
  finding: WatchFinding,
  of: { readonly organization: string; readonly to: readonly string[]; readonly issue: string | null },
  repository: WatchLinks,
): Mail {
  const { reason, text, todo } = CAUSES[finding.cause];
  const whatToDo = todo(repository);
  const places = whatToDo.matchAll(LINK).map(([, words = '', address = '']) => ({ words, address }));
  const issue = of.issue === null ? [] : [{ words: 'Open the issue', address: of.issue }];
  const parts = [
    lines([text, ...lastSeen(finding), `What to do: ${whatToDo.replace(LINK, '$1')}`]),
    links([...issue, ...places]),
    ...issue.map(() => small(['The issue is kept up to date and is closed when all is well again.'])),
  ];
  return mailOf({ heading: `${of.organization}: ${reason}`, tone: 'stop', parts }, of.to);
}

/** A link of Markdown. */
const LINK = /\[([^\]]+)\]\(([^)]+)\)/g;

/** The issue shows the same as a table. */
function lastSeen({ cursor, last }: WatchFinding): readonly string[] {
  return [
    ...(cursor === null ? [] : [`UKG is read up to ${momentOf(cursor, 'UTC')}.`]),
    ...(last === null ? [] : [`Last run: ${statusWords[last.status]}, ${momentOf(last.at, 'UTC')}.`]),
  ];
}
