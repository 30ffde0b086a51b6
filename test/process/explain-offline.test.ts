// `explain` with a run's plan.json: no secret, no network, the line that decided.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionRun, runAction } from '../run-action.ts';
import { openSmallCompany, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

let company: Workplace;
let planPath: string;
let plan: {
  readonly changes: readonly {
    readonly kind: string;
    readonly ukg_employee_id: string;
    readonly employee_id: string;
  }[];
};

beforeAll(async () => {
  company = await openSmallCompany();
  await company.run('sync');
  workADay(company);
  const done = await company.run('sync');
  planPath = join(done.reportPath, 'plan.json');
  plan = JSON.parse(done.file('plan.json') ?? '') as typeof plan;
  company.ukg.clearRequests();
  company.betterworks.clearRequests();
});

afterAll(() => company.close());

/** Nothing but the files: neither secrets, nor a state, nor GitHub. */
function explain(employee: string, path = planPath): Promise<ActionRun> {
  const inputs = { command: 'explain', organization: 'acme', employee, plan: path };
  return runAction({
    inputs: { ...inputs, 'integrations-path': join(company.folder, 'integrations') },
    temp: company.folder,
  });
}

describe('explain by a plan', () => {
  it('tells every change of the run, with the source of each field, and asks nobody', async () => {
    for (const { kind, employee_id: number, ukg_employee_id: id } of plan.changes) {
      const done = await explain(number);
      expect(done.outputs['status'], done.log).toBe('ok');
      expect(done.log).toContain(`Planned: ${kind} of employee ${number}`);
      expect(done.summary).toContain(`### ${number} would be ${kind}d`);
      expect(done.summary).toContain(id);
      if (kind === 'create') expect(done.log).toMatch(/title <- job_title \[\S*integrations\/acme\/mapping\.yml:2\]/);
    }
    expect([...company.ukg.requests, ...company.betterworks.requests]).toEqual([]);
  });

  it('shows no value', async () => {
    const people = [...company.ukg.people.values()];
    const done = await explain(plan.changes[0]!.ukg_employee_id);
    for (const { email, lastName } of people) {
      expect(done.summary).not.toContain(email);
      expect(done.summary).not.toContain(lastName);
    }
  });

  it('says of somebody whom the plan does not name what that means', async () => {
    const done = await explain('ZZZZZZZZZZZZ');
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.summary).toContain('### ZZZZZZZZZZZZ had nothing to be written in this run.');
    expect(done.summary).toContain('is in none of its lists');
  });

  it.each([
    ['is not there', null, 'there is no such file'],
    ['is no plan', 'half a fi', 'not complete JSON'],
    ['is a folder', undefined, 'the file cannot be read'],
    [
      'is of another organization',
      '{"version":1,"organization":"beta","digest":"","changes":[],"excluded":[],"held":[],"scheduled":[],"limits":[]}',
      'a plan of beta',
    ],
  ])('says what to give instead of a file that %s', async (_what, text, words) => {
    const path = join(company.folder, `other-${words.replaceAll(' ', '-')}.json`);
    if (text === undefined) mkdirSync(path);
    else if (text !== null) writeFileSync(path, text);
    const done = await explain('000151', path);
    expect(done.exitCode).toBe(1);
    expect(done.log).toContain(words);
    expect(done.log).toContain('artifact sync-report-acme');
  });
});
