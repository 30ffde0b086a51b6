// On a public repository everybody reads logs, summaries, artifacts and comments: nothing there names an employee.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { openSmallCompany, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

let company: Workplace;

beforeEach(async () => {
  company = await openSmallCompany();
});
afterEach(() => company.close());

/** Runs as GitHub starts it in a repository that anybody can read. */
function run(command: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const event = join(company.folder, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { full_name: 'acme/hr-sync', private: false } }));
  return company.run(command, { inputs, env: { GITHUB_EVENT_NAME: 'schedule', GITHUB_EVENT_PATH: event } });
}

function namesIn({ log, summary }: ActionRun): readonly string[] {
  const ids = [...company.ukg.people.values()].flatMap(({ employeeId, employments }) => [
    employeeId,
    employments[0]!.employeeNumber,
  ]);
  return ids.filter((id) => log.includes(id) || summary.includes(id));
}

const FILES = ['errors.csv', 'plan.json', 'summary.md', 'drift.csv'];
const WHY =
  'This repository is public, or GitHub does not say that it is not, so the report with its employee ids was neither shown nor kept';

describe('On a public repository', () => {
  it('a run works, but keeps no report, shows counts and names nobody, and says why', async () => {
    const baseline = await run('sync');
    workADay(company);
    const day = await run('sync');
    expect([baseline.outputs['status'], day.outputs['status'], day.outputs['created']]).toEqual([
      'baseline',
      'ok',
      '2',
    ]);
    expect(baseline.summary).toContain('12 unchanged');
    expect(day.summary).toContain('2 users created, 3 updated, 1 deactivated, 1 reactivated');
    for (const done of [baseline, day]) {
      expect(FILES.filter((name) => done.file(name) !== null)).toEqual([]);
      expect(namesIn(done)).toEqual([]);
      expect(done.summary).toContain(WHY);
      expect(done.log).toContain(`::notice title=Report withheld::${WHY}`);
    }
  });

  it('the technical contact still gets the whole report by mail', async () => {
    await run('sync');
    workADay(company);
    const [person] = company.ukg.people.values();
    company.ukg.change(person!.employeeId, { email: '' });
    const done = await run('sync');
    expect(done.outputs['status']).toBe('problems');
    expect(namesIn(done)).toEqual([]);
    expect(company.mail.messages.at(-1)?.text).toContain(person!.employments[0]!.employeeNumber);
  });

  it('explain says nothing of an employee', async () => {
    await run('sync');
    const [person] = company.ukg.people.values();
    const { employeeId, employments } = person!;
    const done = await run('explain', { employee: employeeId });
    expect(done.exitCode).toBe(1);
    const why =
      'This repository is public, or GitHub does not say that it is not, so anybody could read what explain says of the employee.';
    const shown = [done.log, done.summary, done.file('errors.csv'), done.file('plan.json'), done.file('summary.md')];
    for (const text of shown.slice(0, 3)) expect(text).toContain(why);
    for (const id of [employeeId, employments[0]!.employeeNumber]) expect(shown.join('\n')).not.toContain(id);
  });

  it('the report is kept when an input allows it', async () => {
    const done = await run('sync', { 'public-repository': 'true' });
    expect(FILES.filter((name) => done.file(name) === null)).toEqual([]);
    expect(done.summary).not.toContain(WHY);
  });
});
