// The state files of all organizations in a folder, without their users.
import { join } from 'node:path';
import type { OrganizationStatus } from '../../core/model/model.ts';
import { slugOfFile } from '../../core/state/files.ts';
import { readStatus } from '../../core/state/status.ts';
import { listFiles, readText } from './write-file.ts';

/** By slug; an organization without a state file is absent. */
export async function readFolderOverview(path: string): Promise<ReadonlyMap<string, OrganizationStatus>> {
  const found = (await listFiles(path)).flatMap((name) => {
    const slug = slugOfFile(name);
    return slug === null ? [] : [{ slug, name }];
  });
  const read = found.map(async ({ slug, name }) => {
    return [slug, readStatus(slug, (await readText(join(path, name))) ?? '', null)] as const;
  });
  return new Map(await Promise.all(read));
}
