// A git repository in memory: blobs, trees, commits and branches, named by the same SHA-1 that git would give them.
import { createHash } from 'node:crypto';

export interface TreeEntry {
  /** `100644` file, `100755` executable, `040000` folder. */
  readonly mode: string;
  readonly type: 'blob' | 'tree';
  readonly sha: string;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  /** ISO, UTC. */
  readonly date: string;
}

/** Files by path. */
export type FileTree = ReadonlyMap<string, TreeEntry>;

export interface GitStore {
  /** Branch name (`main`, without `refs/heads/`) to the sha of its commit. */
  readonly branches: Map<string, string>;
  addBlob(content: Buffer): string;
  blob(sha: string): Buffer | null;
  /** Writes the folder objects of these files and names the top one. */
  addTree(files: FileTree): string;
  /** All files under a tree; null for an unknown one. */
  filesOf(tree: string): FileTree | null;
  /** The direct entries of one folder, by name. */
  entriesOf(tree: string): FileTree | null;
  addCommit(commit: Omit<Commit, 'sha'>): Commit;
  commit(sha: string): Commit | null;
  /** A commit by branch, `refs/heads/…`, `HEAD` (the default branch) or sha. */
  resolve(name: string): Commit | null;
  /** From this commit back along the first parents, newest first. */
  history(sha: string): readonly Commit[];
}

export function gitStore(defaultBranch: string): GitStore {
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, FileTree>();
  const commits = new Map<string, Commit>();
  const branches = new Map<string, string>();

  const addFolder = (files: FileTree): string => {
    const entries = new Map<string, TreeEntry>();
    const folders = new Map<string, Map<string, TreeEntry>>();
    for (const [path, entry] of files) {
      const slash = path.indexOf('/');
      if (slash < 0) entries.set(path, entry);
      else {
        const folder = folders.get(path.slice(0, slash)) ?? new Map<string, TreeEntry>();
        folders.set(path.slice(0, slash), folder.set(path.slice(slash + 1), entry));
      }
    }
    for (const [name, inside] of folders) entries.set(name, { mode: '040000', type: 'tree', sha: addFolder(inside) });
    const sha = hashObject('tree', treeBytes(entries));
    trees.set(sha, entries);
    return sha;
  };

  const filesOf = (tree: string): FileTree | null => {
    const entries = trees.get(tree);
    return entries === undefined ? null : new Map(flattened(entries, (sha) => trees.get(sha)));
  };

  const resolve = (name: string): Commit | null => {
    const branch = name === 'HEAD' ? defaultBranch : name.replace(/^refs\/heads\//, '');
    return commits.get(branches.get(branch) ?? name) ?? null;
  };

  return {
    branches,
    addBlob: (content) => {
      const sha = hashObject('blob', content);
      blobs.set(sha, content);
      return sha;
    },
    blob: (sha) => blobs.get(sha) ?? null,
    addTree: addFolder,
    filesOf,
    entriesOf: (tree) => trees.get(tree) ?? null,
    addCommit: (commit) => {
      const made = { ...commit, sha: hashObject('commit', commitBytes(commit)) };
      commits.set(made.sha, made);
      return made;
    },
    commit: (sha) => commits.get(sha) ?? null,
    resolve,
    history: (sha) => {
      const line: Commit[] = [];
      for (let at = commits.get(sha); at !== undefined; at = commits.get(at.parents[0] ?? '')) line.push(at);
      return line;
    },
  };
}

/** A symbolic link (`120000`) to a path, or another repository (`160000`) at a commit. */
export interface SpecialEntry {
  readonly mode: '120000' | '160000';
  readonly target: string;
}

/** Changes of a commit: new content by path, or null to delete the file. */
export type FileChanges = Readonly<Record<string, Buffer | string | SpecialEntry | null>>;

/** Commits the changes on top of the branch; a new one begins at the head of `from`, or from nothing. */
export function commitChanges(
  store: GitStore,
  branch: string,
  changes: FileChanges,
  {
    from = '',
    ...about
  }: { readonly message: string; readonly author: string; readonly date: string; readonly from?: string },
): Commit {
  const head = store.resolve(branch) ?? store.resolve(from);
  const files = new Map(head === null ? [] : (store.filesOf(head.tree) ?? []));
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) files.delete(path);
    else files.set(path, entryOf(store, content));
  }
  const parents = head === null ? [] : [head.sha];
  const commit = store.addCommit({ ...about, tree: store.addTree(files), parents });
  store.branches.set(branch, commit.sha);
  return commit;
}

function entryOf(store: GitStore, content: Buffer | string | SpecialEntry): TreeEntry {
  if (typeof content === 'string' || Buffer.isBuffer(content))
    return { mode: '100644', type: 'blob', sha: store.addBlob(Buffer.from(content)) };
  const isLink = content.mode === '120000';
  return {
    mode: content.mode,
    type: 'blob',
    sha: isLink ? store.addBlob(Buffer.from(content.target)) : content.target,
  };
}

function hashObject(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

function treeBytes(entries: FileTree): Buffer {
  // Git sorts folders as if their names ended with a slash.
  const sortName = ([name, { type }]: [string, TreeEntry]): string => (type === 'tree' ? `${name}/` : name);
  const sorted = [...entries].sort((one, other) => (sortName(one) < sortName(other) ? -1 : 1));
  const parts = sorted.map(([name, { mode, sha }]) => [
    Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
    Buffer.from(sha, 'hex'),
  ]);
  return Buffer.concat(parts.flat());
}

function commitBytes({ tree, parents, message, author, date }: Omit<Commit, 'sha'>): Buffer {
  const stamp = `${author} <${author}@users.noreply.example> ${Math.floor(Date.parse(date) / 1000)} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${stamp}`,
    `committer ${stamp}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${message}`);
}

function flattened(entries: FileTree, folder: (sha: string) => FileTree | undefined): readonly [string, TreeEntry][] {
  return [...entries].flatMap(([name, entry]): readonly [string, TreeEntry][] => {
    if (entry.type === 'blob') return [[name, entry]];
    const inside = flattened(folder(entry.sha) ?? new Map(), folder);
    return inside.map(([path, file]) => [`${name}/${path}`, file]);
  });
}
