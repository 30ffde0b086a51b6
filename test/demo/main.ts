// `npm run demo`: the bundled action, as its own process, against UKG, Betterworks and a mail server on this machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runAction } from '../run-action.ts';
import type { ActionRun } from '../run-action.ts';
import { acme as acmeCompany } from '../sandbox/acme.ts';
import { startBetterworks } from '../sandbox/betterworks.ts';
import { startMail } from '../sandbox/mail.ts';
import { startUkg } from '../sandbox/ukg.ts';
import { writeOrganization } from './organization.ts';
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
  const nextDay = (): void => {
    moment = new Date(moment.getTime() + 24 * 3_600_000);
  };
  writeOrganization(join(FOLDER, 'integrations'), SLUG, { ukg: ukg.url, betterworks: betterworks.url });
  const inputs = {
    command: 'sync',
    organization: SLUG,
    'integrations-path': join(FOLDER, 'integrations'),
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
  ): Promise<ActionRun> => {
    chapter += 1;
    terminal.chapter(chapter, title);
    terminal.events(events);
    const own = { ...inputs, 'report-path': join(FOLDER, `report-${chapter}`), ...more };
    const done = await runAction({ inputs: own, temp: RUNS, now: clock() });
    writeFileSync(join(FOLDER, `log-${chapter}.txt`), done.log);
    terminal.run(done);
    return done;
  };
  const active = (): number => [...betterworks.users.values()].filter((user) => !user.deactivation_date).length;

  const { say } = terminal;
  say(
    'Acme Corporation has 121 people in UKG. 101 of them are in Betterworks: 20 were hired before the sync was switched on.',
  );
  const baseline = await run(
    'The first run is the baseline: it links everybody, writes nobody, and lists who is missing',
    [],
  );
  say(
    `\n   Betterworks has ${active()} active users, UKG ${ukg.people.size} people. The drift, as drift.csv lists it:`,
  );
  terminal.text('drift.csv', baseline.file('drift.csv') ?? '', 8);

  await run('The missing 20 are brought in by reconcile with apply: true', [], { command: 'reconcile', apply: 'true' });
  say(`\n   Betterworks has ${active()} active users now.`);

  nextDay();
  const email = [...ukg.people.values()][60]?.email ?? '';
  const day = await run('A working day', workingDay(acme).events);
  terminal.text('errors.csv', day.file('errors.csv') ?? '');

  await run('The same again: nothing is done twice', []);

  nextDay();
  await run('The leaver is hired again: the same user comes back', rehire(acme).events);

  nextDay();
  const stopped = await run('A mass termination is stopped by the limit', massTermination(acme).events);
  const digest = stopped.outputs['plan-digest'] ?? '';
  say(`\n   Nothing was written: ${active()} users are active. The plan's digest: ${digest}`);

  await run('Somebody looked at the plan and approves this plan, and no other', [], { approve: digest });
  say(`\n   ${active()} users are active.`);

  nextDay();
  await run(
    'The trouble is fixed: the held employee goes through, and one mail says that all is well',
    repair(acme, `fixed.${email}`).events,
  );

  terminal.chapter(chapter + 1, 'What was sent and what is left behind');
  say(`   Mails to the technical contact: ${mail.messages.length}`);
  for (const message of mail.messages)
    say(
      `   ✉  ${message.subject}${message.attachments.length > 0 ? `   [${message.attachments.map(({ name }) => name).join(', ')}]` : ''}`,
    );
  const first = mail.messages.find(({ subject }) => /problem/i.test(subject));
  terminal.text('One of them, as text:', first?.text ?? '');
  mail.messages.forEach((message, index) => {
    writeFileSync(join(FOLDER, `mail-${index + 1}.html`), message.html);
  });
  terminal.text('The summary of the working day (summary.md):', day.file('summary.md') ?? '', 40);
  say('\n   Look for yourself:');
  for (const path of [
    'state',
    'integrations',
    'report-3/errors.csv',
    'report-3/summary.md',
    'mail-1.html',
    'log-3.txt',
  ]) {
    if (existsSync(join(FOLDER, path)))
      say(`   ${join('.demo', path)}${path === 'state' ? `/  (${readdirSync(join(FOLDER, path)).join(', ')})` : ''}`);
  }
  rmSync(RUNS, { recursive: true });
  await Promise.all([ukg.close(), betterworks.close(), mail.close()]);
  const state = JSON.parse(readFileSync(join(FOLDER, 'state', `${SLUG}.json`), 'utf8')) as {
    runs: readonly { status: string }[];
  };
  const story = state.runs.map(({ status }) => status).join(' ');
  const expected = 'baseline ok problems problems problems stopped problems ok';
  if (story !== expected)
    throw new Error(`The demo's story is "${story}" and should be "${expected}". See the logs in .demo/.`);
}

await demo();
