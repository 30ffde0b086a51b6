// The demo's pull request: a changed filter beside the files of the base branch, on a made-up GitHub.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Github } from '../sandbox/github.ts';
import { startGithub } from '../sandbox/github.ts';
import type { Hosts } from './organization.ts';
import { organizationFiles, writeOrganization } from './organization.ts';

/** What the filter says after the change. */
const CHANGED_FILTER = `import: matching
employee_types: [REG, INT, CON]
exclude:
  employee_types: [TES]
  where:
    org_level_1: { code: [SOUTH] }
when_out_of_scope: deactivate
`;

export interface PullRequest {
  /** Folder that stands for the checked-out pull request. */
  readonly workspace: string;
  readonly github: Github;
  readonly env: Readonly<Record<string, string>>;
  /** Markdown of the one comment; throws when there is not exactly one. */
  readonly comment: () => string;
}

export async function openPullRequest(folder: string, slug: string, hosts: Hosts): Promise<PullRequest> {
  const files = Object.entries(organizationFiles(hosts)).map(([name, text]) => [`integrations/${slug}/${name}`, text]);
  const github = await startGithub({ files: Object.fromEntries(files) as Record<string, string> });
  github.openIssue({ number: 7, isPullRequest: true });
  mkdirSync(folder, { recursive: true });
  writeOrganization(join(folder, 'integrations'), slug, hosts, { 'filter.yml': CHANGED_FILTER });
  const event = join(folder, 'event.json');
  const base = { sha: github.commits('main')[0]?.sha, ref: 'main' };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base }, repository: { private: true } }));
  return {
    workspace: folder,
    github,
    env: { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
    comment: () => {
      const [comment, ...more] = [...github.comments.values()];
      if (comment === undefined || more.length > 0)
        throw new Error(`The pull request has ${github.comments.size} comments and should have one.`);
      return comment.body;
    },
  };
}
