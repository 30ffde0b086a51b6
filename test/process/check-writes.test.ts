// `check` with a test person, by the built bundle: it finds out how a tenant takes writes, and says what to write down.
import { afterEach, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import type { Workplace, WorkplaceOptions } from './workplace.ts';
import { openWorkplace, plainFiles } from './workplace.ts';

const ADDRESS = 'sync-check@acme.example';
const ANNA = { email: 'anna@acme.example', first_name: 'Anna', last_name: 'Example', employee_id: '000101' };
const BEN = { ...ANNA, email: 'ben@acme.example', employee_id: '000102', manager_id: '000101' };

let workplace: Workplace;
afterEach(() => workplace.close());

async function checked(betterworks: WorkplaceOptions['betterworks'] = {}): Promise<ActionRun> {
  workplace = await openWorkplace({
    now: '2026-03-10T15:00:00.000Z',
    betterworks: { users: [ANNA, BEN], ...betterworks },
  });
  return again();
}

function again(): Promise<ActionRun> {
  return workplace.run('check', { inputs: { apply: 'true', employee: ADDRESS } });
}

function testUser(): Readonly<Record<string, unknown>> | undefined {
  return [...workplace.betterworks.users.values()].find(({ email }) => email === ADDRESS);
}

/** Writes the printed line where it is told to be written. */
function writeDown({ summary }: ActionRun): void {
  const line = /(contract: \{[^}|]*\})/.exec(summary)?.[1] ?? 'no line';
  const { ukg, betterworks } = workplace;
  const { 'integration.yml': text = '' } = plainFiles({ ukg: ukg.url, betterworks: betterworks.url });
  workplace.writeFile('integration.yml', text.replace(/^betterworks: \{ (.*) \}$/m, `betterworks:\n  $1\n  ${line}`));
}

describe('check with a test person', () => {
  it('makes, changes, switches off, on and off again, reads after each, and leaves the person deactivated', async () => {
    const run = await checked();
    expect(run.exitCode, run.log).toBe(0);
    expect(run.summary).toContain('**Everything works.**');
    expect(workplace.betterworks.writes.map(({ method, body }) => [method, ...Object.keys(body)].join(' '))).toEqual([
      'create email first_name last_name',
      'update title',
      ...Array.from({ length: 3 }, () => 'update deactivation_date'),
    ]);
    expect(testUser()).toMatchObject({ deactivation_date: '2026-03-10' });
    expect(run.summary).toContain('shown as the employee id of the manager: manager_id');
    expect(workplace.betterworks.findByEmployeeId('000101')).toMatchObject(ANNA);
  });

  it.each(['PUT', 'PATCH'] as const)(
    'finds out that changes go by %s, and its line makes the next check good',
    async (updateVerb) => {
      const run = await checked({ updateVerb, hasList: false, shows: 'nested' });
      expect(run.exitCode).toBe(1);
      expect(run.summary).toContain(`contract: { list: none, update: ${updateVerb} }`);
      expect(run.summary).toContain('not shown, so that differences are not seen: department_name, manager_id');
      expect(testUser()).toMatchObject({ deactivation_date: '2026-03-10' });
      writeDown(run);
      expect((await workplace.run('validate')).exitCode).toBe(0);
      const next = await again();
      expect(next.exitCode, next.log).toBe(0);
      expect(next.summary).toContain('**Everything works.**');
    },
  );

  it.each([
    ['was lost', { status: 200, body: {} }, 'shows nothing of what was sent'],
    ['has no content', { status: 204 }, 'shows nothing of what was sent'],
    ['is a web page', { status: 200, body: '<html>Sign in</html>' }, 'a web page and not JSON'],
  ])('is no success where a change %s, and says who is left active', async (_, answer, words) => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    workplace.betterworks.override('/api/v1/users/1001/', ({ method }) => (method === 'GET' ? null : answer));
    const run = await again();
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain(words);
    expect(run.summary).toContain('user 1001 is still active; deactivate them in Betterworks by hand');
    expect(run.summary).not.toContain('contract: {');
  });

  it('is told apart from a change that no answer shows', async () => {
    const run = await checked({ shows: 'other-forms' });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.summary).toContain('do not show deactivation_date in a form that can be read');
    expect(run.summary).toContain('whether user 1003 is deactivated; look in Betterworks');
    expect(testUser()).toMatchObject({ deactivation_date: '2026-03-10' });
  });

  it('says who is left active where the user cannot be read', async () => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    workplace.betterworks.override('/api/v1/users/1001/', ({ method }) =>
      method === 'GET' ? { status: 200, body: { user: {} } } : null,
    );
    const run = await again();
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain('user 1001 is still active; deactivate them in Betterworks by hand');
  });

  it('says that a user may be there who was made and cannot be read', async () => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    let isMade = false;
    workplace.betterworks.override('/api/v1/users/', ({ method }) => {
      isMade ||= method !== 'GET';
      return method === 'GET' ? null : { status: 201, body: { id: 'a-word' } };
    });
    workplace.betterworks.override(`/api/v1/users/${ADDRESS}/`, () =>
      isMade ? { status: 200, body: { id: 'a-word' } } : null,
    );
    expect((await again()).summary).toContain('may have been made, and cannot be read; look in Betterworks');
  });

  it('leaves the person deactivated where the text that is tried is refused, or changed by the tenant', async () => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    const refusal = { status: 400, body: { title: ['No such title.'] } };
    workplace.betterworks.override('/api/v1/users/1001/', ({ body }) => (body.includes('title') ? refusal : null));
    expect((await again()).summary).toContain('user 1001 is left deactivated');
    await workplace.close();
    const run = await checked({ makes: { title: 'cut' } });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.summary).toContain('title shows a change, but another text than was sent');
    expect(testUser()).toMatchObject({ deactivation_date: '2026-03-10' });
  });

  it('touches nobody whom it did not make', async () => {
    await checked();
    workplace.betterworks.clearWrites();
    const run = await workplace.run('check', { inputs: { apply: 'true', employee: ANNA.email } });
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain('Give the address of nobody');
    expect(workplace.betterworks.writes).toEqual([]);
  });
});

describe('check', () => {
  it('proves all three permissions of UKG without a call of its change feed, and says what reading cannot prove', async () => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    workplace.ukg.revoke('Employee Export');
    const run = await workplace.run('check');
    expect(run.exitCode).toBe(1);
    expect(run.summary).toMatch(/❌ \*\*UKG: Employee Export\*\*.*lacks View on the web service "Employee Export"/);
    expect(run.summary).toContain('Reading cannot prove that writing works');
    expect(workplace.ukg.counts()).not.toHaveProperty('/personnel/v1/employee-changes');
    workplace.ukg.grant('Employee Export');
    expect((await workplace.run('check')).summary).toContain('**Everything works. Writing was not tried.**');
  });

  it('keeps its table whatever one system does, and takes no web page for a success', async () => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    const page = { status: 404, body: '<html>Not Found</html>' };
    workplace.betterworks.override('/api/v1/users/hr-systems@acme.example/', page);
    workplace.ukg.override('/configuration/v1/company-details', { status: 200, body: '<html>' });
    const { summary, exitCode } = await workplace.run('check', { inputs: { 'smtp-url': 'smtp://127.0.0.1:9' } });
    expect(exitCode).toBe(1);
    expect(summary.match(/^(\| ✅ \| .*\||- ❌ \*\*.*)$/gm)).toHaveLength(7);
    for (const name of ['UKG: Company Configuration Integration', 'Betterworks: read one user', 'Mail server'])
      expect(summary).toContain(`- ❌ **${name}**`);
  });

  it.each([
    [{ data: [{ id: 7 }], next: null }, '{ results: data, next: next }'],
    [{ results: [{ id: 7 }], more: true, next: '/api/v1/users/?page=2' }, '{ next: next }'],
    [{ users: [{ id: 7 }], more: true, next_page: '?page=2' }, '{ results: users, next: next_page }'],
    [{ results: [{ id: 7 }], more: true }, '{ list: none }'],
    [{ objects: [{ id: 7 }], meta: { next: null } }, '{ list: none }'],
  ])('names the keys of a list that is wrapped otherwise: %j', async (body, line) => {
    workplace = await openWorkplace({ now: '2026-03-10T15:00:00.000Z' });
    workplace.betterworks.override('/api/v1/users/', { status: 200, body });
    expect((await workplace.run('check')).summary).toContain(`contract: ${line}`);
  });
});
