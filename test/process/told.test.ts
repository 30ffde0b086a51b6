// What the technical contact is told: again rather than never after a crash, and in short to a chat that may be broken.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { GONE } from '../sandbox/mail.ts';
import { afterBaseline, LATE, LEAVER, within } from './small-company.ts';
import { baselineFiles, openOnGithub } from './small-company-on-github.ts';
import { CONTACT, plainFiles, type Workplace } from './workplace.ts';

const inCompany = afterBaseline();

/** HR takes an address away; the next run is a day later. */
function loseAnAddress({ ukg, clock }: Workplace): void {
  clock.set('2026-06-16T08:00:00.000Z');
  ukg.change(LEAVER.employeeId, { email: '' });
  clock.set(LATE.nextDay);
}

it('a process that is killed between the mail and the commit that remembers it tells the same once more, and then no more', async () => {
  await within(await openOnGithub(await baselineFiles()), async ({ company, github, run }) => {
    loseAnAddress(company);
    const subjects = (): readonly string[] => company.mail.messages.map(({ subject }) => subject);
    let pid = 0;
    const isMailed = (): boolean => {
      if (subjects().length === 0) return false;
      setImmediate(() => process.kill(pid, 'SIGKILL'));
      return true;
    };
    github.inject({ kind: 'stall', effect: 'before', when: isMailed });
    const killed = await company.run('sync', {
      inputs: { 'state-store': 'github', 'github-token': github.token },
      env: { GITHUB_API_URL: github.url },
      onStart: (started) => (pid = started),
    });
    github.clearFaults();
    expect(killed.exitCode).toBeNull();
    await run('sync');
    await run('sync');
    expect(subjects()).toEqual(['Acme Corporation: 1 new problem', 'Acme Corporation: 1 new problem']);
  });
});

it('what the weekly comparison told as new is known to the daily run', () =>
  inCompany(async (company) => {
    loseAnAddress(company);
    await company.run('reconcile', { env: { GITHUB_EVENT_NAME: 'schedule' } });
    const daily = await company.run('sync');
    expect(daily.log).toContain('1 known problem.');
    expect(company.mail.messages.map(({ subject }) => subject)).toEqual(['Acme Corporation: 1 new problem']);
  }));

it('an address that is gone fails the run that has news, and tells the others nothing twice', () =>
  inCompany(async (company) => {
    const { 'integration.yml': plain = '' } = plainFiles({
      ukg: company.ukg.url,
      betterworks: company.betterworks.url,
    });
    company.writeFile('integration.yml', plain.replace(CONTACT, `[${GONE}, ${CONTACT}]`));
    loseAnAddress(company);
    const first = await company.run('sync');
    expect(first.outputs['status'], first.log).toBe('failed');
    expect(first.file('errors.csv')).toContain('number 1 of 2 (…@acme.example) had no mail');
    const second = await company.run('sync');
    expect(second.outputs['status'], second.log).toBe('problems');
    expect(company.mail.messages.map(({ subject, to }) => [subject, to])).toEqual([
      ['Acme Corporation: 1 new problem', [CONTACT]],
    ]);
  }));

/** A run with a chat that answers this, and what it was sent. */
async function withChat(status: number): Promise<readonly [ActionRun, readonly string[]]> {
  const posts: string[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      posts.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await inCompany(async (company) => {
      loseAnAddress(company);
      const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;
      return [await company.run('sync', { inputs: { 'webhook-url': address } }), posts] as const;
    });
  } finally {
    server.close();
  }
}

it('a chat gets the news in short, without anybody’s number', async () => {
  const [run, posts] = await withChat(200);
  expect(run.outputs['status'], run.log).toBe('problems');
  expect(posts.map((post) => JSON.parse(post) as unknown)).toEqual([
    { text: expect.stringMatching(/^Acme Corporation: 1 new problem\. https?:\S+$/u) as unknown },
  ]);
  expect(posts.join()).not.toContain(LEAVER.employeeId);
});

it('a chat that refuses them fails no run', async () => {
  const [run, posts] = await withChat(404);
  expect([run.outputs['status'], run.exitCode, posts.length], run.log).toEqual(['problems', 0, 1]);
  expect(run.log).toContain('WEBHOOK_URL');
});
