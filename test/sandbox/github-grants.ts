// What a token may do at the made-up GitHub, as a workflow's `permissions` say it.
import type { IssueStore } from './github-issues.ts';
import type { Received } from './http-server.ts';

export type GithubGrant =
  | 'contents:read'
  | 'contents:write'
  | 'issues:read'
  | 'issues:write'
  | 'pull-requests:read'
  | 'pull-requests:write'
  | 'actions:read';

export const ALL_GRANTS: readonly GithubGrant[] = ['contents:write', 'issues:write', 'actions:read'];

/** Any one of these lets the request through. */
export function grantsFor(store: IssueStore, method: string, path: string): readonly string[] {
  const access = method === 'GET' ? 'read' : 'write';
  if (path.startsWith('/actions')) return [`actions:${access}`];
  if (!/^\/(issues|pulls)/.test(path)) return [`contents:${access}`];
  // Comments of a pull request belong to both areas.
  return [`issues:${access}`, ...(commentedIsPullRequest(store, path) ? [`pull-requests:${access}`] : [])];
}

export function allows(grants: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((grant) => grants.has(grant) || grants.has(grant.replace(':read', ':write')));
}

/** Null when the request bears none. */
export function tokenOf({ headers }: Received): string | null {
  const [scheme = '', value] = (headers.authorization ?? '').split(' ');
  return value !== undefined && ['token', 'bearer'].includes(scheme.toLowerCase()) ? value : null;
}

function commentedIsPullRequest({ issues, comments }: IssueStore, path: string): boolean {
  const comment = /^\/issues\/comments\/(\d+)$/.exec(path)?.[1];
  const issue = /^\/issues\/(\d+)\/comments$/.exec(path)?.[1];
  const number = comment === undefined ? Number(issue) : comments.get(Number(comment))?.issue;
  return issues.get(number ?? Number.NaN)?.isPullRequest === true;
}
