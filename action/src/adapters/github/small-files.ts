// Reads many small files of the state branch without spending a request on each: a token has 1,000 an hour for all jobs.
import { readBlob } from './state-branch.ts';
import type { Blob, Repository } from './state-branch.ts';

/** Up to so many files are read one by one, whole and in the plainest way. */
const ONE_BY_ONE = 10;
const FILES_A_QUERY = 50;

export interface SmallFiles {
  /** Texts by sha, at least of these blobs. What was read once is not asked for again: one sha never changes its text. */
  read(blobs: readonly Blob[]): Promise<ReadonlyMap<string, string>>;
}

export function createSmallFiles(repository: Repository): SmallFiles {
  const texts = new Map<string, string>();
  return {
    async read(blobs) {
      const missing = (): readonly Blob[] => blobs.filter((blob) => !texts.has(blob.sha));
      if (missing().length > ONE_BY_ONE) await readByQuery(repository, missing(), texts);
      await Promise.all(
        missing().map(async (blob) => texts.set(blob.sha, (await readBlob(repository, blob)).toString('utf8'))),
      );
      return texts;
    },
  };
}

/** Adds what GraphQL gives whole; it cuts texts over half a megabyte and says so. */
async function readByQuery(repository: Repository, blobs: readonly Blob[], texts: Map<string, string>): Promise<void> {
  for (let start = 0; start < blobs.length; start += FILES_A_QUERY) {
    const part = blobs.slice(start, start + FILES_A_QUERY);
    const { owner, repo } = repository;
    const answer = await repository.octokit.graphql<Answer>(blobQuery(part.length), {
      owner,
      name: repo,
      ...Object.fromEntries(part.map((blob, index) => [`sha${String(index)}`, blob.sha])),
    });
    part.forEach((blob, index) => {
      const file = answer.repository?.[`file${String(index)}`];
      if (typeof file?.text === 'string' && file.isTruncated === false) texts.set(blob.sha, file.text);
    });
  }
}

interface Answer {
  readonly repository: Readonly<
    Record<string, { readonly text?: string | null; readonly isTruncated?: boolean } | null>
  > | null;
}

/** A query for so many blobs, in variables `$sha0`, `$sha1`, … and answers `file0`, `file1`, … */
export function blobQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => String(index));
  const variables = numbers.map((number) => `, $sha${number}: GitObjectID!`).join('');
  const files = numbers.map(
    (number) => `file${number}: object(oid: $sha${number}) { ... on Blob { text isTruncated } }`,
  );
  return `query ($owner: String!, $name: String!${variables}) { repository(owner: $owner, name: $name) { ${files.join(' ')} } }`;
}
