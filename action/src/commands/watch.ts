// The command `watch`: looks at every organization from outside the sync, keeps one issue about what is wrong, and mails the
// technical contacts. The issue remembers what was mailed, so that each matter is mailed once, by whichever job can.
import * as github from '../adapters/github/issues.ts';
import { isWorkflowDisabled, lastChangeOf } from '../adapters/github/repository.ts';
import { openRepository, readOverview } from '../adapters/open.ts';
import { createMailer } from '../adapters/smtp/mailer.ts';
import type { LoadedOrganization } from '../config/load.ts';
import { contactOf, pathInRepository } from '../config/load.ts';
import type { Instant, RunStatus } from '../core/model/model.ts';
import type { WatchFinding } from '../core/report/watch.ts';
import * as words from '../core/report/watch.ts';
import { findingOf, isOld } from '../core/report/watch.ts';
import { wordsOf } from '../failure.ts';
import { showPage } from './answer.ts';
import type { RunStart } from './command.ts';
import { chosenOrganizations, MATRIX } from './organizations.ts';

const SYNC_WORKFLOW = 'sync.yml';

/** The issue as it stands after this look. */
interface KeptIssue {
  readonly url: string;
  /** Whose contact was mailed about what, in an earlier look. */
  readonly mailed: readonly string[];
  readonly remember: (mailed: readonly string[]) => Promise<void>;
}

/** One look, and what went wrong while telling of it: one sink that fails does not silence the others. */
interface Look {
  readonly start: RunStart;
  readonly place: github.IssuePlace | null;
  readonly organizations: readonly LoadedOrganization[];
  readonly findings: readonly WatchFinding[];
  readonly links: words.WatchLinks;
  readonly faults: string[];
}

export async function watchCommand(start: RunStart): Promise<{ readonly status: RunStatus }> {
  const { inputs, log } = start;
  // The issue is about all of them; `organization` says whose contact this job can mail.
  const organizations = await chosenOrganizations({ ...inputs, organization: '' }, log);
  const place = issuePlace(start);
  const findings = await findingsOf(start, place, organizations);
  const look: Look = { start, place, organizations, findings, links: linksOf(start), faults: [] };
  const issue = await keepIssue(look).catch((error: unknown) => fault(look, github.explainIssueError(error)));
  const unmailed = findings.filter(
    (finding) => finding.isMailed && issue?.mailed.includes(words.keyOf(finding)) !== true,
  );
  const mailed = await mailContacts(look, unmailed, issue?.url ?? null);
  await issue
    ?.remember(mailed.map(words.keyOf))
    .catch((error: unknown) => fault(look, github.explainIssueError(error)));
  await show(
    look,
    unmailed.filter((finding) => !mailed.includes(finding)),
  );
  return { status: statusOf(look) };
}

function fault({ start, faults }: Look, message: string): null {
  faults.push(start.redactor.redact(message));
  return null;
}

function statusOf({ faults, findings }: Look): 'failed' | 'problems' | 'ok' {
  if (faults.length > 0) return 'failed';
  return findings.length > 0 ? 'problems' : 'ok';
}

/** Null outside GitHub, where there are no issues. */
function issuePlace({ inputs, surroundings, log }: RunStart): github.IssuePlace | null {
  if (/^[^/]+\/[^/]+$/.test(surroundings.repository) && inputs.githubToken !== '')
    return { ...openRepository(inputs, surroundings), isApp: inputs.githubToken.startsWith('ghs_') };
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
  const findings: WatchFinding[] = [];
  for (const { slug } of organizations) {
    const state = states.get(slug);
    const isNew = state === undefined && place !== null && (await isNewFolder(start, place, { slug, now }));
    const finding = findingOf({ slug, state, isNew }, now);
    if (finding !== null) findings.push(finding);
  }
  if (place === null || !(await isWorkflowDisabled(place, SYNC_WORKFLOW))) return findings;
  const unknown = { cursor: null, last: null };
  return [
    ...organizations.map(({ slug }): WatchFinding => ({ ...unknown, slug, cause: 'disabled', isMailed: true })),
    ...findings,
  ];
}

/** An organization that came a moment ago waits for its first run. */
async function isNewFolder(
  { inputs }: RunStart,
  place: github.IssuePlace,
  { slug, now }: { readonly slug: string; readonly now: Instant },
): Promise<boolean> {
  const at = await lastChangeOf(place, `${pathInRepository(inputs.integrationsPath)}/${slug}`);
  return at !== null && !isOld(new Date(at).toISOString(), now);
}

/** Opens, updates or closes the issue. Null where there is none to keep. */
async function keepIssue({ place, findings, links }: Look): Promise<KeptIssue | null> {
  if (place === null) return null;
  const [ours, ...others] = await github.ourIssues(place, words.WATCH_MARK);
  if (findings.length === 0) {
    await closeIssues(place, ours === undefined ? [] : [ours, ...others], 'All is well again.');
    return null;
  }
  const before = words.memoryIn(ours?.body ?? '');
  const mailed = before.mailed.filter((key) => findings.some((finding) => words.keyOf(finding) === key));
  const text = (keys: readonly string[]): { readonly title: string; readonly body: string } => ({
    title: words.issueTitle(findings),
    body: words.issueBody(findings, keys, links),
  });
  const issue = ours ?? (await github.openIssue(place, { mark: words.WATCH_MARK, ...text(mailed) }));
  const added = findings.filter((finding) => !before.listed.includes(words.keyOf(finding)));
  // A changed text notifies nobody, a comment does. The text goes last: it is what remembers that people were told.
  if (ours !== undefined && added.length > 0) await github.commentOn(place, issue, words.addedComment(added));
  await rewrite(place, issue, text(mailed));
  await closeIssues(place, others, `Now in #${String(issue.number)}.`);
  return {
    url: issue.url,
    mailed,
    remember: async (keys) => {
      if (keys.length > 0) await github.changeIssue(place, issue, text([...mailed, ...keys]));
    },
  };
}

async function rewrite(
  place: github.IssuePlace,
  issue: github.OpenIssue,
  text: { readonly title: string; readonly body: string },
): Promise<void> {
  if (issue.body !== text.body || issue.title !== text.title) await github.changeIssue(place, issue, text);
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

/** Those of whom somebody was told, or of whom this job says that nobody can be. */
async function mailContacts(
  look: Look,
  unmailed: readonly WatchFinding[],
  issue: string | null,
): Promise<readonly WatchFinding[]> {
  const { smtpUrl, organization } = look.start.inputs;
  const isOurs = ({ slug }: WatchFinding): boolean => (organization === '' ? smtpUrl !== '' : organization === slug);
  const told: WatchFinding[] = [];
  for (const finding of unmailed.filter(isOurs)) if (await mailContact(look, finding, issue)) told.push(finding);
  return told;
}

async function mailContact(look: Look, finding: WatchFinding, issue: string | null): Promise<boolean> {
  const { inputs, log, redactor } = look.start;
  const { slug } = finding;
  const files = look.organizations.find((one) => one.slug === slug);
  const contact = files ? contactOf(files) : null;
  if (contact === null || inputs.smtpUrl === '') {
    const reason =
      contact === null
        ? `The technical_contact in ${inputs.integrationsPath}/${slug}/integration.yml cannot be read`
        : `The input smtp-url is empty. In this repository, under Settings > Environments > ${slug}, add the secret SMTP_URL`;
    const message = `The technical contact of ${slug} was not mailed: ${reason}.`;
    log.annotate([{ level: 'warning', title: 'No mail sent', message }]);
    return true;
  }
  const to = contact.technicalContact;
  const mailer = createMailer({ smtpUrl: inputs.smtpUrl, from: inputs.mailFrom || (to[0] ?? '') });
  try {
    await mailer.send(words.watchMail(finding, { organization: contact.organization, to, issue }, look.links));
    return true;
  } catch (error) {
    fault(look, redactor.redact(`${slug}: ${wordsOf(error)}`));
    return false;
  }
}

async function show(look: Look, unmailed: readonly WatchFinding[]): Promise<void> {
  const { start, organizations, findings, faults, links } = look;
  const { log } = start;
  log.info(`Organizations looked at: ${String(organizations.length)}; findings: ${String(findings.length)}.`);
  for (const { slug, cause } of findings) log.info(`${slug}: ${words.CAUSES[cause].reason}`);
  log.annotate(faults.map((message) => ({ level: 'error', title: 'Watchdog', message })));
  const slugs = [...new Set(unmailed.map(({ slug }) => slug))];
  log.output('alarms', JSON.stringify(slugs.slice(0, MATRIX).map((organization) => ({ organization }))));
  const markdown = words.watchMarkdown(findings, links);
  await showPage(start, { status: statusOf(look), markdown, problems: findings.length });
}
