// Values that nobody else has, in every personal field and every secret: none of them may stand in anything that a run with
// all kinds of trouble leaves behind. Employee ids may.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { toBetterworksUsers } from '../sandbox/betterworks-user.ts';
import type { Employment, Person } from '../sandbox/person.ts';
import { sensitiveOf } from '../sandbox/sensitive.ts';
import { PEOPLE, personalOf, TABLES, TODAY } from './canary-people.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const SECRETS = {
  'ukg-username': 'canary-user-7Q',
  'ukg-password': 'canary pass/word+7Q=&%',
  'ukg-customer-api-key': 'CANARYKEY7Q',
  'ukg-user-api-key': 'CANARYUSERKEY7Q',
  'betterworks-token': 'canary-token-7Q',
  'state-key': 'canary-state-key-7Q',
  'github-token': 'ghs_canary7Q',
} as const;
const MAIL_PASSWORD = 'canary:mail@7Q';

let company: Workplace;
const runs: ActionRun[] = [];

beforeAll(async () => {
  company = await openWorkplace({
    now: '2026-06-15T16:00:00.000Z',
    ukg: {
      people: PEOPLE,
      tables: TABLES,
      account: {
        username: SECRETS['ukg-username'],
        password: SECRETS['ukg-password'],
        customerApiKey: SECRETS['ukg-customer-api-key'],
        userApiKey: SECRETS['ukg-user-api-key'],
      },
    },
    betterworks: {
      users: toBetterworksUsers(PEOPLE.slice(0, 14), { tables: TABLES, today: TODAY }),
      token: SECRETS['betterworks-token'],
      customFields: ['badge', 'boss'],
    },
    mail: { account: { user: 'canary-mail-user', password: MAIL_PASSWORD } },
  });
  company.writeFile(
    'mapping.yml',
    'department_name: { from: org_level_2 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n' +
      "custom:\n  badge: { from: 'udf:Badge colour' }\n  boss: { from: supervisor_name }\n",
  );
  runs.push(await run('sync'));
  company.clock.set('2026-06-16T16:00:00.000Z');
  makeTrouble();
  runs.push(await run('plan'));
  runs.push(await run('sync'));
  runs.push(await run('reconcile'));
  runs.push(await run('explain', { employee: at(1).employeeId }));
  runs.push(await run('check'));
  const message = `The value '${at(8).email}' is not valid, call ${sensitiveOf(at(8)).homePhone.replace(/(...)(...)(....)/, '($1) $2-$3')}.`;
  company.ukg.override('/personnel/v1/employee-changes', { status: 400, body: { message } });
  runs.push(await run('sync'));
  runs.push(await run('sync', { 'ukg-password': `${SECRETS['ukg-password']}-old` }));
});

afterAll(() => company.close());

function run(command: string, more: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  return company.run(command, { inputs: { ...SECRETS, 'mail-from': 'sync@acme.example', ...more } });
}

/** One person with each kind of trouble, and a Betterworks that repeats what it was sent. */
function makeTrouble(): void {
  const { ukg, betterworks } = company;
  change(0, { email: 'quillona at canary' });
  change(1, { status: 'Q' });
  change(2, { workPhone: '2127770199' });
  change(3, { jobCode: 'CLERK' });
  change(4, { employeeNumber: number(5) });
  change(5, { jobCode: 'CLERK' });
  change(6, { supervisorId: at(6).employeeId });
  change(7, { email: at(8).email.toUpperCase() });
  change(9, { preferredName: 'Zibbyj\u0001' });
  change(10, { lastName: '' });
  change(11, { terminationDate: '2026-05-01' });
  ukg.terminate(at(12).employeeId, { date: '2026-06-16' });
  change(13, { supervisorId: 'ZZZZZZZZ0080' });
  change(14, { jobCode: 'CLERK' });
  change(15, { jobCode: 'GONE9' });
  betterworks.override(pathOf(2), {
    status: 400,
    body: { errors: { phone: [`2127770199 is no phone of ${confession(at(2))}`] } },
  });
  betterworks.override(pathOf(3), { status: 400, body: confession(at(3)) });
  betterworks.override('/api/v1/users/', ({ method, body }) =>
    method === 'POST'
      ? { status: 400, body: { detail: `Not accepted: ${body.toString('utf8')} ${confession(at(14))}` } }
      : null,
  );
}

function at(index: number): Person {
  return PEOPLE[index] as Person;
}

function number(index: number): string {
  return (at(index).employments[0] as Employment).employeeNumber;
}

function change(index: number, patch: Parameters<Workplace['ukg']['change']>[1]): void {
  company.ukg.change(at(index).employeeId, patch);
}

function pathOf(index: number): string {
  return `/api/v1/users/${company.betterworks.findByEmployeeId(number(index))?.id ?? 0}/`;
}

/** All that UKG says of them now, as Betterworks repeats what it was sent. */
function confession({ employeeId }: Person): string {
  const person = company.ukg.people.get(employeeId) as Person;
  const { firstName, lastName, preferredName, email } = person;
  return `${firstName} ${lastName} (${preferredName}), ${email}, ${person.employments[0]?.workPhone ?? ''}`;
}

/** Everything that must not be found, with a word for what it is. */
function canaries(): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(SECRETS),
    ...Object.values(SECRETS).map(
      (secret) =>
        ['a secret in base64', Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1)] as const,
    ),
    ['the sign-in of UKG', Buffer.from(`${SECRETS['ukg-username']}:${SECRETS['ukg-password']}`).toString('base64')],
    ['the mail password', MAIL_PASSWORD],
    ['the mail password in a URL', encodeURIComponent(MAIL_PASSWORD)],
    ...PEOPLE.flatMap(personalOf),
  ];
}

/** What of the canaries stands in a text, whatever its capitals. */
function foundIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return canaries()
    .filter(([, value]) => lower.includes(value.toLowerCase()))
    .map(([what]) => what);
}

describe('Runs with all kinds of trouble', () => {
  it('would be caught at a leak', () => {
    expect(foundIn(confession(at(2)).toUpperCase())).toContain(`lastName of ${at(2).employeeId}`);
    for (const [name, secret] of Object.entries(SECRETS)) expect(foundIn(`It was ${secret}.`)).toContain(name);
  });

  it('meet every kind of trouble', () => {
    const codes = runs.map((one) =>
      [...(one.file('errors.csv') ?? '').matchAll(/,([A-Z]{2,}_[A-Z_]+),/g)].map(([, code]) => code),
    );
    expect(runs.map(({ outputs }) => outputs['status'])).toEqual([
      'baseline',
      'problems',
      'problems',
      'problems',
      'ok',
      'ok',
      'failed',
      'failed',
    ]);
    expect([...new Set(codes[2])].sort()).toEqual([
      'BETTERWORKS_REJECTED',
      'DATE_INVALID',
      'EMAIL_INVALID',
      'EMAIL_TAKEN',
      'IDENTITY_CONFLICT',
      'JOB_UNKNOWN',
      'MANAGER_NOT_FOUND',
      'MANAGER_SELF',
      'NAME_MISSING',
      'STATUS_UNKNOWN',
      'VALUE_INVALID',
    ]);
  });

  it('leave no personal value and no secret in the log', () => {
    // The masks are how GitHub learns what to hide; it shows them to nobody.
    const logs = runs.map(({ log }) => log.replace(/^::add-mask::.*$/gm, ''));
    expect(logs.flatMap(foundIn)).toEqual([]);
  });

  it('leave none in summary and outputs', () => {
    expect(runs.flatMap(({ summary, outputs }) => foundIn(`${summary}\n${JSON.stringify(outputs)}`))).toEqual([]);
  });

  it('leave none in any file that they write', () => {
    const files = readdirSync(company.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const written = files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('integrations'));
    expect(written.filter((path) => path.endsWith('errors.csv')).length).toBeGreaterThan(4);
    expect(written.some((path) => path.endsWith('.users.ndjson'))).toBe(true);
    expect(written.flatMap((path) => foundIn(readFileSync(path, 'utf8')).map((what) => `${path}: ${what}`))).toEqual(
      [],
    );
  });

  it('leave none in the mails and what is attached to them', () => {
    const { messages } = company.mail;
    expect(messages.length).toBe(3);
    const texts = messages.flatMap(({ subject, text, html, attachments }) => [
      subject,
      text,
      html,
      ...attachments.map(({ content }) => content),
    ]);
    expect(texts.flatMap(foundIn)).toEqual([]);
  });

  it('name the employees by their ids all the same', () => {
    const [, , troubled] = runs;
    expect(troubled?.file('errors.csv')).toContain(at(0).employeeId);
    expect(company.mail.messages[0]?.text).toContain(number(0));
  });
});
