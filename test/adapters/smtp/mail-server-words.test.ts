// What a mail server answers is told as what it is, and what it puts off is tried again.
import type { AddressInfo } from 'node:net';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../../action/src/adapters/smtp/mailer.ts';
import type { Mail } from '../../../action/src/core/model/model.ts';
import { createRedactor } from '../../../action/src/core/report/redact/redactor.ts';
import { RunFailure } from '../../../action/src/failure.ts';

const MAIL: Mail = {
  to: ['hr@acme.example', 'it@other.example', 'boss@acme.example'],
  subject: 'Acme Corporation: 4 problems',
  text: 'Four problems.',
  html: '<html><body><p>Four problems.</p></body></html>',
  attachments: [{ name: 'errors.csv', content: 'employee_id\r\n00123\r\n' }],
};

type Step = 'connect' | 'auth' | 'sender' | 'recipient' | 'message';

/** An answer that is no; null takes it. `address` is that of a recipient, `tries` counts from 1. */
type Says = (
  step: Step,
  at: { readonly tries: number; readonly address: string; readonly bytes: number },
) => string | null;

interface Post {
  readonly received: { readonly mail: ParsedMail; readonly to: readonly string[] }[];
  readonly pauses: number[];
  /** Null when all is well, else the words. */
  send(mail?: Mail, user?: string): Promise<string | null>;
}

let server: SMTPServer | null = null;
afterEach(
  () =>
    new Promise<void>((resolve) => {
      if (server === null) resolve();
      else server.close(resolve);
    }),
);

async function postOffice(says: Says): Promise<Post> {
  const received: Post['received'] = [];
  const pauses: number[] = [];
  const tries: Record<string, number> = {};
  const answer = (step: Step, done: (error?: Error | null) => void, address = '', bytes = 0): void => {
    const count = (tries[step + address] ?? 0) + 1;
    tries[step + address] = count;
    const words = says(step, { tries: count, address, bytes });
    if (words === null) done();
    else done(Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) }));
  };
  server = await listening({
    onConnect: (_session, done) => {
      answer('connect', done);
    },
    onAuth: (_auth, _session, done) => {
      answer('auth', (error) => {
        done(error ?? null, { user: 'sync' });
      });
    },
    onMailFrom: (_address, _session, done) => {
      answer('sender', done);
    },
    onRcptTo: ({ address }, _session, done) => {
      answer('recipient', done, address);
    },
    onData: (stream, { envelope }, done) => {
      void simpleParser(stream).then((mail) => {
        const bytes = mail.attachments.reduce((sum, { size }) => sum + size, 0);
        answer(
          'message',
          (error) => {
            if (!error) received.push({ mail, to: envelope.rcptTo.map(({ address }) => address) });
            done(error);
          },
          '',
          bytes,
        );
      }, done);
    },
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    pauses,
    send: async (mail = MAIL, user = 'sync:made-up@') => {
      const sleep = (ms: number): Promise<void> => {
        pauses.push(ms);
        return Promise.resolve();
      };
      const mailer = createMailer({ smtpUrl: `smtp://${user}127.0.0.1:${port}`, from: 'sync@acme.example', sleep });
      return mailer
        .send(mail)
        .catch((error: unknown) => (error instanceof RunFailure ? error.message : expect.fail(String(error))));
    },
  };
}

async function listening(options: SMTPServerOptions): Promise<SMTPServer> {
  const made = new SMTPServer({ logger: false, allowInsecureAuth: true, authOptional: true, ...options });
  made.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    made.listen(0, '127.0.0.1', resolve);
  });
  return made;
}

describe('a mail that the server puts off', () => {
  it.each([
    ['connect', '421 Too busy'],
    ['auth', '432 A password transition is needed'],
    ['sender', '451 Try again later'],
    ['recipient', '451 Greylisted'],
    ['message', '452 Insufficient system storage'],
  ] as const)('goes a little later: %s, %s', async (step, words) => {
    const post = await postOffice((at, { tries }) => (at === step && tries < 3 ? words : null));
    expect(await post.send()).toBeNull();
    expect(post.received.flatMap(({ to }) => to).toSorted()).toEqual([...MAIL.to].sort());
    expect(post.pauses).toEqual([5_000, 10_000]);
  });

  it('is given up after two minutes, and told as temporary in the words of the server', async () => {
    const post = await postOffice((step) => (step === 'sender' ? '451 4.7.1 Come back tomorrow' : null));
    const words = await post.send();
    expect(words).toMatch(
      /^No mail is taken for the moment by the mail server 127\.0\.0\.1:\d+, which calls it temporary\./,
    );
    expect(words).toContain('(451 4.7.1 Come back tomorrow)');
    expect(post.pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(120_000);
    expect(post.pauses).toHaveLength(5);
  });

  it('goes again only to those who do not have it', async () => {
    const isSlow = (address: string): boolean => address === 'it@other.example';
    const post = await postOffice((step, { address, tries }) =>
      step === 'recipient' && isSlow(address) && tries === 1 ? '450 Greylisted' : null,
    );
    expect(await post.send()).toBeNull();
    expect(post.received.map(({ to }) => to)).toEqual([['hr@acme.example', 'boss@acme.example'], ['it@other.example']]);
  });
});

describe('a refused recipient', () => {
  it('of several is named by place and domain, and the others have the mail', async () => {
    const post = await postOffice((step, { address }) =>
      step === 'recipient' && address.startsWith('it@') ? '550 5.1.1 <it@other.example> unknown' : null,
    );
    const words = await post.send();
    expect(words).toContain(
      'Of "technical_contact" in integration.yml, number 2 of 3 (…@other.example) had no mail: refused by',
    );
    expect(words).toContain('the others have the mail');
    expect(words).not.toContain('it@other.example');
    expect(createRedactor({ secrets: [] }).redact(words ?? '')).toBe(words);
    expect(post.received).toHaveLength(1);
  });

  it('is named as well where another one is only put off for ever', async () => {
    const post = await postOffice((step, { address }) => {
      if (step !== 'recipient') return null;
      return address.startsWith('it@') ? '550 No such mailbox' : address.startsWith('hr@') ? '451 Later' : null;
    });
    expect(await post.send()).toMatch(
      /number 2 of 3 .+number 1 of 3 .+the others have the mail.+550 No such mailbox; 451 Later/,
    );
    expect(post.received.map(({ to }) => to)).toEqual([['boss@acme.example']]);
  });

  it('that is the only one is told with the list to look at', async () => {
    const post = await postOffice((step) => (step === 'recipient' ? '550 No such mailbox' : null));
    expect(await post.send({ ...MAIL, to: ['hr@acme.example'] })).toContain(
      'The recipient was refused by the mail server',
    );
  });
});

describe('a refusal', () => {
  it.each([
    ['a wrong password', 'auth', '535 5.7.8 Authentication credentials invalid', 'Check user name and password'],
    [
      'basic authentication that is switched off',
      'auth',
      '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
      'switch on Authenticated SMTP for this mailbox',
    ],
    [
      'basic authentication that is switched off for the tenant',
      'auth',
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      'a mail relay of yours',
    ],
    ['an app password', 'auth', '534 5.7.9 Application-specific password required', 'made for one app'],
    [
      'a missing right',
      'message',
      '554 5.2.252 SendAsDenied; sync@acme.example not allowed',
      'may not send as "mail-from"',
    ],
    ['a missing sign-in', 'sender', '530 5.7.57 Client not authenticated to send mail', 'Check user name and password'],
    ['a wrong sender', 'sender', '553 5.1.8 Sender address rejected: Domain not found', 'may not send as "mail-from"'],
    ['a relay that passes nothing on', 'recipient', '554 5.7.1 Relay access denied', 'before it passes mail on'],
    ['a full mailbox of the sender', 'sender', '552 5.2.2 Over quota', 'a mailbox is full'],
    ['a full mailbox of the recipients', 'recipient', '552 5.2.2 Mailbox full', 'a mailbox is full'],
    ['a full mailbox in other numbers', 'message', '554 5.2.2 mailbox full', 'a mailbox is full'],
    ['a message that is not liked', 'message', '554 5.7.1 Message contains spam', 'Ask its administrator why'],
  ] as const)('is told as what it is: %s', async (_, at, words, advice) => {
    const post = await postOffice((step) => (step === at ? words : null));
    const told = await post.send();
    expect(told).toContain(advice);
    expect(told).toContain(words.slice(0, 20));
    expect(post.pauses).toEqual([]);
  });
});

describe('a mail that is too large', () => {
  it.each(['552 5.3.4 Message size exceeds fixed limit', '523 5.3.4 Too large'])(
    'for the server goes again without files: %s',
    async (words) => {
      const post = await postOffice((step, { bytes }) => (step === 'message' && bytes > 0 ? words : null));
      expect(await post.send()).toBeNull();
      const [{ mail } = expect.fail('nothing arrived')] = post.received;
      expect(mail.attachments).toEqual([]);
      expect(mail.text).toContain('Nothing is attached, because the mail would be larger than the mail server takes.');
      expect(post.pauses).toEqual([]);
    },
  );

  it('even without files is told as a full mailbox', async () => {
    const post = await postOffice((step) => (step === 'message' ? '552 Quota exceeded' : null));
    expect(await post.send()).toContain('a mailbox is full');
  });
});

it('our own example of a mail server stays readable', () => {
  const text = `The input "smtp-url" is empty. Give it as smtps://<user>:<password>@smtp.example.com:465.`;
  expect(createRedactor({ secrets: [] }).redact(text)).toBe(text);
});
