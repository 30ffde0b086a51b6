// The watchdog's mail, against a mail server on this machine.
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startMail } from '../sandbox/mail.ts';
import type { MailOptions, MailServer } from '../sandbox/mail.ts';
import { folderWith, runScript } from './workflow-files.ts';
import type { ScriptRun } from './workflow-files.ts';

const servers: MailServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function mailServer(options: MailOptions = {}): Promise<MailServer> {
  const server = await startMail(options);
  servers.push(server);
  return server;
}

function sendAlarm(contact: string, env: Readonly<Record<string, string>>): Promise<ScriptRun> {
  const cwd = folderWith({
    'integrations/acme/integration.yml': `organization: Acme\n${contact}\ntime_zone: UTC # ask it@acme.example\n`,
  });
  const issue = 'https://github.example/acme/hr-sync/issues/7';
  return runScript('mail-alarm.mjs', {
    cwd,
    env: {
      ORGANIZATION: 'acme',
      REASON: 'no run has ever succeeded',
      ISSUE: issue,
      GITHUB_REPOSITORY: 'acme/hr-sync',
      ...env,
    },
  });
}

describe("the watchdog's mail", () => {
  it('tells the technical contact what is wrong and where to read on', async () => {
    const mail = await mailServer({ account: { user: 'robot', password: 'p/a"ss\\@%' } });
    const run = await sendAlarm('technical_contact: hr@acme.example', {
      SMTP_URL: mail.url,
      MAIL_FROM: 'HR sync <sync@acme.example>',
    });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(mail.messages).toHaveLength(1);
    expect(mail.messages[0]).toMatchObject({
      from: 'sync@acme.example',
      to: ['hr@acme.example'],
      subject: 'Sync acme: no run has ever succeeded',
      user: 'robot',
    });
    expect(mail.messages[0]!.text).toContain('https://github.example/acme/hr-sync/issues/7');
  });

  it.each([
    ['technical_contact: hr@acme.example # a group', ['hr@acme.example']],
    ['technical_contact: "hr@acme.example"', ['hr@acme.example']],
    ['technical_contact: [hr@acme.example, it@acme.example]', ['hr@acme.example', 'it@acme.example']],
    [
      'technical_contact:\n  - hr@acme.example\n  # - old@acme.example\n  - it@acme.example',
      ['hr@acme.example', 'it@acme.example'],
    ],
    ['technical_contact:\n- hr@acme.example\n\n- it@acme.example', ['hr@acme.example', 'it@acme.example']],
    ['technical_contact:\r\n  - hr@acme.example\r', ['hr@acme.example']],
  ])('reaches everybody whom the file names: %j', async (contact, to) => {
    const mail = await mailServer();
    await sendAlarm(contact, { SMTP_URL: mail.url });
    expect(mail.messages.map((message) => message.to)).toEqual([to]);
    expect(mail.messages[0]!.from).toBe(to[0]);
  });

  it('speaks TLS and trusts only known certificates', async () => {
    const mail = await mailServer({ tls: 'implicit' });
    const authority = folderWith({ 'ca.pem': mail.certificate.cert });
    const trusting = await sendAlarm('technical_contact: hr@acme.example', {
      SMTP_URL: mail.url,
      CURL_CA_BUNDLE: join(authority, 'ca.pem'),
    });
    const wary = await sendAlarm('technical_contact: hr@acme.example', { SMTP_URL: mail.url });
    expect([trusting.exitCode, wary.exitCode]).toEqual([0, 1]);
    expect(mail.messages.map(({ secure }) => secure)).toEqual([true]);
  });

  it('says so when there is no mail server to use', async () => {
    const run = await sendAlarm('technical_contact: hr@acme.example', {});
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('has no secret SMTP_URL, so nobody was mailed');
  });

  it('fails without showing the password when the server refuses', async () => {
    const mail = await mailServer({ account: { user: 'robot', password: 'right' } });
    const url = mail.url.replace('right', 'very-wrong');
    const run = await sendAlarm('technical_contact: hr@acme.example', { SMTP_URL: url });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('Check the secret SMTP_URL of the environment "acme"');
    expect(run.stdout + run.stderr).not.toContain('very-wrong');
  });
});
