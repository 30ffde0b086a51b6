// GitHub's GraphQL endpoint: every document is validated and executed against GitHub's public schema; only what the
// resolvers below know has a value, anything else is null or an error.
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { GithubDesk } from './github-answers.ts';
import { type FileTree, type GitStore, type TreeEntry } from './github-git.ts';
import type { Answer } from './http-server.ts';

/** Answers one GraphQL request; the schema is read at the first one. */
export type GraphqlAnswerer = (desk: GithubDesk, body: Readonly<Record<string, unknown>>) => Promise<Answer>;

export interface GraphqlOptions {
  /** Bytes of text after which a blob is cut. */
  readonly textLimit: number;
  readonly mayWrite: () => boolean;
  /** True when a branch is too new for the replica that answers. */
  readonly lags: (branch: string) => boolean;
}

export function graphqlAnswerer(options: GraphqlOptions): GraphqlAnswerer {
  return async (desk, body) => {
    const { execute, parse, validate } = await import('graphql');
    const schema = await publicSchema();
    let document: DocumentNode;
    try {
      document = parse(String(body['query']));
    } catch (error) {
      return { status: 200, body: { errors: [{ message: String(error) }] } };
    }
    const errors = validate(schema, document);
    if (errors.length > 0) return { status: 200, body: { errors: errors.map(plainError) } };
    const variableValues = (body['variables'] ?? {}) as Record<string, unknown>;
    const result = await execute({ schema, document, variableValues, rootValue: rootOf(desk, options) });
    const failed = result.errors?.map(plainError);
    return { status: 200, body: { data: result.data, ...(failed === undefined ? {} : { errors: failed }) } };
  };
}

let loadedSchema: Promise<GraphQLSchema> | null = null;

function publicSchema(): Promise<GraphQLSchema> {
  loadedSchema ??= (async () => {
    const { buildClientSchema } = await import('graphql');
    const { schema } = await import('@octokit/graphql-schema');
    return buildClientSchema(schema.json as Parameters<typeof buildClientSchema>[0], { assumeValid: true });
  })();
  return loadedSchema;
}

/** An error with GitHub's own `type`. */
class TypedError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

function plainError(error: GraphQLError): unknown {
  const { originalError } = error;
  const type = originalError instanceof TypedError ? { type: originalError.type } : {};
  return { ...type, path: error.path, locations: error.locations, message: error.message };
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string; readonly id?: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
  readonly clientMutationId?: string;
}

type Values = Readonly<Record<string, unknown>>;

function rootOf(desk: GithubDesk, options: GraphqlOptions): Values {
  return {
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      const same = `${owner}/${name}`.toLowerCase() === `${desk.owner}/${desk.repo}`.toLowerCase();
      if (!same)
        throw new TypedError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryValues(desk, options);
    },
    createCommitOnBranch: ({ input }: { readonly input: CommitInput }) => {
      if (!options.mayWrite()) throw new TypedError('FORBIDDEN', 'Resource not accessible by integration');
      return createCommitOnBranch(desk, input, options);
    },
  };
}

function repositoryValues(desk: GithubDesk, options: GraphqlOptions): Values {
  const { store } = desk;
  return {
    id: 'R_sandbox',
    name: desk.repo,
    nameWithOwner: `${desk.owner}/${desk.repo}`,
    isPrivate: desk.private,
    defaultBranchRef: () => refValues(store, desk.defaultBranch, options),
    ref: ({ qualifiedName }: { readonly qualifiedName: string }) =>
      refValues(store, qualifiedName.replace(/^refs\/heads\//, ''), options),
    object: ({ expression, oid }: { readonly expression?: string; readonly oid?: string }) =>
      objectValues(store, expression ?? oid ?? '', options),
  };
}

function refValues(store: GitStore, name: string, options: GraphqlOptions): Values | null {
  const sha = store.branches.get(name);
  if (sha === undefined) return null;
  return {
    __typename: 'Ref',
    id: `REF_${name}`,
    name,
    prefix: 'refs/heads/',
    target: commitValues(store, sha, options),
  };
}

/** `main:path/file`, `main:folder`, `main` or an oid. */
function objectValues(store: GitStore, expression: string, options: GraphqlOptions): Values | null {
  const [revision = '', path] = expression.split(/:(.*)/s);
  const commit = store.resolve(revision);
  if (path === undefined) {
    return commit === null ? blobValues(store, revision, options) : commitValues(store, commit.sha, options);
  }
  const files = commit === null ? null : store.filesOf(commit.tree);
  const file = files?.get(path);
  if (file !== undefined) return blobValues(store, file.sha, options);
  const inside = [...(files ?? [])].filter(([each]) => path === '' || each.startsWith(`${path}/`));
  return inside.length === 0 ? null : treeValues(store, new Map(inside), { path, options });
}

function commitValues(store: GitStore, sha: string, options: GraphqlOptions): Values | null {
  const commit = store.commit(sha);
  if (commit === null) return null;
  return {
    __typename: 'Commit',
    oid: sha,
    id: `C_${sha}`,
    message: commit.message,
    messageHeadline: commit.message.split('\n')[0],
    committedDate: commit.date,
    url: `https://github.example/commit/${sha}`,
    file: ({ path }: { readonly path: string }) => {
      const object = objectValues(store, `${sha}:${path}`, options);
      return object === null ? null : { name: path.split('/').at(-1), path, object };
    },
  };
}

function treeValues(
  store: GitStore,
  files: FileTree,
  at: { readonly path: string; readonly options: GraphqlOptions },
): Values {
  const prefix = at.path === '' ? '' : `${at.path}/`;
  const direct = [...files].filter(([path]) => !path.slice(prefix.length).includes('/'));
  const entries = direct.map(([path, { sha }]: [string, TreeEntry]) => ({
    name: path.slice(prefix.length),
    path,
    type: 'blob',
    oid: sha,
    object: () => blobValues(store, sha, at.options),
  }));
  return { __typename: 'Tree', entries };
}

function blobValues(store: GitStore, sha: string, { textLimit }: GraphqlOptions): Values | null {
  const content = store.blob(sha);
  if (content === null) return null;
  const isTruncated = content.length > textLimit;
  const text = content.subarray(0, textLimit).toString('utf8');
  return { __typename: 'Blob', oid: sha, id: `B_${sha}`, byteSize: content.length, isBinary: false, isTruncated, text };
}

function createCommitOnBranch(desk: GithubDesk, input: CommitInput, options: GraphqlOptions): Values {
  const { store } = desk;
  const name = branchOf(desk, input);
  desk.beforeCommit(name);
  const head = store.branches.get(name);
  if (head === undefined || options.lags(name))
    throw new TypedError('NOT_FOUND', `No ref found for refs/heads/${name}`);
  if (head !== input.expectedHeadOid) {
    const message = `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`;
    throw new TypedError('STALE_DATA', message);
  }
  const { headline, body = '' } = input.message;
  const commit = store.addCommit({
    tree: store.addTree(changedFiles(store, head, input)),
    parents: [head],
    message: body === '' ? headline : `${headline}\n\n${body}`,
    author: 'github-actions[bot]',
    date: desk.now().toISOString(),
  });
  store.branches.set(name, commit.sha);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: commitValues(store, commit.sha, options),
    ref: refValues(store, name, options),
  };
}

/** Short name of the branch; throws when the input names another repository. */
function branchOf({ owner, repo }: GithubDesk, { branch }: CommitInput): string {
  const ours = `${owner}/${repo}`;
  const named = branch.repositoryNameWithOwner ?? ours;
  if (named.toLowerCase() !== ours.toLowerCase()) {
    throw new TypedError('NOT_FOUND', `Could not resolve to a Repository with the name '${named}'.`);
  }
  const name = branch.branchName ?? branch.id?.replace(/^REF_/, '') ?? '';
  return name.replace(/^refs\/heads\//, '');
}

function changedFiles(store: GitStore, head: string, input: CommitInput): FileTree {
  const files = new Map(store.filesOf(store.commit(head)?.tree ?? ''));
  for (const { path } of input.fileChanges?.deletions ?? []) {
    if (!files.delete(path)) {
      const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
      throw new TypedError('NOT_FOUND', message);
    }
  }
  for (const { path, contents } of input.fileChanges?.additions ?? []) {
    files.set(path, { mode: '100644', type: 'blob', sha: store.addBlob(Buffer.from(contents, 'base64')) });
  }
  return files;
}
