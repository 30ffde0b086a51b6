// The command `plan`: the plan of the next run, and on a pull request the effect of its files, kept as one comment.
import { openUkg } from '../adapters/open.ts';
import type { Effect } from '../core/plan/effect.ts';
import { droppedUsers, effectLimits } from '../core/plan/effect.ts';
import { newDepartments } from '../core/plan/known-people.ts';
import type { Integration } from '../core/model/model.ts';
import {
  baseOf,
  comment,
  populationEffect,
  readBase as readBaseFiles,
  readingBoth,
  readPullRequest,
} from './pull-request.ts';
import type { Base, CommentContext, PopulationEffect } from './pull-request.ts';
import type { CommandResult, ReadPorts, RunContext, RunRequest, RunResult } from './command.ts';
import { plan } from './sync.ts';

export async function planCommand(context: RunContext, ports: ReadPorts, request: RunRequest): Promise<CommandResult> {
  const { inputs } = context;
  const pullRequest = readPullRequest(context.surroundings);
  if (pullRequest === null) return { result: await plan(ports, request) };
  const commenting: CommentContext = { ...context, pullRequest };
  const { integration } = request;
  const base = context.proposed ? baseOf(context.proposed.base) : await readBase(commenting, integration);
  const { effect, missingLabels, remark } = await effectAgainstBase(base, integration, inputs);
  // Pull requests come more often than UKG lets its change feed be read.
  const result = await plan(ports, request, true);
  const known = effect && knownEffect(effect, request, result);
  // The comment lists no problems, so it names the labels itself.
  const remarks = [remark, ...missingLabels].filter((text) => text !== null).join(' ');
  return { result, afterReport: (report) => comment(commenting, report, known, remarks || null) };
}

/** The effect with what only the state knows: who has a user. */
function knownEffect(effect: Effect, request: RunRequest, result: RunResult): Effect {
  const { state } = request.loaded;
  if (state === null) return { ...effect, dropped: [] };
  const departments =
    newDepartments(effect.newDepartments, state.users.values(), request.digests) ?? effect.newDepartments;
  const limits = effectLimits(effect, request.integration, { ...request, ...result, state });
  return { ...effect, limits, newDepartments: departments, dropped: droppedUsers(effect, state) };
}

interface Against extends Pick<PopulationEffect, 'missingLabels'> {
  readonly effect: Effect | null;
  readonly remark: string | null;
}

async function effectAgainstBase(
  base: Base,
  head: Integration,
  inputs: Parameters<typeof openUkg>[1],
): Promise<Against> {
  if (!base.isComparable) return { effect: null, missingLabels: [], remark: base.remark };
  const ukg = openUkg(readingBoth(base.integration, head), inputs);
  try {
    return { ...(await populationEffect(ukg.source, base.integration, head)), remark: base.remark };
  } finally {
    await ukg.close();
  }
}

/** Without the base branch's files there is still a plan, so a refusal of GitHub is only remarked. */
async function readBase(context: CommentContext, head: Integration): Promise<Base> {
  try {
    return await readBaseFiles(context, head);
  } catch (error) {
    const reason = context.redactor.redact(reasonOf(error));
    const remark = `The files of the base branch could not be read from GitHub (${reason}), so there is nothing to compare with. If it comes back, give the job the permission contents: read.`;
    context.log.annotate([{ level: 'warning', title: 'Nothing to compare with', message: remark }]);
    return { integration: null, isComparable: false, remark };
  }
}

/** GitHub's refusals have a status, and not always words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const status = 'status' in error ? `status ${String(error.status)}` : '';
  return [status, error.message].filter((part) => part !== '').join(': ');
}
