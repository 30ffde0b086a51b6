// `npm run demo`: the bundled action, as its own process, against UKG, Betterworks and a mail server on this machine.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionOptions, ActionRun } from '../run-action.ts';
import { ROOT, runAction } from '../run-action.ts';
import { acme as acmeCompany } from '../sandbox/acme.ts';
import { startBetterworks } from '../sandbox/betterworks.ts';
import { startMail } from '../sandbox/mail.ts';
import { startUkg } from '../sandbox/ukg.ts';
import { writeOrganization } from './organization.ts';
import type { Shown } from './page.ts';
import { demoPage, pageWith, withoutDeadLinks } from './page.ts';
import { openPullRequest } from './pull-request.ts';
import { massTermination, rehire, repair, workingDay } from './story.ts';
import { terminal } from './terminal.ts';

const FOLDER = join(ROOT, '.demo');
/** What the runner would give each run and throw away. */
const RUNS = join(FOLDER, 'runs');
const SLUG = 'acme';

async function demo(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(RUNS, { recursive: true });
  const company = acmeCompany();
  let moment = new Date(company.now);
  const clock = (): Date => moment;
  const ukg = await startUkg({ people: company.people, tables: company.tables, clock });
  const betterworks = await startBetterworks({ users: company.users, clock });
  const mail = await startMail();
  const acme = {
    ukg,
    betterworks,
    get today() {
      return moment.toISOString().slice(0, 10);
    },
  };
  const later = (hours: number): void => {
    moment = new Date(moment.getTime() + hours * 3_600_000);
  };
  const nextDay = (): void => {
    later(24);
  };
  const hosts = { ukg: ukg.url, betterworks: betterworks.url };
  writeOrganization(join(FOLDER, 'integrations'), SLUG, hosts);
  const pullRequest = await openPullRequest(join(FOLDER, 'pull-request'), SLUG, hosts);
  const inputs = {
    command: 'sync',
    organization: SLUG,
    'ukg-username': ukg.account.username,
    'ukg-password': ukg.account.password,
    'ukg-customer-api-key': ukg.account.customerApiKey,
    'betterworks-token': betterworks.token,
    'smtp-url': mail.url,
    'mail-from': 'sync@acme.example',
    'state-store': 'directory',
    'state-path': join(FOLDER, 'state'),
  };
  let chapter = 0;
  const run = async (
    title: string,
    events: readonly string[],
    more: Readonly<Record<string, string>> = {},
    place: Pick<ActionOptions, 'workspace' | 'env'> = {},
  ): Promise<ActionRun> => {
    chapter += 1;
    later(1);
    terminal.chapter(chapter, title);
    terminal.events(events);
    const own = { ...inputs, 'report-path': join(FOLDER, `report-${chapter}`), ...more };
    const env = { GITHUB_RUN_ID: String(1000 + chapter), ...place.env };
    const done = await runAction({ inputs: own, temp: RUNS, now: clock(), workspace: FOLDER, ...place, env });
    writeFileSync(join(FOLDER, `log-${chapter}.txt`), done.log);
    terminal.run(done, own.command === 'plan');
    return done;
  };
  const active = (): number => [...betterworks.users.values()].filter((user) => !user.deactivation_date).length;
  const people = [...ukg.people.values()];

  const { say } = terminal;
  say(`Acme has ${people.length} people in UKG and ${active()} users in Betterworks.`);
  say(`${people.length - active()} were hired before the sync was switched on.`);
  await run('The first comparison links people and users, and writes nobody', []);

  await run('The missing 20 are brought in by reconcile with apply', [], { command: 'reconcile', apply: 'true' });
  say(`Betterworks has ${active()} active users now.`);

  nextDay();
  const email = people[60]?.email ?? '';
  const day = await run('A working day', workingDay(acme).events);

  await run('The same again: nothing is done twice', []);

  nextDay();
  await run('The leaver is hired again: the same user comes back', rehire(acme).events);

  nextDay();
  const stopped = await run('A mass termination is stopped by the limit', massTermination(acme).events);
  const digest = stopped.outputs['plan-digest'] ?? '';
  say(`Nobody was written: ${active()} users are active. The approval code is ${digest.slice(0, 8)}.`);

  await run('HR looked at the plan and approves this plan, and no other', [], { approve: digest.slice(0, 8) });
  say(`${active()} users are active.`);

  nextDay();
  await run('The trouble is fixed, and one mail says that all is well', repair(acme, `fixed.${email}`).events);

  await run(
    'A pull request changes the filter: the division South is to be left out',
    [],
    { command: 'plan', 'github-token': pullRequest.github.token },
    pullRequest,
  );
  say('Its comment says whom that touches, before anybody merges.');

  const state = JSON.parse(readFileSync(join(FOLDER, 'state', `${SLUG}.json`), 'utf8')) as {
    runs: readonly { status: string }[];
  };
  const story = state.runs.map(({ status }) => status).join(' ');
  const expected = 'baseline ok problems problems problems stopped problems ok';
  if (story !== expected)
    throw new Error(`The demo's story is "${story}" and should be "${expected}". See the logs in .demo/.`);

  terminal.chapter(chapter + 1, 'What people read');
  for (const { subject } of mail.messages) say(`Mail: ${subject}`);
  writePages({
    comment: pullRequest.comment(),
    mails: mail.messages.slice(0, 2),
    summary: day.summary,
    report: needed(stopped.file('report.html'), 'report.html'),
    status: readFileSync(join(FOLDER, 'state', 'README.md'), 'utf8'),
  });
  rmSync(RUNS, { recursive: true });
  await Promise.all([ukg.close(), betterworks.close(), mail.close(), pullRequest.github.close()]);
  say('The folder .demo holds the state, the reports and the logs.');
  say();
  say(`Open the page: ${join('.demo', 'index.html')}`);
}

/** The page of everything, and each thing alone. */
function writePages(shown: Shown): void {
  const [mail] = shown.mails;
  if (shown.mails.length < 2 || mail === undefined)
    throw new Error('Acme was sent no mail about its problem and its stop.');
  const pages = {
    'index.html': demoPage(shown),
    'comment.html': pageWith(shown.comment),
    'mail.html': withoutDeadLinks(mail.html),
    'summary.html': pageWith(shown.summary),
    'report.html': withoutDeadLinks(shown.report),
  };
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(FOLDER, name), html);
}

function needed(text: string | null, name: string): string {
  if (text === null) throw new Error(`The run left no ${name}. See the logs in .demo/.`);
  return text;
}

await demo();
