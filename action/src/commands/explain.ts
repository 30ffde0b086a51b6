// The command `explain`: one employee's path through every stage of a run. Reads, never writes.
import { readFile } from 'node:fs/promises';
import { remembered } from '../core/people/decide-rows.ts';
import type { AssessContext } from '../core/people/decide-rows.ts';
import { dayIn } from '../core/people/dates.ts';
import type { UkgEmployeeId, Integration } from '../core/model/model.ts';
import { triedWords, explainPlan } from '../core/plan/explain-plan.ts';
import { explainEmployee } from '../core/plan/explain.ts';
import type { Stage } from '../core/plan/explain.ts';
import { readPlanFile } from '../core/plan/plan-file.ts';
import type { PlanFile } from '../core/plan/plan-file.ts';
import { escapeMarkdown } from '../core/model/text.ts';
import { RunFailure } from '../failure.ts';
import type { Answer } from './answer.ts';
import type { ReadPorts, RunRequest } from './command.ts';
import { emptyState } from './compare-everybody.ts';
import { planPeople } from './plan-people.ts';

/** `findIds` turns an employee number or an employeeId into UKG's ids; several when a number is not unique. */
export async function explain(
  ports: ReadPorts,
  request: RunRequest,
  findIds: () => Promise<readonly UkgEmployeeId[]>,
): Promise<Answer> {
  const { integration } = request;
  const { at, tables } = await ports.source.start();
  const ids = await findIds();
  const employees = await ports.source.readUserDefined(await ports.source.readEmployees(ids));
  if (employees.length === 0) {
    throw new RunFailure(
      'CONFIG_INVALID',
      'UKG has no employee with the number or employeeId that the input employee names. Write it with its leading zeros, as UKG shows it.',
    );
  }
  const state = request.loaded.state ?? emptyState(request, at);
  const today = dayIn(integration.timeZone, at);
  const context: AssessContext = { integration, tables, today, ...remembered(state) };
  const plan = await planPeople(ports, request, state, { employees, context, at });
  const planned = { changes: plan.changes, scheduled: plan.newlyScheduled };
  const explained = employees.map((employee) => ({
    id: employee.ukgEmployeeId,
    stages: [...explainEmployee(employee, context, planned, plan.problems), linkStage(employee.ukgEmployeeId, request)],
  }));
  return {
    status: 'ok',
    markdown: [
      `## ${escapeMarkdown(integration.organization)}: explain`,
      '',
      ...explained.flatMap(({ id, stages }) => [`### \`${id}\``, '', ...stages.map(line), '']),
    ].join('\n'),
    files: [],
    lines: explained.flatMap(({ id, stages }) =>
      stages.map(({ stage, sentence }) => ({ text: `${id} ${stage}: ${sentence}`, isFailure: false })),
    ),
  };
}

function line({ stage, sentence }: { readonly stage: string; readonly sentence: string }): string {
  return `- **${stage}**: ${escapeMarkdown(sentence)}`;
}

function linkStage(id: UkgEmployeeId, request: RunRequest): Omit<Stage, 'stage'> & { readonly stage: string } {
  const { state } = request.loaded;
  const known = state?.users.get(id);
  const held = state?.held.find((entry) => entry.ukgEmployeeId === id);
  const link = known
    ? `linked to Betterworks user ${String(known.userId ?? '(file delivery)')}, ${known.active ? 'active' : 'deactivated'}`
    : 'not linked to a user';
  const waits = held ? `; held since ${held.firstSeen} because of ${held.code}, ${triedWords(held.attempts)}` : '';
  return { stage: 'state', sentence: `The state has him ${link}${waits}.` };
}

// The command `explain` with a run's `plan.json`: needs neither secrets nor the network.

/** `employee` is an employee number or UKG's employeeId; `path` leads to the plan.json of a report. */
export async function explainOffline(integration: Integration, employee: string, path: string): Promise<Answer> {
  const plan = await loadPlan(path, integration.slug);
  const { ids, stages } = explainPlan(plan, employee, integration);
  const heading = ids.length === 0 ? escapeMarkdown(employee) : ids.map((id) => `\`${id}\``).join(', ');
  return {
    status: 'ok',
    markdown: [
      `## ${escapeMarkdown(integration.organization)}: explain by a plan`,
      '',
      `### ${heading}`,
      '',
      ...stages.map(({ stage, sentence }) => `- **${stage}**: ${escapeMarkdown(sentence)}`),
      '',
    ].join('\n'),
    files: [],
    lines: stages.map(({ stage, sentence }) => ({ text: `${stage}: ${sentence}`, isFailure: false })),
  };
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
