// A customer's repository on this machine: this one's workflows and action, organizations of a dozen people each, GitHub.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { plainFiles } from '../../process/workplace.ts';
import { BUNDLE, ROOT } from '../../run-action.ts';
import { type Betterworks, startBetterworks } from '../../sandbox/betterworks.ts';
import { toBetterworksUsers } from '../../sandbox/betterworks-user.ts';
import { type SandboxClock, sandboxClock } from '../../sandbox/clock.ts';
import { codeTables } from '../../sandbox/code-tables.ts';
import { type Github, startGithub } from '../../sandbox/github.ts';
import type { FileChanges } from '../../sandbox/github-git.ts';
import { type MailServer, startMail } from '../../sandbox/mail.ts';
import { makePeople } from '../../sandbox/people.ts';
import type { Person } from '../../sandbox/person.ts';
import { startUkg, type Ukg } from '../../sandbox/ukg.ts';
import type { WorkflowEvent } from './event.ts';
import type { Environment, Place } from './run-job.ts';
import type { WorkflowRun } from './run-workflow.ts';
import { runWorkflow } from './run-workflow.ts';

export interface Repository {
  readonly github: Github;
  readonly mail: MailServer;
  readonly clock: SandboxClock;
  /** What the default branch holds. */
  readonly tree: string;
  readonly organizations: Readonly<Record<string, Organization>>;
  /** Secrets by organization; a test may take some away. */
  readonly environments: Record<string, Environment>;
  readonly write: (path: string, text: string) => void;
  /** Writes integration.yml with these lines beside the plain ones. */
  readonly settings: (slug: string, lines: string) => void;
  /** Commits what the tree holds now, to the local repository and to GitHub's default branch; returns the commit there. */
  readonly commit: () => string;
  /** Commits these files to a branch of their own on GitHub; the event of its pull request, number 7, in which `from` is its repository. */
  readonly propose: (files: FileChanges, from?: string) => WorkflowEvent;
  /** Runs one of this repository's workflows; `edit` changes its text first. */
  readonly run: (file: string, event: WorkflowEvent, options?: RunOptions) => Promise<WorkflowRun>;
  readonly close: () => Promise<void>;
}

export interface Organization {
  readonly ukg: Ukg;
  readonly betterworks: Betterworks;
  readonly people: readonly Person[];
}

export interface RunOptions extends Pick<Place, 'actions'> {
  readonly edit?: (text: string) => string;
}

const TABLES = codeTables({ companies: 1 });
const NOW = '2026-06-15T16:00:00.000Z';
const PULL = 7;

/** What a repository has beside the organizations' files: the program itself, or a kit and where its action lies. */
export interface Program {
  readonly write: (tree: string) => void;
  readonly released?: Readonly<Record<string, string>>;
}

/** `organizations`: the lines that each one's integration.yml has beside the plain ones. */
export async function openRepository(
  organizations: Readonly<Record<string, string>>,
  program: Program = { write: writeProgram },
): Promise<Repository> {
  const clock = sandboxClock(NOW);
  const now = (): Date => clock.now();
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  const tree = join(folder, 'tree');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  program.write(tree);
  const mail = await startMail();
  const github = await startGithub({ clock: now, workflows: [{ name: 'sync', path: '.github/workflows/sync.yml' }] });
  const opened: Record<string, Organization> = {};
  const settings = (slug: string, lines: string): void => {
    const { ukg, betterworks } = opened[slug] as Organization;
    const text = plainFiles({ ukg: ukg.url, betterworks: betterworks.url })['integration.yml'] as string;
    write(`integrations/${slug}/integration.yml`, text + lines);
  };
  const environments: Record<string, Environment> = {};
  for (const [index, [slug, lines]] of Object.entries(organizations).entries()) {
    const organization = await openOrganization(now, index + 1);
    opened[slug] = organization;
    environments[slug] = { secrets: secretsOf(organization, mail), vars: { MAIL_FROM: 'sync@acme.example' } };
    const hosts = { ukg: organization.ukg.url, betterworks: organization.betterworks.url };
    for (const [name, text] of Object.entries(plainFiles(hosts))) write(`integrations/${slug}/${name}`, text);
    settings(slug, lines);
  }
  const place = {
    ...(program.released === undefined ? {} : { released: program.released }),
    tree,
    folder,
    now,
    environments,
    github: { repository: `${github.owner}/${github.repo}`, apiUrl: github.url, tokenWith: github.tokenWith },
  };
  return {
    ...{ github, mail, clock, tree, organizations: opened, environments, write, settings },
    commit: () => {
      commitTree(tree);
      return github.commit('main', filesUnder(tree, 'integrations')).sha;
    },
    propose: (files, from = place.github.repository) => {
      const head = { sha: github.commit('topic', files, 'Propose', 'main').sha, repo: { full_name: from } };
      const pull_request = { number: PULL, base: { sha: github.commits('main')[0]?.sha, ref: 'main' }, head };
      if (!github.issues.has(PULL)) github.openIssue({ number: PULL, isPullRequest: true });
      return { name: 'pull_request_target', payload: { pull_request } };
    },
    run: (file, event, { edit, ...rest } = {}) => {
      clock.advance(1 / 60);
      const text = readFileSync(join(tree, '.github', 'workflows', file), 'utf8');
      return runWorkflow(edit === undefined ? text : edit(text), event, { ...place, ...rest });
    },
    close: async () => {
      await Promise.all(
        [mail, github, ...Object.values(opened).flatMap(({ ukg, betterworks }) => [ukg, betterworks])].map((server) =>
          server.close(),
        ),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What this repository has beside the organizations, as far as a run of a workflow needs it. */
function writeProgram(tree: string): void {
  cpSync(join(ROOT, '.github'), join(tree, '.github'), { recursive: true });
  cpSync(join(ROOT, 'action.yml'), join(tree, 'action.yml'));
  mkdirSync(join(tree, 'action'));
  symlinkSync(dirname(BUNDLE), join(tree, 'action', 'dist'));
}

function commitTree(tree: string): void {
  const git = (...given: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@acme.example', ...given], { cwd: tree });
  };
  if (!existsSync(join(tree, '.git'))) git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Change the organizations');
}

function filesUnder(tree: string, folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(tree, folder), { recursive: true, withFileTypes: true });
  const paths = names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(tree, path), readFileSync(path, 'utf8')]));
}

async function openOrganization(clock: () => Date, seed: number): Promise<Organization> {
  const today = NOW.slice(0, 10);
  const people = makePeople({ seed, count: 12, mess: false, today, tables: TABLES, changedAt: '2026-01-01T00:00:00Z' });
  const account = {
    username: `robot-${String(seed)}`,
    password: `made-up-password-${String(seed)}`,
    customerApiKey: `KEY${String(seed)}`,
  };
  const ukg = await startUkg({ people, tables: TABLES, clock, account });
  const token = `made-up-token-${String(seed)}`;
  const betterworks = await startBetterworks({
    users: toBetterworksUsers(people, { tables: TABLES, today }),
    clock,
    token,
  });
  return { ukg, betterworks, people };
}

function secretsOf({ ukg, betterworks }: Organization, mail: MailServer): Readonly<Record<string, string>> {
  return {
    UKG_USERNAME: ukg.account.username,
    UKG_PASSWORD: ukg.account.password,
    UKG_CUSTOMER_API_KEY: ukg.account.customerApiKey,
    BETTERWORKS_TOKEN: betterworks.token,
    SMTP_URL: mail.url,
  };
}
