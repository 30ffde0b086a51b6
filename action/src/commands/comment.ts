// The comment on a pull request, one for each organization: what its files would change for people, compared with the base.
import { editComments, keepComment } from '../adapters/github/issues.ts';
import { cureOf } from '../adapters/github/octokit.ts';
import { firstParentOfMerge } from '../adapters/github/repository.ts';
import { openDigests, openIssues, openRepository, openUkg } from '../adapters/open.ts';
import type { LoadedOrganization } from '../config/load.ts';
import type { Employee, Integration, RunReport, SyncState } from '../core/model/model.ts';
import type { AssessContext } from '../core/people/assess.ts';
import { assess } from '../core/people/assess.ts';
import { unknownLabels } from '../core/people/code-tables.ts';
import { dayIn } from '../core/people/dates.ts';
import { unmetCriteria } from '../core/people/filter.ts';
import { decide } from '../core/plan/decisions.ts';
import type { Effect } from '../core/plan/effect.ts';
import { effectOf, withKnownUsers } from '../core/plan/effect.ts';
import { COMMENT_MARK, commentMark, planComment, withdrawnComment } from '../core/report/comment.ts';
import { wordsOf } from '../failure.ts';
import type { Inputs } from '../inputs.ts';
import type { RunContext, RunStart } from './command.ts';
import type { Proposed } from './pull-request.ts';
import { organizationAt, readPullRequest } from './pull-request.ts';

/** What a comment says besides the plan. */
export interface CommentParts {
  /** Null when there is nothing to compare with. */
  readonly effect: Effect | null;
  readonly remarks: readonly string[];
}

/** Compares both sides' files on everybody in UKG; `state` knows who has a user. Null outside a plan of a pull request. */
export async function compareFiles(
  context: RunContext,
  integration: Integration,
  proposed: Proposed | null,
  state: SyncState | null,
): Promise<CommentParts | null> {
  const { inputs, surroundings } = context;
  const pullRequest = inputs.command === 'plan' ? readPullRequest(surroundings) : null;
  if (pullRequest === null) return null;
  const base = proposed ? proposed.base : await readBase(context, integration.slug, pullRequest.base);
  if (typeof base === 'string') return { effect: null, remarks: [base] };
  const before = base?.integration ?? null;
  // It is unknown which people invalid files included.
  if (base !== null && before === null) return { effect: null, remarks: [INVALID] };
  const { effect, matchNobody } = await effectAgainst(before, integration, { inputs, state });
  return { effect, remarks: [...(base === null ? [NEW] : []), ...matchNobody] };
}

const NEW = 'This organization is new: everybody who is included counts as coming in.';
const INVALID = 'The files of the base branch are not valid, so there is nothing to compare with.';

/**
 * Null for a new organization. A plan is possible without the base branch's files, so a refusal of GitHub is only a remark.
 * `base` is a commit or branch.
 */
async function readBase(context: RunContext, slug: string, base: string): Promise<LoadedOrganization | null | string> {
  const { inputs, surroundings, log, redactor } = context;
  try {
    const repository = await openRepository(inputs, surroundings);
    // The event may name an older base. Changes of pull requests merged since then are not part of this one.
    const commit = (await firstParentOfMerge(repository, surroundings.commit)) ?? base;
    return await organizationAt(repository, commit, inputs.integrationsPath, slug);
  } catch (error) {
    const reason = redactor.redact(wordsOf(error));
    const remark = `The files of the base branch could not be read from GitHub (${reason}), so there is nothing to compare with. If it comes back, give the job the permission contents: read.`;
    log.annotate([{ level: 'warning', title: 'Nothing to compare with', message: remark }]);
    return remark;
  }
}

/** Reads everybody once, and compares the two configurations. `matchNobody`: what the new files name and nobody has. */
async function effectAgainst(
  base: Integration | null,
  head: Integration,
  { inputs, state }: { readonly inputs: Inputs; readonly state: SyncState | null },
): Promise<{ readonly effect: Effect; readonly matchNobody: readonly string[] }> {
  const ukg = openUkg(readingBoth(base, head), inputs);
  try {
    const { at, tables } = await ukg.source.start();
    const contextOf = (integration: Integration): AssessContext => ({
      integration,
      tables,
      today: dayIn(integration.timeZone, at),
    });
    const { employees } = await ukg.source.readEverybody();
    const digests = openDigests(inputs, head.slug);
    const [before, after] = [base && contextOf(base), contextOf(head)];
    const known = new Set(before && matchNobody(employees, before));
    return {
      effect: withKnownUsers(effectOf(employees, before, after), head, { state, digests, at }),
      matchNobody: matchNobody(employees, after).filter((sentence) => !known.has(sentence)),
    };
  } finally {
    await ukg.close();
  }
}

/** The comment does not list problems and notes, so it names these itself. */
function matchNobody(employees: readonly Employee[], context: AssessContext): readonly string[] {
  const people = employees.map((one) => assess(one, context));
  return [
    ...unknownLabels(employees, context.integration).map(({ message }) => message),
    ...unmetCriteria(employees, context),
    ...decide(people, context).notes,
  ];
}

/** A configuration that reads everything that either of the two names. */
function readingBoth(base: Integration | null, head: Integration): Integration {
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

const PUBLIC =
  'This repository is public, or GitHub does not say that it is not, so anybody could read employee ids in a comment. Make it private, or set the input public-repository to true.';

/** On a pull request keeps one comment an organization; on a public repository only when an input allows it. */
export async function comment(
  context: RunContext,
  report: RunReport,
  { effect, remarks }: CommentParts,
): Promise<void> {
  const { inputs, surroundings, log, redactor } = context;
  const pullRequest = readPullRequest(surroundings);
  if (pullRequest === null) return;
  if (context.namesNobody) {
    log.annotate([{ level: 'warning', title: 'No comment written', message: PUBLIC }]);
    return;
  }
  const mark = commentMark(report.slug);
  // The mark is not redacted, since a changed mark would not be found again.
  const body = mark + redactor.redact(planComment(report, effect, remarks).slice(mark.length));
  try {
    await keepComment({ ...(await openIssues(inputs, surroundings)), number: pullRequest.number }, { mark, body });
  } catch (error) {
    const reason = redactor.redact(wordsOf(error));
    const message = `The comment on the pull request could not be written (${reason}). ${cureOf(error) ?? GIVE_PERMISSION} The plan stands in the job summary.`;
    log.annotate([{ level: 'error', title: 'No comment written', message }]);
  }
}

/** Comments on organizations that an earlier push changed, and that the pull request does not change any more. */
export async function withdrawComments(
  { inputs, surroundings, log }: RunStart,
  changed: readonly string[],
): Promise<void> {
  const pullRequest = readPullRequest(surroundings);
  if (pullRequest === null) return;
  try {
    const place = { ...(await openIssues(inputs, surroundings)), number: pullRequest.number };
    await editComments(place, COMMENT_MARK, (body) => withdrawnComment(body, changed));
  } catch (error) {
    log.info(
      `Comments on organizations that this pull request does not change any more were left as they are (${wordsOf(error)}). ${cureOf(error) ?? GIVE_PERMISSION}`,
    );
  }
}

const GIVE_PERMISSION = 'Give the job the permission pull-requests: write.';
