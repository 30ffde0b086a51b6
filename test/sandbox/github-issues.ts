// GitHub's REST operations on issues and their comments; a pull request is an issue with a mark.
import { type GithubRoute, NOT_FOUND, says } from './github-answers.ts';
import type { Answer, Received } from './http-server.ts';

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly isPullRequest: boolean;
}

export interface IssueComment {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
  /** Who wrote it; GitHub Actions by default. */
  readonly user?: { readonly login: string; readonly type: 'User' | 'Bot' };
}

export interface IssueStore {
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, IssueComment>;
  /** Opens an issue or a pull request; numbers count up from 1 unless one is given. */
  open(issue: Partial<Issue>): Issue;
  add(comment: Omit<IssueComment, 'id'>): IssueComment;
}

export function issueStore(): IssueStore {
  const issues = new Map<number, Issue>();
  const comments = new Map<number, IssueComment>();
  return {
    issues,
    comments,
    add: (fields) => {
      const comment = { ...fields, id: 9000 + comments.size + 1 };
      comments.set(comment.id, comment);
      return comment;
    },
    open: (fields) => {
      const number = fields.number ?? Math.max(0, ...issues.keys()) + 1;
      const issue: Issue = { title: '', body: '', state: 'open', labels: [], isPullRequest: false, ...fields, number };
      issues.set(number, issue);
      return issue;
    },
  };
}

export function issueRoutes(store: IssueStore, base: () => string): readonly GithubRoute[] {
  const show = (issue: Issue): unknown => issueBody(issue, base());
  return [
    { method: 'GET', path: /^\/issues$/, answer: (_desk, { request }) => listIssues(store, request, base) },
    { method: 'POST', path: /^\/issues$/, answer: (_desk, { body }) => createIssue(store, body, show) },
    {
      method: 'GET',
      path: /^\/(?:issues|pulls)\/(\d+)$/,
      answer: (_desk, { parameter }) => one(store.issues.get(Number(parameter)), show),
    },
    {
      method: 'PATCH',
      path: /^\/issues\/(\d+)$/,
      answer: (_desk, { parameter, body }) => updateIssue(store, Number(parameter), body, show),
    },
    {
      method: 'GET',
      path: /^\/issues\/(\d+)\/comments$/,
      answer: (_desk, { parameter, request }) => listComments(store, Number(parameter), request, base),
    },
    {
      method: 'POST',
      path: /^\/issues\/(\d+)\/comments$/,
      answer: (_desk, { parameter, body }) => createComment(store, Number(parameter), body, base),
    },
    {
      method: 'GET',
      path: /^\/issues\/comments\/(\d+)$/,
      answer: (_desk, { parameter }) =>
        one(store.comments.get(Number(parameter)), (comment) => commentBody(comment, base())),
    },
    {
      method: 'PATCH',
      path: /^\/issues\/comments\/(\d+)$/,
      answer: (_desk, { parameter, body }) => updateComment(store, Number(parameter), body, base),
    },
    {
      method: 'DELETE',
      path: /^\/issues\/comments\/(\d+)$/,
      answer: (_desk, { parameter }) => (store.comments.delete(Number(parameter)) ? { status: 204 } : NOT_FOUND),
    },
  ];
}

type Body = Readonly<Record<string, unknown>>;

/** GitHub's longest text of an issue or comment. */
const LONGEST = 65_536;

function listIssues(store: IssueStore, request: Received, base: () => string): Answer {
  const state = request.query.get('state') ?? 'open';
  const labels = (request.query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const found = [...store.issues.values()]
    .filter(
      (issue) => (state === 'all' || issue.state === state) && labels.every((label) => issue.labels.includes(label)),
    )
    .sort((one, other) => other.number - one.number);
  return paged(found, request, base(), (issue) => issueBody(issue, base()));
}

function createIssue(store: IssueStore, body: Body, show: (issue: Issue) => unknown): Answer {
  const refused = refusal(body, 'title');
  if (refused !== null) return refused;
  return { status: 201, body: show(store.open({ title: String(body['title']), ...issueFields(body) })) };
}

function updateIssue(store: IssueStore, number: number, body: Body, show: (issue: Issue) => unknown): Answer {
  const before = store.issues.get(number);
  if (before === undefined) return NOT_FOUND;
  const refused = refusal(body, null);
  if (refused !== null) return refused;
  return { status: 200, body: show(store.open({ ...before, ...issueFields(body), number })) };
}

function listComments(store: IssueStore, number: number, request: Received, base: () => string): Answer {
  if (!store.issues.has(number)) return NOT_FOUND;
  const found = [...store.comments.values()].filter(({ issue }) => issue === number);
  return paged(found, request, base(), (comment) => commentBody(comment, base()));
}

function createComment(store: IssueStore, issue: number, body: Body, base: () => string): Answer {
  if (!store.issues.has(issue)) return NOT_FOUND;
  const refused = refusal(body, 'body');
  if (refused !== null) return refused;
  const comment = store.add({ issue, body: String(body['body']) });
  return { status: 201, body: commentBody(comment, base()) };
}

function updateComment(store: IssueStore, id: number, body: Body, base: () => string): Answer {
  const before = store.comments.get(id);
  if (before === undefined) return NOT_FOUND;
  const refused = refusal(body, 'body');
  if (refused !== null) return refused;
  const after = { ...before, body: String(body['body']) };
  store.comments.set(id, after);
  return { status: 200, body: commentBody(after, base()) };
}

function refusal(body: Body, required: string | null): Answer | null {
  if (required !== null && (typeof body[required] !== 'string' || body[required] === ''))
    return says(422, 'Validation Failed');
  const long = typeof body['body'] === 'string' && body['body'].length > LONGEST;
  return long ? says(422, `body is too long (maximum is ${LONGEST} characters)`) : null;
}

function issueFields(body: Body): Partial<Issue> {
  return {
    ...(typeof body['title'] === 'string' ? { title: body['title'] } : {}),
    ...(typeof body['body'] === 'string' ? { body: body['body'] } : {}),
    ...(body['state'] === 'open' || body['state'] === 'closed' ? { state: body['state'] } : {}),
    ...(Array.isArray(body['labels']) ? { labels: body['labels'].map(String) } : {}),
  };
}

function paged<T>(found: readonly T[], request: Received, base: string, show: (thing: T) => unknown): Answer {
  const size = Math.min(100, Number(request.query.get('per_page') ?? '30'));
  const page = Number(request.query.get('page') ?? '1');
  const query = new URLSearchParams(request.query);
  query.set('page', String(page + 1));
  const next = `<${base}${request.path}?${query.toString()}>; rel="next"`;
  const headers = found.length > page * size ? { Link: next } : {};
  return { status: 200, headers, body: found.slice((page - 1) * size, page * size).map(show) };
}

function one<T>(found: T | undefined, show: (found: T) => unknown): Answer {
  return found === undefined ? NOT_FOUND : { status: 200, body: show(found) };
}

function issueBody(issue: Issue, base: string): unknown {
  const { labels, isPullRequest, ...rest } = issue;
  return {
    ...rest,
    id: issue.number,
    html_url: `${base}/issues/${issue.number}`,
    user: { login: 'github-actions[bot]', type: 'Bot' },
    labels: labels.map((name) => ({ name })),
    ...(isPullRequest ? { pull_request: { url: `${base}/pulls/${issue.number}` } } : {}),
  };
}

function commentBody(comment: IssueComment, base: string): unknown {
  const html_url = `${base}/issues/${comment.issue}#issuecomment-${comment.id}`;
  const user = comment.user ?? { login: 'github-actions[bot]', type: 'Bot' };
  return { id: comment.id, body: comment.body, html_url, user };
}
