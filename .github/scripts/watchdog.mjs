// Looks at the state branch from outside the sync and keeps one issue for each thing that is wrong. Needs no package: it
// runs before, and whether or not, anything else of this repository works. Names organizations, times and counts only.
import { appendFileSync } from 'node:fs';
import console from 'node:console';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { read, Refused, send } from './github-calls.mjs';

const { env } = process;

const HOUR = 3_600_000;
/** A day, and three hours for a schedule that is late. */
const OLDEST_CURSOR_HOURS = 27;
const MATRIX = 256;
const SYNC_WORKFLOW = 'sync.yml';

const repository = env.GITHUB_REPOSITORY ?? '';
const page = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${repository}`;
const branch = env.STATE_BRANCH || 'sync-state';
const troubleshooting = `${page}/blob/HEAD/action/TROUBLESHOOTING.md`;

/** Every cause, in the order of its issues. `mails`: the technical contact is told, because no run did it. */
const CAUSES = [
  {
    key: 'stale',
    mails: true,
    title: 'Sync: an organization has not been read for more than 27 hours',
    reason: `UKG has not been read for more than ${OLDEST_CURSOR_HOURS} hours`,
    text: 'The changes in UKG since the time below are not in Betterworks yet. Nothing is lost: the next good run starts there.',
    todo: `Open the latest run under [Actions › sync](${page}/actions/workflows/sync.yml). It failed or was stopped by a limit, and its summary says what to do. Help: [Sync failure](${troubleshooting}#sync-failure).`,
  },
  {
    key: 'missed',
    mails: true,
    title: 'Sync: no run has come for more than 27 hours',
    reason: `no run has come for more than ${OLDEST_CURSOR_HOURS} hours`,
    text: 'No run of the organization has left a trace since the last one below, so the changes in UKG since then are not in Betterworks. Nothing is lost: the next good run starts there.',
    todo: `Look under [Actions › sync](${page}/actions/workflows/sync.yml). If no run is there, start one: GitHub drops scheduled runs at times. If one is there and failed, its summary names what is missing, as a rule a secret of the environment.`,
  },
  {
    key: 'no-state',
    mails: true,
    title: 'Sync: an organization is enabled and has never been synced',
    reason: 'no run has ever succeeded',
    text: 'There is a folder in `integrations/`, and no state of it: no first run has succeeded.',
    todo: `Start the workflow under [Actions › sync](${page}/actions/workflows/sync.yml) for the organization. If it fails, its summary names what is missing, as a rule a secret of the environment.`,
  },
  {
    key: 'unreadable',
    mails: true,
    title: "Sync: an organization's state cannot be read",
    reason: 'its state cannot be read',
    text: `The file of the organization on the branch \`${branch}\` is damaged or of an unknown version. No run overwrites it.`,
    todo: `Restore the last good version of the file from the history of the branch [${branch}](${page}/commits/${branch}).`,
  },
  {
    key: 'credentials',
    mails: false,
    title: "Sync: an organization's credentials are refused",
    reason: 'its credentials are refused',
    text: 'The last run was refused by UKG or Betterworks. The technical contact has had an e-mail about it. Every run will fail until the credentials are right; the next good one starts from the same place.',
    todo: `Set the changed password, key or token in the organization's environment ([Settings › Environments](${page}/settings/environments)), and see under [Actions › ask](${page}/actions/workflows/ask.yml) with the command \`check\` that each works.`,
  },
  {
    key: 'failed',
    mails: false,
    title: "Sync: an organization's last run failed",
    reason: 'the last run failed',
    text: 'The technical contact has had an e-mail about it. The next run tries again from the same place.',
    todo: `The run's summary under [Actions › sync](${page}/actions/workflows/sync.yml) says why.`,
  },
  {
    key: 'disabled',
    mails: true,
    title: 'Sync: the workflow is disabled',
    reason: 'the workflow sync is disabled',
    text: 'The workflow sync is disabled or missing, so no organization is synced.',
    todo: `Enable it under [Actions › sync](${page}/actions/workflows/sync.yml) when the pause is over. Every organization resumes from where it stood.`,
  },
];

async function main() {
  const organizations = [...JSON.parse(env.ORGANIZATIONS ?? '[]'), ...JSON.parse(env.MORE_ORGANIZATIONS ?? '[]')];
  const disabled = await isDisabled();
  const findings = [];
  for (const { organization } of organizations) {
    const finding = await look(organization);
    if (finding.cause !== null) findings.push(finding);
    if (disabled) findings.push({ ...finding, cause: 'disabled' });
  }
  const issues = await openIssues();
  const alarms = [];
  const failures = [];
  for (const cause of CAUSES) {
    const affected = findings.filter((finding) => finding.cause === cause.key);
    // One issue that cannot be written keeps nobody from being told of the others.
    await keepIssue(cause, affected, issues.get(cause.key)).then(
      (mails) => alarms.push(...mails),
      (error) => failures.push(error),
    );
  }
  console.log(`Organizations looked at: ${organizations.length}; findings: ${findings.length}.`);
  for (const { cause, organization } of findings) console.log(`${organization}: ${cause}`);
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `alarms=${JSON.stringify(alarms.slice(0, MATRIX))}\n`);
  if (failures.length > 0) throw failures[0];
}

/** One organization with the cause of its trouble, null when all is well. */
async function look(organization) {
  const text = await read(`/contents/state/${organization}.json?ref=${encodeURIComponent(branch)}`, { raw: true });
  const finding = { organization, cursor: null, last: null };
  if (text === null) return { ...finding, cause: (await isNew(organization)) ? null : 'no-state' };
  const state = parsed(text);
  if (state === null) return { ...finding, cause: 'unreadable' };
  const last = state.runs?.at(-1) ?? null;
  const known = { ...finding, cursor: state.cursor, last };
  return { ...known, cause: causeOf(state.cursor, last) };
}

function causeOf(cursor, last) {
  if (isOld(cursor) && (last === null || isOld(last.at))) return 'missed';
  // Refused credentials are the cause, however old the cursor has become by them.
  if (last?.status === 'failed' && REFUSALS.has(last.failure)) return 'credentials';
  if (isOld(cursor)) return 'stale';
  return last?.status === 'failed' ? 'failed' : null;
}

const REFUSALS = new Set(['UKG_UNAUTHORIZED', 'UKG_FORBIDDEN', 'BETTERWORKS_UNAUTHORIZED', 'BETTERWORKS_FORBIDDEN']);

function isOld(at) {
  return Date.now() - Date.parse(at) > OLDEST_CURSOR_HOURS * HOUR;
}

function parsed(text) {
  try {
    const state = JSON.parse(text);
    return state?.version === 1 && !Number.isNaN(Date.parse(state.cursor)) ? state : null;
  } catch {
    return null;
  }
}

/** An organization that came a moment ago waits for its first run. */
async function isNew(organization) {
  const commits = await read(`/commits?per_page=1&path=${encodeURIComponent(`integrations/${organization}`)}`);
  const date = Date.parse(commits?.[0]?.commit?.committer?.date ?? '');
  return Date.now() - date <= OLDEST_CURSOR_HOURS * HOUR;
}

async function isDisabled() {
  const workflow = await read(`/actions/workflows/${SYNC_WORKFLOW}`);
  return workflow?.state !== 'active';
}

/** Our own open issues by cause. */
async function openIssues() {
  const issues = new Map();
  for (let number = 1; ; number++) {
    const found = (await read(`/issues?state=open&per_page=100&page=${number}`)) ?? [];
    for (const issue of found) {
      const mark = /^<!-- sync-watchdog ([a-z-]+):([a-z0-9 -]*)-->/.exec(issue.body ?? '');
      const isOurs = mark !== null && issue.pull_request === undefined && issue.user?.type === 'Bot';
      if (isOurs) issues.set(mark[1], { ...issue, organizations: mark[2].split(' ').filter((slug) => slug !== '') });
    }
    if (found.length < 100) return issues;
  }
}

/** Opens, updates or closes the issue of one cause; returns the mails to send, one for each organization that is new in it. */
async function keepIssue(cause, affected, open) {
  if (affected.length === 0) {
    if (open !== undefined) await close(open);
    return [];
  }
  const slugs = affected.map(({ organization }) => organization);
  const fresh = slugs.filter((slug) => !open?.organizations.includes(slug));
  const body = bodyOf(cause, affected, slugs);
  const issue = open ?? (await openIssue(cause, body));
  // A changed text notifies nobody, a comment does. The text goes last: it is what remembers that somebody was told.
  if (open !== undefined && fresh.length > 0) await comment(open, `Now also: ${fresh.join(', ')}.`);
  if (open !== undefined && open.body.replaceAll('\r\n', '\n') !== body)
    await send('PATCH', `/issues/${open.number}`, { body });
  return cause.mails
    ? fresh.map((organization) => ({ organization, reason: cause.reason, issue: issue.html_url }))
    : [];
}

/** The issue may be there although its answer was lost: it is looked for before it is asked for once more. */
async function openIssue(cause, body) {
  const create = () => send('POST', '/issues', { title: cause.title, body });
  try {
    return await create();
  } catch (error) {
    if (error instanceof Refused) throw error;
    await wait(2000);
    return (await openIssues()).get(cause.key) ?? create();
  }
}

async function close(issue) {
  await comment(issue, 'All is well again.');
  await send('PATCH', `/issues/${issue.number}`, { state: 'closed' });
}

function comment(issue, body) {
  return send('POST', `/issues/${issue.number}/comments`, { body });
}

function bodyOf(cause, affected, slugs) {
  const row = ({ organization, cursor, last }) =>
    `| ${organization} | ${cursor ?? 'never'} | ${last === null ? 'none' : `${last.status}, ${last.at}`} |`;
  const table = ['| Organization | Read up to | Last run |', '| --- | --- | --- |', ...affected.map(row)].join('\n');
  return [
    `<!-- sync-watchdog ${cause.key}: ${slugs.join(' ')} -->`,
    cause.text,
    table,
    `**What to do.** ${cause.todo}`,
    'The workflow watchdog keeps this issue up to date and closes it when all is well again.',
  ].join('\n\n');
}

try {
  await main();
} catch (error) {
  console.log(`::error title=Watchdog::${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
