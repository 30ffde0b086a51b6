// The command `watch`: checks every organization from outside the sync, keeps one issue about what is wrong, and mails the
// technical contacts. The issue remembers what was mailed, so that each matter is mailed once, by the first job that can.
import * as github from '../adapters/github/issues.ts';
import { isWorkflowDisabled, lastChangeOf, runBefore } from '../adapters/github/repository.ts';
import { canAskGithub, openIssues, openMailer, readOverview } from '../adapters/open.ts';
import type { Contact, LoadedOrganization } from '../config/load.ts';
import { contactOf, pathInRepository } from '../config/load.ts';
import type { RunStatus } from '../core/model/model.ts';
import type { WatchFinding } from '../core/report/watch.ts';
import * as words from '../core/report/watch.ts';
import { findingOf, isOld } from '../core/report/watch.ts';
import { wordsOf } from '../failure.ts';
import { showPage } from './answer.ts';
import type { RunStart } from './command.ts';
import { warnOfNoMail } from './notify.ts';
import { chosenOrganizations, MATRIX } from './organizations.ts';

const SYNC_WORKFLOW = 'sync.yml';
const OWN_WORKFLOW = 'watchdog.yml';

export async function watchCommand(start: RunStart): Promise<{ readonly status: RunStatus }> {
  const { inputs, log, redactor } = start;
  // The issue is about all organizations; the input `organization` says whose contact this job can mail.
  const organizations = await chosenOrganizations({ ...inputs, organization: '' });
  const place = await issuePlace(start);
  const links = linksOf(start);
  const findings = await findingsOf(start, place, organizations);
  // A failing channel does not silence the others.
  const faults: string[] = [];
  const fault = (message: string): null => {
    faults.push(redactor.redact(message));
    return null;
  };
  const noIssue = (error: unknown): null => fault(github.explainIssueError(error));
  const issue = place && (await keepIssue(place, findings, links).catch(noIssue));
  const mailable = findings.filter(({ isMailed }) => isMailed);
  const unmailed =
    issue === null && place !== null
      ? await dueToday(place, start, mailable)
      : mailable.filter((finding) => issue?.mailed.includes(words.keyOf(finding)) !== true);
  const told: WatchFinding[] = [];
  for (const finding of unmailed.filter(({ slug }) => isMailedHere(slug, inputs))) {
    const files = organizations.find(({ slug }) => slug === finding.slug);
    const contact = files ? contactOf(files) : null;
    await mailContact(start, { ...finding, contact, issue: issue?.url ?? null }, links).then(
      (refusal) => {
        told.push(finding);
        if (refusal !== null) fault(`${finding.slug}: ${refusal}`);
      },
      (error: unknown) => fault(`${finding.slug}: ${wordsOf(error)}`),
    );
  }
  await issue?.remember(told.map(words.keyOf)).catch(noIssue);
  log.info(`Organizations looked at: ${String(organizations.length)}; findings: ${String(findings.length)}.`);
  for (const { slug, cause } of findings) log.info(`${slug}: ${words.CAUSES[cause].reason}`);
  log.annotate(faults.map((message) => ({ level: 'error', title: 'Watchdog', message })));
  const slugs = [...new Set(unmailed.filter((finding) => !told.includes(finding)).map(({ slug }) => slug))];
  log.output('alarms', JSON.stringify(slugs.slice(0, MATRIX).map((organization) => ({ organization }))));
  const status = statusOf(faults, findings);
  await showPage(start, { status, markdown: words.watchMarkdown(findings, links), problems: findings.length });
  return { status };
}

function statusOf(faults: readonly string[], findings: readonly WatchFinding[]): 'failed' | 'problems' | 'ok' {
  if (faults.length > 0) return 'failed';
  return findings.length > 0 ? 'problems' : 'ok';
}

/** Null outside GitHub, where there are no issues. */
async function issuePlace({ inputs, surroundings, log }: RunStart): Promise<github.IssuePlace | null> {
  if (canAskGithub(inputs, surroundings)) return openIssues(inputs, surroundings);
  const message = 'No issue can be kept without GITHUB_REPOSITORY and the input github-token.';
  log.annotate([{ level: 'warning', title: 'Watchdog', message }]);
  return null;
}

function linksOf({ inputs, surroundings }: RunStart): words.WatchLinks {
  return {
    repository: `${surroundings.serverUrl}/${surroundings.repository}`,
    stateBranch: inputs.stateBranch,
    troubleshooting: `${surroundings.documents}action/TROUBLESHOOTING.md`,
  };
}

async function findingsOf(
  start: RunStart,
  place: github.IssuePlace | null,
  organizations: readonly LoadedOrganization[],
): Promise<readonly WatchFinding[]> {
  const { inputs, surroundings } = start;
  const now = new Date().toISOString();
  const states = await readOverview(inputs, surroundings);
  const folder = pathInRepository(inputs.integrationsPath);
  const findings: WatchFinding[] = [];
  for (const { slug } of organizations) {
    const state = states.get(slug);
    const isNew = state === undefined && place !== null && (await isNewFolder(place, `${folder}/${slug}`, now));
    const finding = findingOf({ slug, state, isNew }, now);
    if (finding !== null) findings.push(finding);
  }
  if (place === null || !(await isWorkflowDisabled(place, SYNC_WORKFLOW))) return findings;
  const disabled = organizations.map(({ slug }): WatchFinding => ({
    ...words.lastOf(states.get(slug)),
    slug,
    cause: 'disabled',
    isMailed: true,
  }));
  return [...disabled, ...findings];
}

/** Without an issue nothing remembers who was mailed: then there is one mail a day, however often `watch` runs. */
async function dueToday(
  place: github.IssuePlace,
  { surroundings }: RunStart,
  findings: readonly WatchFinding[],
): Promise<readonly WatchFinding[]> {
  const before = findings.length === 0 ? null : await runBefore(place, OWN_WORKFLOW, surroundings.runUrl);
  const now = new Date().toISOString();
  return findings.filter((finding) => before === null || words.hasNewDay(finding, before, now));
}

/** A new organization still waits for its first run. */
async function isNewFolder(place: github.IssuePlace, folder: string, now: string): Promise<boolean> {
  const at = await lastChangeOf(place, folder);
  return at !== null && !isOld(new Date(at).toISOString(), now);
}

/** Opens, updates or closes the issue. Null when there is none to keep. */
async function keepIssue(place: github.IssuePlace, findings: readonly WatchFinding[], links: words.WatchLinks) {
  const found = await github.ourIssues(place, words.WATCH_MARK);
  if (findings.length === 0) {
    await closeIssues(place, found, 'All is well again.');
    return null;
  }
  const [ours, ...others] = found;
  const before = words.memoryIn(ours?.body ?? '');
  const mailed = before.mailed.filter((key) => findings.some((finding) => words.keyOf(finding) === key));
  const text = (keys: readonly string[]): { readonly title: string; readonly body: string } => ({
    title: words.issueTitle(findings),
    body: words.issueBody(findings, keys, links),
  });
  const now = text(mailed);
  const issue = ours ?? (await github.openIssue(place, { mark: words.WATCH_MARK, ...now }));
  const added = findings.filter((finding) => !before.listed.includes(words.keyOf(finding)));
  // GitHub notifies people of a comment, but not of a changed text. The text comes last, since it remembers who was told.
  if (ours !== undefined && added.length > 0) await github.commentOn(place, issue, words.addedComment(added));
  if (issue.body !== now.body || issue.title !== now.title) await github.changeIssue(place, issue, now);
  await closeIssues(place, others, `Now in #${String(issue.number)}.`);
  return {
    url: issue.url,
    /** Findings whose contact was mailed by an earlier run. */
    mailed,
    remember: async (keys: readonly string[]): Promise<void> => {
      if (keys.length > 0) await github.changeIssue(place, issue, text([...mailed, ...keys]));
    },
  };
}

async function closeIssues(
  place: github.IssuePlace,
  issues: readonly github.OpenIssue[],
  comment: string,
): Promise<void> {
  for (const issue of issues) {
    await github.commentOn(place, issue, comment);
    await github.changeIssue(place, issue, { state: 'closed' });
  }
}

/** A job for one organization mails its contact; a job for all mails everybody, if it has a mail server. */
function isMailedHere(slug: string, { smtpUrl, organization }: RunStart['inputs']): boolean {
  return organization === '' ? smtpUrl !== '' : organization === slug;
}

/** As `Mailer.send`. When nobody can be mailed, a warning says so, and it counts as told. */
async function mailContact(
  start: RunStart,
  { contact, issue, ...finding }: WatchFinding & { readonly contact: Contact | null; readonly issue: string | null },
  links: words.WatchLinks,
): Promise<string | null> {
  const { inputs } = start;
  const { slug } = finding;
  const mailer = openMailer(inputs, contact?.technicalContact ?? []);
  if (contact !== null && mailer !== null) {
    const { organization, technicalContact: to } = contact;
    return mailer.send(words.watchMail(finding, { organization, to, issue }, links));
  }
  const unread = `technical_contact in ${inputs.integrationsPath}/${slug}/integration.yml cannot be read.`;
  warnOfNoMail(start, slug, contact === null ? unread : undefined);
  return null;
}
