// The command `explain`: what becomes of one employee, in a sentence, and through which stages of a run. Never writes.
import { readFile } from 'node:fs/promises';
import { openDigests, openStore, openSystems } from '../adapters/open.ts';
import type { CalendarDate, Employee, Integration, Plan, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import { problemOf } from '../core/model/problem.ts';
import { escapeMarkdown } from '../core/model/text.ts';
import { brokenTable } from '../core/people/code-tables.ts';
import type { Explanation } from '../core/plan/explain.ts';
import { explainEmployee, explainLost } from '../core/plan/explain.ts';
import type { PlanFile } from '../core/plan/explain-plan.ts';
import { explainPlan, readPlanFile } from '../core/plan/explain-plan.ts';
import type { PlanContext } from '../core/plan/known-people.ts';
import { DAYS_LATE, longGoneBy } from '../core/plan/known-people.ts';
import { RunFailure } from '../failure.ts';
import type { Source } from '../ports.ts';
import { requireSecrets } from '../secrets.ts';
import type { Answer, ReadPorts, RunContext, RunRequest } from './command.ts';
import type { PlannedPeople } from './plan-people.ts';
import { planPeople } from './plan-people.ts';
import { begin, refusedPeople, unknownEmployee } from './read-people.ts';

/** What becomes of one employee, by the two systems, or by the plan of an earlier run. */
export async function answerExplain(context: RunContext, integration: Integration): Promise<Answer> {
  const { inputs, log, surroundings } = context;
  if (inputs.employee === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      "The input employee is empty. Write an employee number, or UKG's employeeId.",
    );
  if (inputs.plan !== '') return explainOffline(integration, inputs.employee, inputs.plan);
  requireSecrets(inputs, integration);
  if (context.namesNobody)
    throw new RunFailure(
      'CONFIG_INVALID',
      'This repository is public, or GitHub does not say that it is not, so anybody could read what explain says of the employee. Make it private, or set the input public-repository to true.',
    );
  const { state } = await (await openStore(inputs, surroundings)).load(integration.slug);
  const request = { integration, state, digests: openDigests(inputs, integration.slug) };
  const { close, source, reader } = openSystems(integration, inputs, log);
  return explain({ source, reader, log }, request, inputs.employee).finally(close);
}

/** `asked` is an employee number or UKG's employeeId. Throws `EMPLOYEE_UNKNOWN` when UKG does not have it. */
async function explain(
  ports: ReadPorts,
  request: Pick<RunRequest, 'integration' | 'digests' | 'state'>,
  asked: string,
): Promise<Answer> {
  const { integration, state } = request;
  const headline = `${integration.organization}: explain`;
  const { context } = await begin(ports.source, request);
  const ids = await ports.source.readIds(asked);
  const { employees: read, refused } = await ports.source.readEmployees(ids);
  const employees = await ports.source.readUserDefined(read);
  if (employees.length === 0) {
    const named = new Set([...ids, asked.trim() as UkgEmployeeId]);
    const [unread] = refusedPeople(refused).filter(({ ukgEmployeeId: id }) => id !== null && named.has(id));
    if (unread !== undefined) throw new RunFailure(unread.code, unread.message);
    const lost = state === null ? [] : [...named].flatMap((id) => lostOf(id, state, context.today));
    if (lost.length === 0) throw new RunFailure('EMPLOYEE_UNKNOWN', unknownEmployee(asked, 'employee'));
    return answer(headline, lost);
  }
  const people = state === null ? employees : [...employees, ...(await readOthers(ports.source, ids))];
  const planned = await planPeople(ports, people, withoutLongGone(context, ids));
  const plan = withoutBrokenTables(planned, brokenTable(people, context, context.state.tables));
  const run = { plan, links: planned.links, state };
  const explained = employees.map((employee) => ({
    about: employee.ukgEmployeeId,
    ...explainEmployee(employee, context, run),
  }));
  return answer(headline, explained);
}

function lostOf(id: UkgEmployeeId, state: SyncState, today: CalendarDate): readonly Shown[] {
  const explained = explainLost(id, state, today);
  return explained === null ? [] : [{ about: id, ...explained }];
}

/** Everybody else: addresses, numbers and managers may be shared, and only the change feed tells who changed. */
async function readOthers(source: Source, ids: readonly UkgEmployeeId[]): Promise<readonly Employee[]> {
  const { employees } = await source.readEverybody();
  return employees.filter(({ ukgEmployeeId }) => !ids.includes(ukgEmployeeId));
}

/** For everybody except the people who were asked for. */
function withoutLongGone(context: PlanContext, ids: readonly UkgEmployeeId[]): PlanContext {
  const isGone = longGoneBy(context.state, context.integration.timeZone, DAYS_LATE);
  return { ...context, isLongGone: (one) => !ids.includes(one.ukgEmployeeId) && isGone(one) };
}

function answer(headline: string, explained: readonly Shown[]): Answer {
  return {
    status: 'ok',
    markdown: [`## ${escapeMarkdown(headline)}`, '', ...explained.flatMap(shown)].join('\n'),
    lines: explained.flatMap(({ verdict, stages }) => [
      verdict,
      ...stages.map(([stage, sentence]) => `${stage}: ${sentence}`),
    ]),
  };
}

interface Shown extends Explanation {
  readonly about: string;
}

function shown({ about, verdict, stages }: Shown): readonly string[] {
  const path = stages.map(([stage, sentence]) => `- **${stage}**: ${escapeMarkdown(sentence)}`);
  return [`### ${escapeMarkdown(verdict)}`, '', `UKG's employeeId: ${about}`, '', ...path, ''];
}

/** When a code table of UKG has emptied, a run ends before its first write. */
function withoutBrokenTables({ plan, links }: PlannedPeople, broken: string | null): Plan {
  if (broken === null) return plan;
  const problems = links.map(({ person }) => problemOf(person, { code: 'SOURCE_EMPTY', message: broken }));
  return { ...plan, changes: [], problems: [...problems, ...plan.problems] };
}

// The command `explain` with a run's `plan.json`: needs neither secrets nor the network.

/** `employee` is an employee number or UKG's employeeId; `path` leads to the plan.json of a report. */
async function explainOffline(integration: Integration, employee: string, path: string): Promise<Answer> {
  const plan = await loadPlan(path, integration.slug);
  const { ids, ...explained } = explainPlan(plan, employee, integration);
  const about = ids.length === 0 ? 'not in this plan' : ids.join(', ');
  return answer(`${integration.organization}: explain by a plan`, [{ about, ...explained }]);
}

async function loadPlan(path: string, slug: string): Promise<PlanFile> {
  const refuse = (reason: string): never => {
    throw new RunFailure(
      'CONFIG_INVALID',
      `The input plan, ${path}, cannot be used: ${reason}. Give the path of plan.json in the report of a run of ${slug} (artifact sync-report-${slug}).`,
    );
  };
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    refuse((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read'),
  );
  const read = readPlanFile(text);
  if (!read.ok) return refuse(read.reason);
  return read.plan.organization === slug ? read.plan : refuse(`it is a plan of ${read.plan.organization || 'nobody'}`);
}
