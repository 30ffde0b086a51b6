// What starts a workflow, and what GitHub tells the run of it.
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { Contexts } from './expressions.ts';
import { valueOf } from './expressions.ts';
import type { Place } from './run-job.ts';

export type WorkflowEvent =
  | { readonly name: 'schedule'; readonly cron: string }
  | { readonly name: 'workflow_dispatch'; readonly inputs?: Inputs; readonly branch?: string }
  | { readonly name: 'pull_request' | 'pull_request_target'; readonly payload: Readonly<Record<string, unknown>> };

type Inputs = Readonly<Record<string, string | boolean>>;

/** The inputs with their defaults. Throws when the workflow does not start for such an event. */
export function startedBy(workflow: MappingToken, event: WorkflowEvent): Inputs {
  const on = valueOf(workflow.find('on'), {}) as Readonly<Record<string, unknown>>;
  if (!(event.name in on)) throw new Error(`The workflow does not start by ${event.name}.`);
  switch (event.name) {
    case 'schedule': {
      const crons = (on['schedule'] as readonly { readonly cron: string }[]).map(({ cron }) => cron);
      if (!crons.includes(event.cron)) throw new Error(`The workflow has no schedule ${event.cron}.`);
      return {};
    }
    case 'workflow_dispatch':
      return dispatched(on['workflow_dispatch'] as Dispatch | null, event.inputs ?? {});
    case 'pull_request':
    case 'pull_request_target':
      return {};
  }
}

/** `github` and `runner` as far as a workflow here reads them. */
export function contextOfEvent(event: WorkflowEvent, { github, folder }: Place): Contexts {
  const payload = payloadOf(event);
  return {
    github: {
      event_name: event.name,
      event: { repository: { full_name: github.repository, default_branch: 'main', private: true }, ...payload },
      ref: `refs/heads/${(event.name === 'workflow_dispatch' && event.branch) || 'main'}`,
      repository: github.repository,
      server_url: 'https://github.example',
      api_url: github.apiUrl,
      run_id: '1001',
      token: '',
    },
    vars: {},
    runner: { os: 'Linux', temp: folder },
  };
}

interface Dispatch {
  readonly inputs?: Readonly<Record<string, DispatchInput>>;
}

interface DispatchInput {
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: string | boolean;
  readonly options?: readonly string[];
}

function dispatched(dispatch: Dispatch | null, given: Inputs): Inputs {
  const known = dispatch?.inputs ?? {};
  const unknown = Object.keys(given).filter((name) => !(name in known));
  if (unknown.length > 0) throw new Error(`The workflow has no input ${unknown.join(', ')}.`);
  return Object.fromEntries(Object.entries(known).map(([name, input]) => [name, inputOf(name, input, given[name])]));
}

function inputOf(name: string, input: DispatchInput, given: string | boolean | undefined): string | boolean {
  const value = given ?? input.default ?? (input.type === 'boolean' ? false : '');
  if (input.required === true && value === '') throw new Error(`The input ${name} is required.`);
  if (input.options !== undefined && !input.options.includes(String(value)))
    throw new Error(`The input ${name} takes one of: ${input.options.join(', ')}.`);
  if ((input.type === 'boolean') !== (typeof value === 'boolean'))
    throw new Error(`The input ${name} is no ${input.type ?? 'text'}.`);
  return value;
}

function payloadOf(event: WorkflowEvent): Readonly<Record<string, unknown>> {
  switch (event.name) {
    case 'schedule':
      return { schedule: event.cron };
    case 'workflow_dispatch':
      return { inputs: event.inputs ?? {} };
    case 'pull_request':
    case 'pull_request_target':
      return event.payload;
  }
}
