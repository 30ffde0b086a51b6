// A pull request: what GitHub says about it, and its files. Workflow and action are the default branch's; the files are read as
// data through GitHub's API, and passwords go only to hosts that the default branch names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../adapters/github/octokit.ts';
import type { TreeEntry } from '../adapters/github/repository.ts';
import { entriesAt, isPublic, mergeBaseOf, readEntry } from '../adapters/github/repository.ts';
import { canAskGithub, openRepository } from '../adapters/open.ts';
import type { Listing, LoadedOrganization } from '../config/load.ts';
import { listFolder, loadIntegration, loadListing, pathInRepository } from '../config/load.ts';
import { isSlug } from '../config/validate.ts';
import type { Vendor } from '../core/model/hosts.ts';
import { vendorOf } from '../core/model/hosts.ts';
import type { Integration } from '../core/model/model.ts';
import { RunFailure } from '../failure.ts';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { RunStart } from './command.ts';

/** What is read of the file in GITHUB_EVENT_PATH. */
export interface GithubEvent {
  readonly repository?: { readonly private?: boolean };
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: { readonly sha?: string; readonly ref?: string };
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  };
}

/** Empty outside GitHub. Throws `CONFIG_INVALID` for a file that cannot be read, since its contents must not be guessed. */
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
 * Every event except a schedule's tells it. For a schedule GitHub is asked once; without an answer the repository counts as
 * public.
 */
export async function isPublicRepository(
  inputs: Pick<Inputs, 'githubToken'>,
  surroundings: Surroundings,
): Promise<boolean> {
  const isPrivate = readEvent(surroundings).repository?.private;
  if (isPrivate !== undefined) return !isPrivate;
  if (surroundings.eventName !== 'schedule' || !canAskGithub(inputs, surroundings)) return false;
  return (await isPublic(await openRepository(inputs, surroundings))) ?? true;
}

/** What the event file says about the pull request. Null for any other event, and outside GitHub. */
export function readPullRequest(surroundings: Surroundings) {
  if (!['pull_request', 'pull_request_target'].includes(surroundings.eventName)) return null;
  const { number, base } = readEvent(surroundings).pull_request ?? {};
  /** The commit of the base branch, or the branch's name. */
  const commit = base?.sha ?? base?.ref;
  if (number === undefined || commit === undefined) return null;
  return { number, base: commit };
}

type ProposedFrom = Pick<RunStart, 'inputs' | 'surroundings'>;

/** The commits of a pull request whose workflow is the default branch's; null for any other event. */
async function commitsOf({ inputs, surroundings }: ProposedFrom) {
  if (surroundings.eventName !== 'pull_request_target') return null;
  const { head, base } = readEvent(surroundings).pull_request ?? {};
  if (!isOurs(head?.repo, surroundings) || head?.sha === undefined || base?.sha === undefined)
    throw new RunFailure(
      'CONFIG_INVALID',
      'This event names no pull request of a branch of this repository. Pull requests of forks are validated and not planned.',
    );
  const github = await openRepository(inputs, surroundings);
  /** The commit at which the pull request left its base. */
  const mergeBase = (await mergeBaseOf(github, base.sha, head.sha)) ?? base.sha;
  return { github, head: head.sha, mergeBase };
}

/** The repository of a deleted fork is null. */
function isOurs(repo: { readonly full_name?: string } | null | undefined, { repository }: Surroundings): boolean {
  return repo !== null && (repo?.full_name ?? repository) === repository;
}

/** Slugs of the organizations whose folder a pull request changes or removes, sorted; null for any other event. */
export async function changedOrganizations(place: ProposedFrom): Promise<readonly string[] | null> {
  const commits = await commitsOf(place);
  if (commits === null) return null;
  const { github, head, mergeBase } = commits;
  const path = pathInRepository(place.inputs.integrationsPath);
  const sides = await Promise.all([mergeBase, head].map((commit) => foldersAt(github, commit, path)));
  const [before, after] = sides as [Folders, Folders];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const slugs: string[] = [];
  for (const name of names.filter((one) => before.get(one) !== after.get(one))) {
    const entries = await entriesAt(github, after.has(name) ? head : mergeBase, `${path}/${name}`);
    if (entries?.some((entry) => entry.name === 'integration.yml') === true) slugs.push(name);
  }
  return slugs;
}

/** Git's name of the contents of each organization's folder, by slug. */
type Folders = ReadonlyMap<string, string>;

async function foldersAt(github: Repository, commit: string, path: string): Promise<Folders> {
  const entries = (await entriesAt(github, commit, path)) ?? [];
  return new Map(
    entries.filter(({ kind, name }) => kind === 'folder' && isSlug(name)).map(({ name, sha }) => [name, sha]),
  );
}

/** One organization as a pull request would have it. */
export interface Proposed {
  readonly files: LoadedOrganization;
  /** The organization on the default branch; null for a new one. */
  readonly base: LoadedOrganization | null;
  /** The pull request removes the folder; `files` are those of the default branch. */
  readonly isRemoved: boolean;
}

/** Null for any other event. Files that the pull request does not change are as on the default branch now. */
export async function readProposed(place: ProposedFrom, slug: string): Promise<Proposed | null> {
  const commits = isSlug(slug) ? await commitsOf(place) : null;
  if (commits === null) return null;
  const { github, head, mergeBase } = commits;
  const { integrationsPath } = place.inputs;
  const folder = `${pathInRepository(integrationsPath)}/${slug}`;
  const [after, before] = [await entriesAt(github, head, folder), await entriesAt(github, mergeBase, folder)];
  const path = join(integrationsPath, slug);
  const isThere = existsSync(path);
  const base = isThere ? await loadIntegration(integrationsPath, slug) : null;
  if (after === null && before !== null && base !== null) return { files: base, base, isRemoved: true };
  if (after === null)
    throw new RunFailure('CONFIG_INVALID', `The pull request has no folder ${folder}, so there is nothing to plan.`);
  const here = isThere ? await listFolder(path, folder) : { folder, names: [], read: absent };
  return {
    files: await loadListing(slug, overlaid(here, github, after, before ?? [])),
    ...{ base, isRemoved: false },
  };
}

/** One organization as it was at a commit; null when it had no folder. */
export async function organizationAt(
  github: Repository,
  commit: string,
  integrationsPath: string,
  slug: string,
): Promise<LoadedOrganization | null> {
  const folder = `${pathInRepository(integrationsPath)}/${slug}`;
  const entries = await entriesAt(github, commit, folder);
  return entries && loadListing(slug, overlaid({ folder, names: [], read: absent }, github, entries, []));
}

const absent = (): Promise<string> => Promise.resolve('is not there');

/** The folder of the default branch, with the changes of the pull request. */
function overlaid(
  here: Listing,
  github: Repository,
  after: readonly TreeEntry[],
  before: readonly TreeEntry[],
): Listing {
  const proposed = new Map(after.map((entry) => [entry.name, entry]));
  const shaBefore = new Map(before.map(({ name, sha }) => [name, sha]));
  const isChanged = (name: string): boolean => proposed.get(name)?.sha !== shaBefore.get(name);
  const names = new Set([...here.names.filter((name) => !isChanged(name)), ...[...proposed.keys()].filter(isChanged)]);
  return {
    folder: here.folder,
    names: [...names],
    read: async (name, mostBytes) => {
      const entry = proposed.get(name);
      return entry !== undefined && isChanged(name) ? readEntry(github, entry, mostBytes) : here.read(name, mostBytes);
    },
  };
}

/** Why the organization's passwords may not be used with these files; null when they may. */
export function refusalOfHosts(proposed: Integration, base: LoadedOrganization | null): string | null {
  const { ukg, betterworks } = base?.partial ?? {};
  const hosts = [
    { key: 'ukg', to: proposed.ukgHost, from: ukg?.host },
    { key: 'betterworks', to: proposed.betterworksHost, from: betterworks?.host },
  ] as const;
  const refused = hosts.filter(({ key, to, from }) =>
    from === undefined ? !isVendorHost(key, to) : URL.parse(from)?.origin !== to,
  );
  if (refused.length === 0) return null;
  const named = refused.map(({ key, to }) => `${key}.host (${new URL(to).host})`).join(' and ');
  const [first] = refused;
  const reason =
    first?.from === undefined
      ? 'which is no host of the vendor and not on the default branch'
      : 'which is another one than on the default branch';
  return `This pull request sets ${named}, ${reason}. Passwords are sent only to hosts that were merged, so its files were checked and nothing was asked of UKG or Betterworks. Merge the host in a pull request of its own, after a review by a person who knows the address; the next pull request is planned again.`;
}

/** True for a host of the vendor's own domain: only such a host is allowed when the default branch names none yet. */
function isVendorHost(vendor: Vendor, origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && vendorOf(hostname) === vendor;
}
