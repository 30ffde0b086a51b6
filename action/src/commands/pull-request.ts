// `plan` on a pull request: the plan as always, and what the changed files do to the population, as one comment.
import { readFileSync } from 'node:fs';
import { keepComment } from '../adapters/github/issues.ts';
import { firstParentOfMerge, isPublic, readFileAt } from '../adapters/github/repository.ts';
import { openRepository } from '../adapters/open.ts';
import { pathInRepository } from '../config/load.ts';
import type { LoadedOrganization } from '../config/load.ts';
import { FILE_KINDS } from '../config/problem.ts';
import { validateIntegration } from '../config/validate.ts';
import type { Integration, RunReport } from '../core/model/model.ts';
import type { AssessContext } from '../core/people/assess.ts';
import { dayIn } from '../core/people/dates.ts';
import { unknownLabels } from '../core/people/code-tables.ts';
import { effectOf } from '../core/plan/effect.ts';
import type { Effect } from '../core/plan/effect.ts';
import { commentMark, planComment } from '../core/report/comment.ts';
import { RunFailure, wordsOf } from '../failure.ts';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { Source } from '../ports.ts';
import type { RunContext } from './command.ts';

/** What the event file says of the pull request. */
export interface PullRequestEvent {
  readonly number: number;
  /** The commit of the base branch, or the branch's name. */
  readonly base: string;
}

/** Null for any other event, and outside GitHub. */
export function readPullRequest(surroundings: Surroundings): PullRequestEvent | null {
  if (!['pull_request', 'pull_request_target'].includes(surroundings.eventName)) return null;
  const { number, base } = readEvent(surroundings).pull_request ?? {};
  const commit = base?.sha ?? base?.ref;
  if (number === undefined || commit === undefined) return null;
  return { number, base: commit };
}

/** What the pull request is compared with. */
export interface Base {
  /** Null for an organization that is new, and where the files cannot be understood. */
  readonly integration: Integration | null;
  /** False where the files cannot be understood: whom they took nobody knows. */
  readonly isComparable: boolean;
  readonly remark: string | null;
}

/** How the base branch's files read a population, next to the head's. */
export async function readBase(context: CommentContext, integration: Integration): Promise<Base> {
  const { inputs, surroundings } = context;
  const folder = `${pathInRepository(inputs.integrationsPath)}/${integration.slug}`;
  const repository = openRepository(inputs, surroundings);
  // The event may name the base as it was before other pull requests were merged; their changes are not this one's.
  const merged = await firstParentOfMerge(repository, surroundings.commit);
  const commit = merged ?? context.pullRequest.base;
  const found = await Promise.all(
    FILE_KINDS.map(async (kind) => ({
      kind,
      content: await readFileAt(repository, `${folder}/${kind}.yml`, commit),
    })),
  );
  const files = Object.fromEntries(
    found.flatMap(({ kind, content }) =>
      content === null ? [] : [[kind, { file: `${folder}/${kind}.yml`, content }]],
    ),
  );
  return baseOf(Object.keys(files).length === 0 ? null : validateIntegration(integration.slug, files, folder));
}

/** `before` is null for an organization that is new. */
export function baseOf(before: Pick<LoadedOrganization, 'integration'> | null): Base {
  if (before === null) return { integration: null, isComparable: true, remark: NEW };
  return before.integration === null
    ? { integration: null, isComparable: false, remark: INVALID }
    : { integration: before.integration, isComparable: true, remark: null };
}

const NEW = 'This organization is new: everybody who is included counts as coming in.';
const INVALID = 'The files of the base branch are not valid, so there is nothing to compare with.';

/** A run on a pull request. */
export type CommentContext = RunContext & { readonly pullRequest: PullRequestEvent };

export interface PopulationEffect {
  readonly effect: Effect;
  /** A sentence about each user-defined field that the changed files name and nobody has. */
  readonly missingLabels: readonly string[];
}

/** Reads everybody once and looks at them with both configurations. */
export async function populationEffect(
  source: Source,
  base: Integration | null,
  head: Integration,
): Promise<PopulationEffect> {
  const { at, tables } = await source.start();
  const contextOf = (integration: Integration): AssessContext => ({
    integration,
    tables,
    today: dayIn(integration.timeZone, at),
  });
  const { employees } = await source.readEverybody();
  const missing = unknownLabels(employees, head);
  return {
    effect: effectOf(employees, base && contextOf(base), contextOf(head)),
    missingLabels: missing.map(({ message }) => message),
  };
}

/** A source for both configurations must read what either of them names. */
export function readingBoth(base: Integration | null, head: Integration): Integration {
  if (base === null) return head;
  const { include, exclude } = base.filter;
  return {
    ...head,
    mapping: [...head.mapping, ...base.mapping],
    filter: {
      ...head.filter,
      include: [...head.filter.include, ...include],
      exclude: [...head.filter.exclude, ...exclude],
    },
  };
}

/** Keeps one comment an organization; on a public repository only when an input allows it. */
export async function comment(
  context: CommentContext,
  report: RunReport,
  effect: Effect | null,
  remark: string | null,
): Promise<void> {
  const { inputs, surroundings, pullRequest, log, redactor } = context;
  if (context.namesNobody) {
    log.annotate([
      {
        level: 'warning',
        title: 'No comment written',
        message:
          'This repository is public, so anybody could read employee ids in a comment. Make it private, or set the input public-repository to true.',
      },
    ]);
    return;
  }
  const mark = commentMark(report.slug);
  // A mark with a word taken out would not be found again.
  const body = mark + redactor.redact(planComment(report, effect, remark).slice(mark.length));
  // GitHub begins the tokens of apps, and that of a job, so.
  const isApp = inputs.githubToken.startsWith('ghs_');
  try {
    const place = { ...openRepository(inputs, surroundings), number: pullRequest.number, isApp };
    await keepComment(place, { mark, body });
  } catch (error) {
    const reason = redactor.redact(wordsOf(error));
    log.annotate([
      {
        level: 'error',
        title: 'No comment written',
        message: `The comment on the pull request could not be written (${reason}). Give the job the permission pull-requests: write. The plan stands in the job summary.`,
      },
    ]);
  }
}

/** Without a plan the comment says so: what stood there was about files that the pull request no longer holds. */
export async function commentWithoutPlan(
  context: RunContext,
  report: RunReport,
  remark = 'There is no plan for the files as they are now. It is made with your next push, or when you start the job again.',
): Promise<void> {
  const pullRequest = readPullRequest(context.surroundings);
  if (pullRequest === null) return;
  await comment({ ...context, pullRequest }, report, null, remark);
}

// What GitHub says of the event that started the run, in the file that GITHUB_EVENT_PATH names.

/** The few parts that are read. */
export interface GithubEvent {
  readonly repository?: { readonly private?: boolean };
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: { readonly sha?: string; readonly ref?: string };
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  };
}

/** Empty outside GitHub. Throws `CONFIG_INVALID` for a file that cannot be read: what it would say must not be guessed. */
export function readEvent({ eventPath }: Surroundings): GithubEvent {
  if (eventPath === '') return {};
  try {
    return JSON.parse(readFileSync(eventPath, 'utf8')) as GithubEvent;
  } catch (cause) {
    throw new RunFailure(
      'CONFIG_INVALID',
      `The file ${eventPath} (GITHUB_EVENT_PATH) cannot be read as JSON. On a runner start the job again; elsewhere leave the variable out.`,
      { cause },
    );
  }
}

/**
 * Every event tells it but the schedule's. GitHub is asked then, once; when it does not tell either, the repository may be
 * public and counts so.
 */
export async function isPublicRepository(
  inputs: Pick<Inputs, 'githubToken'>,
  surroundings: Surroundings,
): Promise<boolean> {
  const isPrivate = readEvent(surroundings).repository?.private;
  if (isPrivate !== undefined) return !isPrivate;
  const isNamed = /^[^/]+\/[^/]+/.test(surroundings.repository) && inputs.githubToken !== '';
  if (surroundings.eventName !== 'schedule' || !isNamed) return false;
  return (await isPublic(openRepository(inputs, surroundings))) ?? true;
}
