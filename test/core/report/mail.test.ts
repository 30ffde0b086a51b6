import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { problemMail, recoveryMail } from '../../../action/src/core/report/mail.ts';
import { aCount, aPlan, aProblem, aReport, aRunProblem, AT, DIGEST } from './a-report.ts';

const TO = { to: ['hr-systems@acme.example'] };

describe('the mail about problems', () => {
  const problems = [
    aProblem(),
    aProblem({ employeeId: '00124' }),
    aProblem({ code: 'MANAGER_SELF', employeeId: '00200' }),
  ];
  const report = aReport({ status: 'problems', problems, counts: aCount({ problems: 3, created: 1 }) });
  const mail = problemMail(report, TO);

  it('names organization and count in its subject and goes to the technical contact', () => {
    expect(mail.subject).toBe('Acme Corporation: 3 problems in the UKG → Betterworks sync');
    expect(mail.to).toEqual(['hr-systems@acme.example']);
    expect(problemMail(aReport({ status: 'problems', problems: [aProblem()] }), TO).subject).toContain(
      ': 1 problem in',
    );
  });

  it('puts the problems together by code with what to do, in text and in HTML', () => {
    expect(mail.text).toContain(
      '2 × No e-mail address in UKG (EMAIL_MISSING)\n   Employees: 00123, 00124\n   What to do: In UKG Pro',
    );
    expect(mail.text).toContain('TROUBLESHOOTING.md#manager_self');
    expect(mail.html).toContain('<b>No e-mail address in UKG</b>');
    expect(mail.html).toContain('00123, 00124');
  });

  it('says what happened to the whole run also where employees have the same code', () => {
    const code = 'BETTERWORKS_UNAUTHORIZED';
    const both = [aProblem({ code }), aRunProblem({ code, message: 'Writing stopped: 401.' })];
    const { text, html } = problemMail(aReport({ status: 'failed', problems: both }), TO);
    expect(text).toContain('Employees: 00123\n   Writing stopped: 401.\n');
    expect(html).toContain('00123<br>Writing stopped: 401.');
  });

  it('links to the run and to the troubleshooting page', () => {
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('https://github.com/acme/hr-sync/actions/runs/12345678901');
      expect(body).toContain('https://github.com/acme/hr-sync/blob/main/action/TROUBLESHOOTING.md');
    }
  });

  it('has errors.csv attached', () => {
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({
      name: 'errors.csv',
      content: expect.stringContaining('00200') as string,
    });
  });

  it('shows no e-mail address, not even the one it goes to', () => {
    expect(`${mail.text}${mail.html}${mail.attachments[0]?.content ?? ''}`).not.toMatch(/[\w.]@[\w.]/u);
  });

  it('works without a link outside GitHub', () => {
    const local = aReport({ problems, links: { run: null, troubleshooting: 'action/TROUBLESHOOTING.md' } });
    expect(problemMail(local, TO).html).not.toContain('<a ');
  });
});

it('has the digest and the steps for a stopped run', () => {
  const message = 'This run would make 32 deactivations, and 5 are allowed.';
  const report = aReport({
    status: 'stopped',
    plan: aPlan(),
    problems: [aRunProblem({ code: 'LIMIT_DEACTIVATIONS', message })],
  });
  const mail = problemMail(report, TO);
  expect(mail.subject).toBe('Acme Corporation: UKG → Betterworks sync stopped by a limit (1 problem)');
  for (const body of [mail.text, mail.html]) {
    expect(body).toContain(DIGEST);
    expect(body).toContain(message);
    expect(body).toContain('Actions › sync › Run workflow');
  }
});

it('says for a failed run what happened and what to do', () => {
  const problem = aRunProblem({ code: 'UKG_UNAUTHORIZED', message: 'UKG answered 401.' });
  const mail = problemMail(aReport({ status: 'failed', problems: [problem] }), TO);
  expect(mail.subject).toBe('Acme Corporation: UKG → Betterworks sync failed (1 problem)');
  expect(mail.text).toContain('UKG answered 401.');
  expect(mail.text).toContain('Service Account Administration');
});

describe('values of others', () => {
  const organization = 'Acme\r\nBcc: evil@evil.example\r\n\r\n<script>"x"</script> & Co';
  const problems = [aRunProblem({ code: 'UKG_BAD_RESPONSE', message: '<img src=x onerror=alert(1)>\nBcc: x' })];

  it('add no header to the mail', () => {
    for (const { subject } of [
      problemMail(aReport({ organization, problems }), TO),
      recoveryMail(aReport({ organization }), TO),
    ]) {
      expect(subject).not.toMatch(/[\r\n]/u);
      expect(subject).toMatch(/^Acme Bcc: /u);
    }
  });

  it('add no HTML to the message', async () => {
    const { html } = problemMail(aReport({ organization, problems }), TO);
    expect(html).not.toMatch(/<script|<img/u);
    const shown = (await simpleParser(`Content-Type: text/html\r\n\r\n${html}`)).text ?? '';
    expect(shown.replace(/\s+/gu, ' ')).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('the mail about recovery', () => {
  const previous = { at: '2026-11-21T04:05:06.000Z', ...aCount({ problems: 4 }) };

  it.each([
    [{ ...previous, status: 'problems' }, 'The run of 2026-11-21 04:05 UTC had 4 problems. All of them are gone.'],
    [{ ...previous, status: 'problems', problems: 1 }, 'had 1 problem. It is gone.'],
    [{ ...previous, status: 'stopped' }, 'was stopped by a limit. That is settled.'],
    [{ ...previous, status: 'failed' }, 'failed. That is mended, and nothing was lost.'],
    [null, 'The trouble of the last run is gone.'],
  ] as const)('says what is gone: %j', (before, sentence) => {
    const mail = recoveryMail(aReport({ at: AT }), { ...TO, previous: before });
    expect(mail.subject).toBe('Acme Corporation: the UKG → Betterworks sync is well again');
    expect(mail.text).toContain(sentence);
    expect(mail.html).toContain(sentence);
    expect(mail.attachments).toEqual([]);
  });

  it('asks for nothing, and only says where help is when something is wrong', () => {
    const { text, html } = recoveryMail(aReport(), TO);
    expect(text).toMatch(/Nothing is left to do\.\n\nThe run: \S+\nWhen something is wrong: \S+$/u);
    expect(html).toContain('>When something is wrong</a>');
    expect(`${text}${html}`).not.toMatch(/what to do\b/iu);
  });
});
