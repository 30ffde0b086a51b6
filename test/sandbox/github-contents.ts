// GitHub's REST operations that read files and commits of a branch.
import {
  commitBody,
  type GithubCall,
  type GithubDesk,
  NOT_FOUND,
  ok,
  raw,
  says,
  wantsRaw,
  wrapped,
} from './github-answers.ts';
import type { FileTree } from './github-git.ts';
import type { Answer } from './http-server.ts';

/** The commits of a branch or from a sha back, newest first. */
export function readHistory({ store, defaultBranch }: GithubDesk, { request }: GithubCall): Answer {
  const start = store.resolve(request.query.get('sha') ?? defaultBranch);
  const size = Number(request.query.get('per_page') ?? '30');
  const page = Number(request.query.get('page') ?? '1');
  return ok(start, ({ sha }) =>
    store
      .history(sha)
      .slice((page - 1) * size, page * size)
      .map((commit) => ({ sha: commit.sha, commit: commitBody(commit) })),
  );
}

/** A file as JSON or raw bytes, or the entries of a folder. */
export function readContents({ store, defaultBranch }: GithubDesk, { request, parameter }: GithubCall): Answer {
  const commit = store.resolve(request.query.get('ref') ?? defaultBranch);
  const files = commit === null ? null : store.filesOf(commit.tree);
  if (files === null) return says(404, `No commit found for the ref ${request.query.get('ref') ?? defaultBranch}`);
  const path = parameter.replace(/\/$/, '');
  const file = files.get(path);
  if (file === undefined) return folder(files, path);
  const bytes = store.blob(file.sha) ?? Buffer.alloc(0);
  if (wantsRaw(request)) return raw(bytes);
  // Between 1 and 100 MB the real answer leaves the content out.
  const inline =
    bytes.length <= 1_000_000 ? { encoding: 'base64', content: wrapped(bytes) } : { encoding: 'none', content: '' };
  return {
    status: 200,
    body: { type: 'file', name: path.split('/').at(-1), path, sha: file.sha, size: bytes.length, ...inline },
  };
}

function folder(files: FileTree, path: string): Answer {
  const prefix = path === '' ? '' : `${path}/`;
  const inside = [...files].filter(([each]) => each.startsWith(prefix));
  if (inside.length === 0) return NOT_FOUND;
  const names = new Map(
    inside.map(([each, entry]) => [each.slice(prefix.length).split('/')[0] ?? '', { each, entry }]),
  );
  const body = [...names].map(([name, { each, entry }]) => {
    const isFile = each === `${prefix}${name}`;
    return { type: isFile ? 'file' : 'dir', name, path: `${prefix}${name}`, ...(isFile ? { sha: entry.sha } : {}) };
  });
  return { status: 200, body };
}
