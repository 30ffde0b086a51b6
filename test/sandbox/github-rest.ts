// GitHub's REST operations on the repository and its git data.
import {
  commitBody,
  type GithubCall,
  type GithubDesk,
  type GithubRoute,
  NOT_FOUND,
  ok,
  raw,
  says,
  wantsRaw,
  wrapped,
} from './github-answers.ts';
import { readContents, readHistory } from './github-contents.ts';
import type { FileTree, GitStore, TreeEntry } from './github-git.ts';
import type { Answer } from './http-server.ts';

export const GIT_ROUTES: readonly GithubRoute[] = [
  { method: 'GET', path: /^$/, answer: (desk) => ({ status: 200, body: repository(desk) }) },
  { method: 'GET', path: /^\/branches\/(.+)$/, answer: (desk, { parameter }) => branch(desk, parameter) },
  { method: 'GET', path: /^\/git\/ref\/(.+)$/, answer: (desk, { parameter }) => readRef(desk, parameter) },
  {
    method: 'GET',
    path: /^\/git\/(?:matching-)?refs(?:\/(.*))?$/,
    answer: (desk, { parameter }) => matchingRefs(desk, parameter),
  },
  { method: 'POST', path: /^\/git\/refs$/, answer: createRef },
  { method: 'PATCH', path: /^\/git\/refs\/(.+)$/, answer: updateRef },
  { method: 'DELETE', path: /^\/git\/refs\/(.+)$/, answer: deleteRef },
  { method: 'POST', path: /^\/git\/blobs$/, answer: createBlob },
  { method: 'GET', path: /^\/git\/blobs\/([0-9a-f]{40})$/, answer: readBlob },
  { method: 'POST', path: /^\/git\/trees$/, answer: createTree },
  { method: 'GET', path: /^\/git\/trees\/(.+)$/, answer: readTree },
  { method: 'POST', path: /^\/git\/commits$/, answer: createCommit },
  {
    method: 'GET',
    path: /^\/git\/commits\/([0-9a-f]{40})$/,
    answer: (desk, { parameter }) => ok(desk.store.commit(parameter), commitBody),
  },
  { method: 'GET', path: /^\/commits$/, answer: readHistory },
  { method: 'GET', path: /^\/compare\/(.+)$/, answer: compare },
  { method: 'GET', path: /^\/contents(?:\/(.*))?$/, answer: readContents },
];

function repository({ owner, repo, private: isPrivate, defaultBranch, base }: GithubDesk): unknown {
  return {
    id: 1,
    node_id: 'R_sandbox',
    name: repo,
    full_name: `${owner}/${repo}`,
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    owner: { login: owner, id: 1, type: 'Organization' },
    default_branch: defaultBranch,
    html_url: `${base()}/${owner}/${repo}`,
    has_issues: true,
    archived: false,
  };
}

function branch({ store }: GithubDesk, name: string): Answer {
  const commit = store.branches.has(name) ? store.resolve(name) : null;
  return ok(commit, (found) => ({ name, commit: { sha: found.sha, commit: commitBody(found) }, protected: false }));
}

function readRef({ store }: GithubDesk, name: string): Answer {
  const sha = store.branches.get(name.replace(/^heads\//, ''));
  return sha === undefined || !name.startsWith('heads/') ? NOT_FOUND : { status: 200, body: refBody(name, sha) };
}

function matchingRefs({ store }: GithubDesk, prefix: string): Answer {
  const refs = [...store.branches].map(([name, sha]) => refBody(`heads/${name}`, sha));
  return { status: 200, body: refs.filter(({ ref }) => ref.startsWith(`refs/${prefix}`)) };
}

function createRef(desk: GithubDesk, { body }: GithubCall): Answer {
  const name = text(body, 'ref');
  if (!/^refs\/heads\/[^\s~^:?*[\\]+$/.test(name)) return says(422, `${name} is not a valid ref name.`);
  const short = name.slice('refs/heads/'.length);
  if (desk.store.branches.has(short)) return says(422, 'Reference already exists');
  const commit = desk.store.commit(text(body, 'sha'));
  if (commit === null) return says(422, 'Object does not exist');
  desk.store.branches.set(short, commit.sha);
  desk.refMade(short);
  return { status: 201, body: refBody(`heads/${short}`, commit.sha) };
}

function updateRef(desk: GithubDesk, { parameter, body }: GithubCall): Answer {
  const short = parameter.replace(/^heads\//, '');
  desk.beforeCommit(short);
  const before = desk.store.branches.get(short);
  if (before === undefined) return says(422, 'Reference does not exist');
  const commit = desk.store.commit(text(body, 'sha'));
  if (commit === null) return says(422, 'Object does not exist');
  const forward = desk.store.history(commit.sha).some(({ sha }) => sha === before);
  if (!forward && body['force'] !== true) return says(422, 'Update is not a fast forward');
  desk.store.branches.set(short, commit.sha);
  return { status: 200, body: refBody(parameter, commit.sha) };
}

function deleteRef({ store }: GithubDesk, { parameter }: GithubCall): Answer {
  const gone = store.branches.delete(parameter.replace(/^heads\//, ''));
  return gone ? { status: 204 } : says(422, 'Reference does not exist');
}

function createBlob({ store }: GithubDesk, { body }: GithubCall): Answer {
  const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
  return { status: 201, body: { sha: store.addBlob(Buffer.from(text(body, 'content'), encoding)) } };
}

function readBlob({ store }: GithubDesk, { request, parameter }: GithubCall): Answer {
  const content = store.blob(parameter);
  if (content !== null && wantsRaw(request)) return raw(content);
  return ok(content, (bytes) => ({ sha: parameter, size: bytes.length, encoding: 'base64', content: wrapped(bytes) }));
}

function createTree({ store }: GithubDesk, { body }: GithubCall): Answer {
  const onto = text(body, 'base_tree');
  const before = onto === '' ? new Map<string, TreeEntry>() : store.filesOf(store.commit(onto)?.tree ?? onto);
  if (before === null) return says(422, 'base_tree is not a valid tree');
  const files = new Map(before);
  for (const entry of (body['tree'] ?? []) as readonly Values[]) {
    const sha = blobOf(store, entry);
    if (sha === null) files.delete(text(entry, 'path'));
    else if (store.blob(sha) === null) return says(422, `tree.sha ${sha} is not a valid blob`);
    else files.set(text(entry, 'path'), { mode: text(entry, 'mode') || '100644', type: 'blob', sha });
  }
  const sha = store.addTree(files);
  return { status: 201, body: treeBody(store, sha, files, true) };
}

/** The blob that an entry names or brings along; null when it deletes its path. */
function blobOf(store: GitStore, entry: Values): string | null {
  if (entry['sha'] === null) return null;
  return typeof entry['content'] === 'string' ? store.addBlob(Buffer.from(entry['content'])) : text(entry, 'sha');
}

function readTree({ store }: GithubDesk, { request, parameter }: GithubCall): Answer {
  const tree = store.resolve(parameter)?.tree ?? parameter;
  const deep = request.query.has('recursive');
  return ok(deep ? store.filesOf(tree) : store.entriesOf(tree), (files) => treeBody(store, tree, files, deep));
}

function createCommit({ store, now }: GithubDesk, { body }: GithubCall): Answer {
  const tree = text(body, 'tree');
  const parents = (body['parents'] ?? []) as readonly string[];
  if (store.entriesOf(tree) === null) return says(422, 'Tree SHA does not exist');
  if (parents.some((parent) => store.commit(parent) === null))
    return says(422, 'Parent SHA does not exist or is not a commit object');
  const date = now().toISOString();
  const commit = store.addCommit({
    tree,
    parents,
    message: text(body, 'message'),
    author: 'github-actions[bot]',
    date,
  });
  return { status: 201, body: commitBody(commit) };
}

function refBody(name: string, sha: string): { readonly ref: string; readonly object: unknown } {
  return { ref: `refs/${name}`, object: { type: 'commit', sha } };
}

function treeBody(store: GitStore, sha: string, files: FileTree, deep: boolean): unknown {
  const tree = [...files].map(([path, entry]) => {
    const size = store.blob(entry.sha)?.length;
    return { path, ...entry, ...(size === undefined ? {} : { size }) };
  });
  return { sha, tree, truncated: false, deep };
}

/** Where the head left the base, and nothing else of what GitHub says there. */
function compare({ store }: GithubDesk, { parameter }: GithubCall): Answer {
  const [base, head] = parameter.split('...').map((name) => store.resolve(name));
  if (!base || !head) return NOT_FOUND;
  const known = new Set(store.history(base.sha).map(({ sha }) => sha));
  const found = store.history(head.sha).find(({ sha }) => known.has(sha)) ?? null;
  return ok(found, ({ sha }) => ({ merge_base_commit: { sha }, commits: [], files: [] }));
}

type Values = Readonly<Record<string, unknown>>;

function text(body: Values, key: string): string {
  const value = body[key];
  return typeof value === 'string' ? value : '';
}
