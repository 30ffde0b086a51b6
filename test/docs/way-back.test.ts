// The way back, as the documents tell it: undo a change, look up what was written for one person, upgrade a copy and go back.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Repository } from '../workflows/runner/a-repository.ts';
import { openRepository } from '../workflows/runner/a-repository.ts';
import type { WorkflowRun } from '../workflows/runner/run-workflow.ts';
import { BY_HAND, DAILY, outputsOf, section, stepsOf } from './playing.ts';

const MAPPING = 'integrations/acme/mapping.yml';
const MAPPED = 'department_name: { from: org_level_2 }\nhire_date: { from: hire_date }\n';

let open: Repository | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const filesOf = (run: WorkflowRun): Readonly<Record<string, string>> =>
  Object.assign({}, ...stepsOf(run).map(({ artifact }) => artifact?.files ?? {})) as Readonly<Record<string, string>>;

describe('README.md, "Undo a change"', () => {
  it('the files as they were, and reconcile with apply, bring back every value', async () => {
    const text = section('README.md', '### Undo a change');
    expect(text).toMatch(/Revert the pull request.+`reconcile` with `apply`/s);
    open = await openRepository({ acme: '' });
    const { betterworks } = open.organizations['acme']!;
    const titles = (): readonly unknown[] => [...betterworks.users.values()].map(({ title }) => title);
    const repair = (): Promise<WorkflowRun> =>
      open!.run('sync.yml', BY_HAND({ organization: 'acme', command: 'reconcile', apply: true }));
    await open.run('sync.yml', DAILY);
    const before = titles();
    open.write(MAPPING, `${MAPPED}title: { from: job_description }\n`);
    expect(outputsOf(await repair())['status']).toBe('ok');
    expect(titles()).not.toEqual(before);
    open.write(MAPPING, `${MAPPED}title: { from: job_title }\n`);
    expect(outputsOf(await repair())['status']).toBe('ok');
    expect(titles()).toEqual(before);
  });
});

/** Runs the command in the folder as a shell would. */
const shell = (command: string, cwd: string): string =>
  execFileSync('bash', ['-c', command], { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...AUTHOR } });
const AUTHOR = {
  ...{ GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@acme.example', GIT_CONFIG_GLOBAL: '/dev/null' },
  ...{ GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@acme.example', GIT_EDITOR: 'true' },
};

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'way-back-'));

describe('README.md, "What did we write for one person"', () => {
  const text = section('README.md', '### What did we write for one person');

  it('the report names change and fields by number, and the log of the state branch has the run in which they changed', async () => {
    open = await openRepository({ acme: '' });
    const { ukg, people } = open.organizations['acme']!;
    const { employeeId } = people[4]!;
    const history = newFolder();
    shell('git init -q -b sync-state', history);
    const remember = (): void => {
      write(history, open!.github.files('sync-state'));
      writeFileSync(join(history, '.message'), open!.github.commits('sync-state')[0]!.message);
      shell('git add -A state && git commit -qF .message', history);
    };
    await open.run('sync.yml', DAILY);
    remember();
    ukg.change(employeeId, { jobCode: 'CLERK' });
    open.clock.advance(24);
    const files = filesOf(await open.run('sync.yml', DAILY));
    remember();
    const plan = JSON.parse(files['plan.json'] ?? '') as { changes: readonly Readonly<Record<string, unknown>>[] };
    expect(plan.changes).toEqual([
      expect.objectContaining({ kind: 'update', ukg_employee_id: employeeId, fields: ['title'] }),
    ]);
    const [, page = ''] = Object.entries(files).find(([name]) => name.endsWith('.html')) ?? [];
    expect(page).toContain(`${String(plan.changes[0]!['employee_id'])} was updated: title.`);
    expect(page).toContain(`UKG’s own id ${employeeId}`);
    const [, command = ''] = /```sh\n(.+)\n```/.exec(text)!;
    // A clone has the branch under origin alone.
    const clone = newFolder();
    shell(`git init -q && git remote add origin ${history} && git fetch -q origin`, clone);
    const log = shell(command.replaceAll('A00000000417', employeeId), clone);
    expect(log).toMatch(/^[A-Z][a-z]{2} .* Sync acme: 1 updated/m);
    expect(log.split('\n').filter((line) => line.startsWith('+{') && line.includes(employeeId))).toHaveLength(2);
    expect(log.split('\n').filter((line) => line.startsWith('-{') && line.includes(employeeId))).toHaveLength(1);
  });
});

describe('CONTRIBUTING.md, "A full copy, and its upgrade"', () => {
  const text = section('.github/CONTRIBUTING.md', '## A full copy, and its upgrade');
  const [, add = ''] = /`(git remote add upstream) <its address>`/.exec(text)!;
  const [, merge = ''] = /`(git fetch upstream --tags && git merge v[\d.]+)`/.exec(text)!;
  const tag = /v[\d.]+$/.exec(merge)![0];
  const OWNERS = '.github/CODEOWNERS';

  /** The released program, and a copy that was pushed to a repository of its own and has an organization since. */
  function copies(): { readonly origin: string; readonly copy: string } {
    const [origin, copy] = [newFolder(), join(newFolder(), 'copy')];
    write(origin, {
      'action.yml': 'name: one\n',
      'integrations/example/filter.yml': 'import: all\n',
      [OWNERS]: '* @you\n',
    });
    shell('git init -q -b main && git add -A && git commit -qm One && git tag v1.0.0', origin);
    shell(`git clone -q ${origin} ${copy} && git -C ${copy} remote remove origin`, dirname(copy));
    write(copy, { 'integrations/acme/filter.yml': 'import: matching\n', [OWNERS]: '* @acme/platform\n' });
    shell('git add -A && git commit -qm "Add acme"', copy);
    write(origin, { 'action.yml': 'name: two\n', [OWNERS]: '* @you # everything\n' });
    shell(`git commit -qam Two && git tag ${tag}`, origin);
    return { origin, copy };
  }

  it('the tag is merged, only what both changed is asked about, and the organization stays', () => {
    const { origin, copy } = copies();
    shell(`${add} ${origin}`, copy);
    expect(() => shell(merge, copy)).toThrow();
    expect(shell('git diff --name-only --diff-filter=U', copy).trim()).toBe(OWNERS);
    shell(`git checkout -q --ours ${OWNERS} && git add -A && git commit -q --no-edit`, copy);
    const read = (path: string): string => readFileSync(join(copy, path), 'utf8');
    expect([read('action.yml'), read(OWNERS)]).toEqual(['name: two\n', '* @acme/platform\n']);
    expect(existsSync(join(copy, 'integrations/acme/filter.yml'))).toBe(true);
  });

  it('the merge is reverted, and the copy is as before', () => {
    const { origin, copy } = copies();
    const before = shell('git rev-parse HEAD^{tree}', copy);
    shell(
      `${add} ${origin}; ${merge}; git checkout -q --ours ${OWNERS} && git add -A && git commit -q --no-edit`,
      copy,
    );
    expect(text).toContain('revert the merge');
    shell('git revert -m 1 HEAD --no-edit', copy);
    expect(shell('git rev-parse HEAD^{tree}', copy)).toBe(before);
  });
});
