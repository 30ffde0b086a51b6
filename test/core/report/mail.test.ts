import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Mail, ProblemCode, RunReport } from '../../../action/src/core/model/model.ts';
import { problemCatalog } from '../../../action/src/core/model/problem-catalog.ts';
import { chatText, reportMail } from '../../../action/src/core/report/mail.ts';
import { reportPage } from '../../../action/src/core/report/page/page.ts';
import { aDay, aLargeDay, aStoppedDay, person } from './a-company.ts';
import { aCount, aProblem, aReport, aRunProblem } from './a-report.ts';

const mailOf = (report: RunReport, isRecovery = false): Mail =>
  reportMail(report, { to: ['hr-systems@acme.example'], page: reportPage(report), isRecovery });

const order = (text: string, parts: readonly string[]): void => {
  const places = parts.map((part) => [part, text.indexOf(part)] as const);
  expect(places.filter(([, place]) => place < 0)).toEqual([]);
  expect(places.map(([, place]) => place)).toEqual(places.map(([, place]) => place).sort((a, b) => a - b));
};

/** What a reader sees of the HTML, in one line. */
const shownOf = async (html: string): Promise<string> => {
  const { text = '' } = await simpleParser(
    `Content-Type: text/html; charset=utf-8\r\n\r\n${html.replaceAll('\u200b', '')}`,
  );
  return text.replace(/\s+/g, ' ');
};

describe('the mail of a day with problems', () => {
  const mail = mailOf(aDay());

  it('says in subject and title what changed', () => {
    expect(mail.subject).toBe('Acme Corporation: 8 new problems, 69 known, 3 solved');
    expect(mail.text.startsWith(mail.subject)).toBe(true);
    expect(mail.to).toEqual(['hr-systems@acme.example']);
  });

  it('has what is new as cards, root causes first, then what is known in a line a kind, then what is solved', () => {
    order(mail.text, [
      '\nNEW\n',
      '* 7 people report to 000145, who left on 27 Nov 2026\n  Employees 000301, 000302',
      'What to do: In UKG Pro choose another supervisor',
      '* E-mail address belongs to another user\n  Employee 000041\n',
      '\nKNOWN\n',
      'Manager is not in Betterworks yet: 38 people, the oldest since 6 Oct 2026\n',
      'No e-mail in UKG: 24 people, the oldest since 6 Oct 2026\n',
      '\nSOLVED\n',
      'No e-mail in UKG: 3 people',
      'Open the run: https://github.com/acme/hr-sync/actions/runs/12345678901',
    ]);
    expect(mail.text.match(/supervisor/g)).toHaveLength(1);
  });

  it('says the same in text and HTML', async () => {
    const shown = await shownOf(mail.html);
    for (const line of mail.text.split('\n').map((one) => one.replace(/^[*\s]+/, '').trim())) {
      const words = line.replace(/: https?:\S+$/, '').replace(/^\d\. /, '');
      if (words !== '') expect(shown.toLowerCase()).toContain(words.toLowerCase());
    }
  });

  it('tells times in the zone of the organization', () => {
    expect(mail.text).toContain('between 27 Nov 2026, 02:17 EST and 28 Nov 2026, 05:17 EST');
    expect(`${mail.text}${mail.html}`).not.toMatch(/UTC|T\d\d:\d\d/);
  });

  it('has the page and the table attached, or names them where they are too long for a mail', () => {
    expect(mail.attachments.map(({ name }) => name)).toEqual(['report.html', 'errors.csv']);
    const large = mailOf(aLargeDay(20_000));
    expect(large.attachments.map(({ name }) => name)).toEqual([]);
    expect(large.text).toContain('too long for a mail');
    expect(large.html.length).toBeLessThan(10_000);
  });

  it('shows no e-mail address, not even the one it goes to', () => {
    expect(`${mail.text}${mail.html}${mail.attachments.map(({ content }) => content).join('')}`).not.toMatch(
      /[\w.]@[\w.]/u,
    );
  });

  it('is light and dark, and holds no word that a phone cannot break', () => {
    for (const { html } of [mail, mailOf(aStoppedDay())]) {
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toContain('@media (prefers-color-scheme:dark)');
      const shown = html.replace(/<style>.*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
      expect(shown.split(/[\s\u200b]+/u).filter((word) => word.length > 16)).toEqual([]);
    }
  });
});

it('tells a single new problem and nothing else so', () => {
  const { subject, text } = mailOf(
    aReport({ status: 'problems', problems: [aProblem()], counts: aCount({ problems: 1 }) }),
  );
  expect(subject).toBe('Acme Corporation: 1 new problem');
  expect(text).not.toContain('KNOWN');
});

it('tells more new kinds than fit on a phone in a line each', () => {
  const codes = (Object.keys(problemCatalog) as readonly ProblemCode[]).slice(0, 14);
  const problems = codes.flatMap((code, index) =>
    [100, 200].map((from) => aProblem({ ...person(from + index), code })),
  );
  const { text } = mailOf(aReport({ status: 'problems', problems }));
  expect(text.match(/^\* /gm)).toHaveLength(12);
  expect(text.match(/^.+: 2 people, the oldest since/gm)).toHaveLength(2);
});

it('tells many root causes of one kind as one matter, with what to do once', () => {
  const causes = Array.from({ length: 14 }, (_, index) => ({
    employeeId: '',
    ukgEmployeeId: person(index).ukgEmployeeId!,
    leftOn: ['', '2025-11-27'][index] ?? null,
  }));
  const problems = causes.flatMap((cause, index) => [
    aProblem({ ...person(100 + index), code: 'MANAGER_NOT_FOUND', cause }),
    ...(index === 1 ? [] : [aProblem({ ...person(200 + index), code: 'MANAGER_NOT_FOUND', cause })]),
  ]);
  const { text } = mailOf(aReport({ status: 'problems', problems }));
  expect(text.match(/^\* .*/gm)).toEqual([
    '* 24 people report to 12 managers who are not in Betterworks',
    '* 3 people report to 2 managers who have left',
  ]);
  expect(text.match(/^ {2}2 people report to \w+$/gm)).toHaveLength(10);
  expect(text).toContain('  and 3 more managers\n');
  expect(text).toMatch(/^ {2}1 person reports to \w+, who left on 27 Nov 2025: 000101$/m);
  const told = problems.map(({ ukgEmployeeId, code }) => ({ ukgEmployeeId, code }));
  const known = mailOf(aReport({ status: 'problems', problems, told })).text;
  expect(known).toMatch(/^24 people report to 12 managers who are not in Betterworks, the oldest since/m);
});

it('says of a manager who left on a day that nobody tells that they have left', () => {
  const cause = { employeeId: '000145', ukgEmployeeId: person(145).ukgEmployeeId!, leftOn: '' };
  const { text } = mailOf(
    aReport({ status: 'problems', problems: [aProblem({ ...person(1), code: 'MANAGER_NOT_FOUND', cause })] }),
  );
  expect(text).toContain('1 person reports to 000145, who has left');
});

describe('the mail of a stop', () => {
  it('says what would happen, why it was stopped, the code of eight characters and the three clicks, in this order', async () => {
    const { subject, text, html } = mailOf(aStoppedDay());
    expect(subject).toBe('Acme Corporation: stopped by a limit, nothing was written');
    for (const body of [text, await shownOf(html)]) {
      order(body, [
        '132 deactivations',
        '63 are allowed',
        'nothing is lost',
        'The daily run stops like this until it is approved or corrected',
        'Approval code: 9f2c9f2c',
        'Actions › sync › Run workflow',
        'organization acme',
        'Press Run workflow',
        'If it is not right',
      ]);
      expect(body).not.toContain('9f2c9f2c9');
    }
  });

  it('says first why an approval that was given did not let it through', () => {
    const refusals = ['The approval 11112222 is of another plan: 3 people are new in this one.'];
    order(mailOf(aStoppedDay({ refusals })).text, [refusals[0]!, '132 deactivations', 'Approval code']);
  });

  it('of a comparison is approved as one', () => {
    expect(mailOf(aStoppedDay({ command: 'reconcile' })).text).toContain(
      'organization acme, command reconcile, tick apply and',
    );
  });

  it('without a plan asks for nothing', () => {
    expect(mailOf(aStoppedDay({ plan: null })).text).not.toContain('Approval code');
  });
});

it('says for a failed run what happened and what to do', () => {
  const problem = aRunProblem({ code: 'UKG_UNAUTHORIZED', message: 'UKG answered 401.' });
  const mail = mailOf(aReport({ status: 'failed', problems: [problem] }));
  expect(mail.subject).toBe('Acme Corporation: failed: UKG does not accept the sign-in');
  expect(mail.text).toContain('UKG answered 401.');
  expect(mail.text).toContain('Service Account Administration');
  const again = mailOf(
    aReport({ status: 'failed', problems: [problem], told: [{ ukgEmployeeId: null, code: problem.code }] }),
  );
  expect(again.text).toBe(mail.text);
  const person = aProblem({ code: problem.code });
  const { text } = mailOf(aReport({ status: 'failed', problems: [person, problem] }));
  expect(text.match(/^\* .*\n.*\n.*/gm)).toEqual([
    '* UKG does not accept the sign-in\n  Employee 00123\n  UKG answered 401.',
  ]);
  expect(mailOf(aReport({ status: 'failed', problems: [] })).subject).toBe('Acme Corporation: failed');
});

it('says of an old trouble alone how many know it, and repeats no limit that a stop tells above', () => {
  const told = [{ ukgEmployeeId: aProblem().ukgEmployeeId, code: 'EMAIL_MISSING' as const }];
  expect(mailOf(aReport({ status: 'problems', problems: [aProblem()], told })).subject).toBe(
    'Acme Corporation: 1 known problem',
  );
  const problems = [aRunProblem({ code: 'FILL_RATE', message: 'The field title is empty.' })];
  expect(mailOf(aReport({ status: 'stopped', problems })).text).not.toContain('NEW');
  const again = aReport({ status: 'stopped', problems, told: [{ ukgEmployeeId: null, code: 'FILL_RATE' }] });
  expect(mailOf(again).text).not.toContain('KNOWN');
});

it('says once that all is well again', () => {
  const told = [{ ukgEmployeeId: null, code: 'UKG_UNAVAILABLE' as const }];
  const { subject, text } = mailOf(aReport({ told }), true);
  expect(subject).toBe('Acme Corporation: all is well again');
  expect(text).toContain('SOLVED\n\nUKG did not answer\n');
});

it('tells what the comparison found, and how it is repaired', () => {
  const drift = [
    {
      kind: 'differs' as const,
      employeeId: '7',
      ukgEmployeeId: person(7).ukgEmployeeId!,
      userId: 3,
      fields: ['title'],
    },
  ];
  const mail = mailOf(aReport({ command: 'reconcile', isDryRun: true, drift }));
  expect(mail.subject).toBe('Acme Corporation: 1 difference');
  expect(mail.text).toContain('In both, with other values: 1\nTo repair what differs today start');
  expect(mailOf(aReport({ command: 'reconcile', drift })).text).not.toContain('Nothing of it');
  expect(mailOf(aReport()).subject).toBe('Acme Corporation: all is well');
});

describe('values of others', () => {
  const organization = 'Acme\r\nBcc: evil@evil.example\r\n\r\n<script>"x"</script> & Co';
  const problems = [aRunProblem({ code: 'UKG_BAD_RESPONSE', message: '<img src=x onerror=alert(1)>\nBcc: x' })];

  it('add no header to the mail', () => {
    const { subject } = mailOf(aReport({ organization, problems }));
    expect(subject).not.toMatch(/[\r\n]/u);
    expect(subject).toMatch(/^Acme Bcc: /u);
  });

  it('add no HTML to the message', async () => {
    const { html } = mailOf(aReport({ organization, problems }));
    expect(html).not.toMatch(/<script|<img/u);
    expect(await shownOf(html)).toContain('<img src=x onerror=alert(1)>');
  });
});

it('leads nowhere that is no address of the web', () => {
  const links = { run: null, troubleshooting: 'action/TROUBLESHOOTING.md' };
  expect(mailOf(aDay({ links })).html).not.toContain('<a ');
});

describe('the text for a chat', () => {
  it('is short, and names nobody', () => {
    expect(chatText(aDay(), false)).toBe(
      'Acme Corporation: 8 new problems, 69 known, 3 solved. https://github.com/acme/hr-sync/actions/runs/12345678901',
    );
    const stop = chatText(aStoppedDay({ links: { run: null, troubleshooting: '' } }), false);
    expect(stop).toBe(
      'Acme Corporation: stopped by a limit, nothing was written. This run would make 132 deactivations, and 63 are allowed.',
    );
    expect(chatText(aStoppedDay({ plan: null }), false)).toMatch(
      /^Acme Corporation: stopped by a limit, nothing was written. https/,
    );
  });
});
