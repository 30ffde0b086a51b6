// The state files of all organizations on the branch, without their users: a few requests however many there are.
import type { OrganizationStatus } from '../../core/model/model.ts';
import { slugOfFile } from '../../core/state/files.ts';
import { readStatus } from '../../core/state/status.ts';
import { explainGithubError } from './failure.ts';
import { createSmallFiles } from './small-files.ts';
import { readHead } from './state-branch.ts';
import type { Repository } from './state-branch.ts';

const FOLDER = 'state/';

/** By slug; an organization without a state file is absent. Throws `StateUnavailable`. */
export async function readBranchOverview(repository: Repository): Promise<ReadonlyMap<string, OrganizationStatus>> {
  try {
    const head = await readHead(repository);
    const found = [...(head?.blobs ?? [])].flatMap(([path, blob]) => {
      const slug = path.startsWith(FOLDER) ? slugOfFile(path.slice(FOLDER.length)) : null;
      return slug === null ? [] : [{ slug, blob }];
    });
    const texts = await createSmallFiles(repository).read(found.map(({ blob }) => blob));
    return new Map(found.map(({ slug, blob }) => [slug, readStatus(slug, texts.get(blob.sha) ?? '', null)]));
  } catch (error) {
    throw explainGithubError(error, 'read', repository);
  }
}
