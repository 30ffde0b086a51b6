// What all GitHub operations of the sandbox share: what they are given, and the forms of their answers.
import type { Commit, GitStore } from './github-git.ts';
import type { Answer, Received } from './http-server.ts';

/** What every GitHub operation here is given. */
export interface GithubDesk {
  readonly owner: string;
  readonly repo: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly store: GitStore;
  readonly now: () => Date;
  readonly base: () => string;
  /** Lets racing commits happen before this one. */
  readonly beforeCommit: (branch: string) => void;
  /** Called with the branch when a ref was made. */
  readonly refMade: (branch: string) => void;
}

export interface GithubRoute {
  readonly method: string;
  /** Relative to `/repos/{owner}/{repo}`, percent-decoded. */
  readonly path: RegExp;
  answer(desk: GithubDesk, call: GithubCall): Answer;
}

export interface GithubCall {
  readonly request: Received;
  readonly parameter: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** GitHub's words of refusal. */
export function says(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

export const NOT_FOUND = says(404, 'Not Found');

/** 404 for nothing. */
export function ok<T>(found: T | null, show: (found: T) => unknown): Answer {
  return found === null ? NOT_FOUND : { status: 200, body: show(found) };
}

/** A commit as the git data operations show it. */
export function commitBody({ sha, tree, parents, message, author, date }: Commit): unknown {
  const person = { name: author, email: `${author}@users.noreply.example`, date };
  return {
    sha,
    message,
    tree: { sha: tree },
    parents: parents.map((parent) => ({ sha: parent })),
    author: person,
    committer: person,
  };
}

/** True when the caller asks for the bytes themselves. */
export function wantsRaw({ headers }: Received): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(headers.accept ?? '');
}

/** The bytes themselves. */
export function raw(content: Buffer): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/vnd.github.raw; charset=utf-8' }, body: content };
}

/** Base64 in lines of sixty, as GitHub breaks it. */
export function wrapped(content: Buffer): string {
  return content.toString('base64').replaceAll(/.{60}/g, '$&\n');
}
