// The stand-in for GitHub: one repository in memory with git data, contents, `createCommitOnBranch`, issues and comments,
// and a hook that lets another run's commit win the race.
import { type GithubCall, type GithubDesk, type GithubRoute, NOT_FOUND, ok, says } from './github-answers.ts';
import { type Commit, commitChanges, type FileChanges, gitStore } from './github-git.ts';
import { ALL_GRANTS, allows, type GithubGrant, grantsFor, tokenOf } from './github-grants.ts';
import { graphqlAnswerer } from './github-graphql.ts';
import { type Issue, type IssueComment, issueRoutes, issueStore } from './github-issues.ts';
import { GIT_ROUTES } from './github-rest.ts';
import {
  type Answer,
  type HttpServerOptions,
  type Received,
  type SandboxServer,
  startHttpServer,
} from './http-server.ts';

export interface GithubOptions extends HttpServerOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly token?: string;
  readonly defaultBranch?: string;
  /** Default true. */
  readonly private?: boolean;
  /** Forks begin without; default true. */
  readonly hasIssues?: boolean;
  /** Files of the default branch's first commit. */
  readonly files?: FileChanges;
  /** When the runs of any workflow began, the newest first. */
  readonly runsBegan?: readonly string[];
  readonly workflows?: readonly { readonly name: string; readonly path: string; readonly state?: string }[];
  /** What the token may do; default all. */
  readonly grants?: readonly GithubGrant[];
  /** Bytes after which GraphQL cuts a blob's text; default 1,000,000. */
  readonly textLimit?: number;
  /** After a ref was made, so many GraphQL commits on it fail as if it were not there yet; default 0. */
  readonly replicaLag?: number;
}

export interface Github extends SandboxServer {
  readonly owner: string;
  readonly repo: string;
  readonly token: string;
  /** One more token, which may do this and nothing else: what GitHub gives to one job. */
  tokenWith(grants: readonly string[]): string;
  readonly issues: ReadonlyMap<number, Issue>;
  readonly comments: ReadonlyMap<number, IssueComment>;
  /** Text of each file at the branch's head; `{}` for a branch that is not there. */
  files(branch: string): Readonly<Record<string, string>>;
  /** Newest first; empty for a branch that is not there. */
  commits(branch: string): readonly Commit[];
  /** Commits past the API, as another run would; makes the branch when it is new, at the head of `from` or from nothing. */
  commit(branch: string, changes: FileChanges, message?: string, from?: string): Commit;
  /** Called before each commit and ref update by API; what it commits comes first. Returns the way to end it. */
  beforeCommit(hook: (branch: string) => void): () => void;
  openIssue(issue: Partial<Issue>): Issue;
  /** A comment that somebody else wrote. */
  addComment(comment: Omit<IssueComment, 'id'>): IssueComment;
}

export const GITHUB_TOKEN = 'made-up-github-token';

export async function startGithub(options: GithubOptions = {}): Promise<Github> {
  const { owner = 'acme', repo = 'hr-sync', token = GITHUB_TOKEN, defaultBranch = 'main' } = options;
  const store = gitStore(defaultBranch);
  const issues = issueStore();
  const hooks = new Set<(branch: string) => void>();
  const lag = new Map<string, number>();
  const tokens = new Map<string, ReadonlySet<string>>([[token, new Set<string>(options.grants ?? ALL_GRANTS)]]);
  const now = options.clock ?? (() => new Date());
  let base = '';
  const desk: GithubDesk = {
    owner,
    repo,
    private: options.private ?? true,
    defaultBranch,
    store,
    now,
    base: () => base,
    beforeCommit: (branch) => {
      hooks.forEach((hook) => {
        hook(branch);
      });
    },
    refMade: (branch) => void lag.set(branch, options.replicaLag ?? 0),
  };
  const commit: Github['commit'] = (branch, changes, message = 'Another run', from = '') =>
    commitChanges(store, branch, changes, { message, author: 'someone', date: now().toISOString(), from });
  commit(defaultBranch, options.files ?? { 'README.md': '# Made up\n' }, 'First commit');

  const server = await startHttpServer(options, answererOf(desk, { tokens, options, issues, lag }));
  base = server.url;
  return {
    ...server,
    owner,
    repo,
    token,
    tokenWith: (grants) => {
      const one = `${token}-${String(tokens.size)}`;
      tokens.set(one, new Set(grants));
      return one;
    },
    issues: issues.issues,
    comments: issues.comments,
    files: (branch) => filesOf(desk, branch),
    commits: (branch) => store.history(store.branches.get(branch) ?? ''),
    commit,
    beforeCommit: (hook) => {
      hooks.add(hook);
      return () => void hooks.delete(hook);
    },
    addComment: issues.add,
    openIssue: (issue) => issues.open(issue),
  };
}

interface Counter {
  /** What each token may do. */
  readonly tokens: ReadonlyMap<string, ReadonlySet<string>>;
  readonly options: GithubOptions;
  readonly issues: ReturnType<typeof issueStore>;
  readonly lag: Map<string, number>;
}

function answererOf(desk: GithubDesk, counter: Counter): (request: Received) => Answer | Promise<Answer> {
  const { options, lag, tokens } = counter;
  const routes = [...GIT_ROUTES, ...issueRoutes(counter.issues, desk.base), ...workflowRoutes(options)];
  const graphqlFor = (grants: ReadonlySet<string>): ReturnType<typeof graphqlAnswerer> =>
    graphqlAnswerer({
      textLimit: options.textLimit ?? 1_000_000,
      mayWrite: () => grants.has('contents:write'),
      lags: (branch) => {
        const left = lag.get(branch) ?? 0;
        lag.set(branch, Math.max(0, left - 1));
        return left > 0;
      },
    });
  return (request) => {
    // Octokit sends `heads%2Fmain`; GitHub Enterprise Server puts its API under `/api`.
    const path = decodeURIComponent(request.path).replace(/^\/api(\/v3)?(?=\/)/, '');
    const grants = tokens.get(tokenOf(request) ?? '');
    if (grants === undefined)
      return says(401, request.headers.authorization === undefined ? 'Requires authentication' : 'Bad credentials');
    const body = parsedBody(request);
    if (body === null) return says(400, 'Problems parsing JSON');
    if (path === '/graphql') return request.method === 'POST' ? graphqlFor(grants)(desk, body) : NOT_FOUND;
    const prefix = `/repos/${desk.owner}/${desk.repo}`;
    if (!path.toLowerCase().startsWith(prefix.toLowerCase())) return NOT_FOUND;
    const rest = path.slice(prefix.length);
    if (!allows(grants, grantsFor(counter.issues, request.method, rest)))
      return says(403, 'Resource not accessible by integration');
    if (options.hasIssues === false && rest === '/issues') return says(410, 'Issues are disabled for this repo');
    return dispatch(routes, rest, { desk, request, body });
  };
}

interface Dispatch {
  readonly desk: GithubDesk;
  readonly request: Received;
  readonly body: Readonly<Record<string, unknown>>;
}

function dispatch(routes: readonly GithubRoute[], path: string, { desk, request, body }: Dispatch): Answer {
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(path) : null;
    if (match !== null) return route.answer(desk, { request, body, parameter: match[1] ?? '' });
  }
  return NOT_FOUND;
}

function workflowRoutes({ workflows = [], runsBegan = [] }: GithubOptions): readonly GithubRoute[] {
  const all = workflows.map((workflow, index) => ({ id: index + 1, state: 'active', ...workflow }));
  const list = (): Answer => ({ status: 200, body: { total_count: all.length, workflows: all } });
  const began = runsBegan.map((created_at, index) => ({ id: index, html_url: `of ${String(index)}`, created_at }));
  const runs = (): Answer => ({ status: 200, body: { total_count: began.length, workflow_runs: began } });
  const one = (_: GithubDesk, { parameter }: GithubCall): Answer =>
    ok(all.find(({ id, path }) => [String(id), path.split('/').at(-1)].includes(parameter)) ?? null, (found) => found);
  return [
    { method: 'GET', path: /^\/actions\/workflows$/, answer: list },
    { method: 'GET', path: /^\/actions\/workflows\/([^/]+)$/, answer: one },
    { method: 'GET', path: /^\/actions\/workflows\/[^/]+\/runs$/, answer: runs },
  ];
}

function parsedBody({ body }: Received): Readonly<Record<string, unknown>> | null {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

function filesOf({ store }: GithubDesk, branch: string): Readonly<Record<string, string>> {
  const head = store.commit(store.branches.get(branch) ?? '');
  const files = head === null ? [] : [...(store.filesOf(head.tree) ?? [])];
  return Object.fromEntries(files.map(([path, { sha }]) => [path, store.blob(sha)?.toString('utf8') ?? '']));
}
