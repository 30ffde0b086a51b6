// Small inputs that could hurt many, over crowds or rows that a scenario cannot write.
import { describe, expect, it } from 'vitest';
import { ukgHeaders } from '../../action/src/adapters/ukg/client.ts';
import type { ActionRun } from '../run-action.ts';
import { toBetterworksUsers } from '../sandbox/betterworks-user.ts';
import { codeTables } from '../sandbox/code-tables.ts';
import { makePeople } from '../sandbox/people.ts';
import type { Person } from '../sandbox/person.ts';
import { expectBaseline, within } from './small-company.ts';
import { openWorkplace, plainFiles, type Workplace } from './workplace.ts';

const TABLES = codeTables({ companies: 1 });
const TODAY = '2026-06-15';
const FEED = '/personnel/v1/employee-changes';

describe('A limit of five in a hundred', () => {
  it('is of the 40 active users, whatever the 400 who left long ago: 22 leavers stop the run', () =>
    inCompanyOf(withFormerPeople(40, 400), async (company) => {
      const known = company.state()?.users ?? [];
      expect([known.length, known.filter(({ active }) => active).length]).toEqual([440, 40]);
      for (const { employeeId } of activeOf(company).slice(0, 22)) company.ukg.terminate(employeeId, { date: TODAY });
      const run = await company.run('sync');
      expect(run.outputs).toMatchObject({ status: 'stopped', deactivated: '0' });
      expect(run.file('errors.csv')).toContain(',LIMIT_DEACTIVATIONS,');
      expect(planOf(run).limits).toContainEqual({
        limit: 'deactivations',
        value: 22,
        allowed: 3,
        tripped: true,
      });
      expect(company.betterworks.writes).toEqual([]);
    }));
});

describe('One row without an employee id', () => {
  it('among twenty good ones is said, and everybody else is written', () =>
    inCompanyOf(withFormerPeople(20, 0), async (company) => {
      for (const { employeeId } of activeOf(company)) company.ukg.change(employeeId, { workPhone: '2065550188' });
      const rows = await feedOf(company);
      company.ukg.override(FEED, ({ query }) => ({
        status: 200,
        body:
          query.get('page') === '1' ? [...rows.slice(0, 10), { ...rows[0], employeeId: '' }, ...rows.slice(10)] : [],
      }));
      const run = await company.run('sync');
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ status: 'problems', updated: '20', held: '0', problems: '1' });
      expect(run.file('errors.csv')).toContain('UKG sent 1 row without an employee id');
      expect(company.betterworks.writes.length).toBe(20);
    }));
});

describe('A state that was sealed with another key', () => {
  it('keeps its leavers waiting, although some people were written meanwhile', () =>
    inCompanyOf(withFormerPeople(20, 0), async (company) => {
      const run = (key: string, inputs = {}): Promise<ActionRun> =>
        company.run('sync', { inputs: { 'state-key': key.repeat(40), ...inputs } });
      await run('a');
      const [leaver, other] = activeOf(company) as [Person, Person];
      company.ukg.change(other.employeeId, { workPhone: '2065550188' });
      expect((await run('b', { employees: other.employeeId })).outputs['updated']).toBe('1');
      company.ukg.terminate(leaver.employeeId, { date: TODAY });
      const stopped = await run('b');
      expect(stopped.outputs['status']).toBe('stopped');
      expect(stopped.file('errors.csv')).toContain(',STATE_DAMAGED,');
    }));
});

describe('An employee id with a tab or a line break', () => {
  it.each(['CARLA\tDAVE', 'CARLA\nDAVE'])('makes a plan whose approval covers no plan of its parts: %j', (odd) =>
    inCompanyOf(withFormerPeople(3, 0), async (company) => {
      const { 'integration.yml': integration = '' } = plainFiles({
        ukg: company.ukg.url,
        betterworks: company.betterworks.url,
      });
      company.writeFile('integration.yml', `${integration}limits: { creations: 0 }\n`);
      const [somebody] = activeOf(company);
      company.ukg.change(somebody?.employeeId ?? '', { workPhone: '2065550188' });
      const [row = {}] = await feedOf(company);
      const runWith = async (ids: readonly string[], approve: string): Promise<ActionRun> => {
        const rows = ids.map((employeeId, at) => ({ ...row, employeeId, ...ownOf(at) }));
        company.ukg.override(FEED, ({ query }) => ({ status: 200, body: query.get('page') === '1' ? rows : [] }));
        return company.run('sync', { inputs: { approve } });
      };
      const plans = [[odd], ['CARLA'], ['DAVE'], ['CARLA', 'DAVE']];
      const runs: ActionRun[] = [];
      for (const ids of plans) runs.push(await runWith(ids, runs[0]?.outputs['plan-digest'] ?? ''));
      expect(runs.map(({ outputs }) => outputs['status'])).toEqual(plans.map(() => 'stopped'));
      expect(runs.map((run) => planOf(run).changes.map((change) => change.ukg_employee_id))).toEqual(plans);
      expect(new Set(runs.map(({ outputs }) => outputs['plan-digest'])).size).toBe(plans.length);
      expect(company.betterworks.writes).toEqual([]);
      expect((await runWith([odd], runs[0]?.outputs['plan-digest'] ?? '')).outputs).toMatchObject({
        status: 'ok',
        created: '1',
      });
    }),
  );
});

/** What a new person does not share with others. */
function ownOf(at: number): object {
  const number = String(900 + at);
  return { personId: `person-${number}`, employeeNumber: number, emailAddress: `new.${number}@acme.example` };
}

async function inCompanyOf(people: readonly Person[], work: (company: Workplace) => Promise<void>): Promise<void> {
  const company = await openWorkplace({
    now: '2026-06-15T12:00:00.000Z',
    ukg: { people, tables: TABLES },
    betterworks: { users: toBetterworksUsers(people, { tables: TABLES, today: TODAY }) },
  });
  await within(company, async () => {
    expectBaseline(await company.run('sync'));
    company.clock.advance(1);
    await work(company);
  });
}

/** So many active people, and so many who left long ago and still have their users, which are off. */
function withFormerPeople(active: number, former: number): readonly Person[] {
  const options = { count: active + former, mess: false, today: TODAY, tables: TABLES } as const;
  const gone = { status: 'T', terminationDate: '2024-12-31', terminationReason: '201' };
  return makePeople({ ...options, changedAt: '2025-01-01T00:00:00Z' }).map((person, index) =>
    index < active ? person : { ...person, employments: person.employments.map((one) => ({ ...one, ...gone })) },
  );
}

function activeOf({ ukg }: Workplace): readonly Person[] {
  return [...ukg.people.values()].filter(({ employments }) => employments[0]?.status !== 'T');
}

/** The rows of UKG's feed as they are now. */
async function feedOf({ ukg }: Workplace): Promise<readonly object[]> {
  const answer = await fetch(`${ukg.url}${FEED}?startDate=2026-06-15T08:00:00Z&per_page=200`, {
    headers: ukgHeaders({ ...ukg.account, userApiKey: '' }),
  });
  return (await answer.json()) as readonly object[];
}

interface Plan {
  readonly changes: readonly { readonly ukg_employee_id: string }[];
  readonly limits: readonly object[];
}

function planOf(run: ActionRun): Plan {
  return JSON.parse(run.file('plan.json') ?? '') as Plan;
}
