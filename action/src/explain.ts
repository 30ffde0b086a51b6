// The command `explain`: one employee's path through every stage of a run. Reads, never writes.
import type { Answer } from './answer.ts';
import { createAssessor } from './assessor.ts';
import { emptyState } from './compare-everybody.ts';
import { escapeMarkdown } from './core/escape-markdown.ts';
import { explainEmployee } from './core/explain.ts';
import type { Stage } from './core/explain.ts';
import { triedWords } from './core/explain-plan.ts';
import type { UkgEmployeeId } from './core/model.ts';
import { RunFailure } from './failure.ts';
import { planPeople } from './plan-people.ts';
import type { ReadPorts, RunRequest } from './run.ts';
import { createSupervisors } from './supervisors.ts';

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
  const assessor = createAssessor(request, state, { tables, at });
  const supervisors = createSupervisors(ports.source, integration, assessor.context, state.users);
  const planning = await planPeople(ports, request, state, { employees, assessor, supervisors, at });
  const context = assessor.context();
  const planned = { changes: planning.plan.changes, scheduled: planning.scheduled };
  const explained = employees.map((employee) => ({
    id: employee.ukgEmployeeId,
    stages: [
      ...explainEmployee(employee, context, planned, planning.problems),
      linkStage(employee.ukgEmployeeId, request),
    ],
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
