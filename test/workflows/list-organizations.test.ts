// The scripts that decide which organizations a workflow runs.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runScript } from './workflow-files.ts';
import type { ScriptRun } from './workflow-files.ts';

const FILE = 'organization: Acme Corporation\ntime_zone: UTC\n';

/** Integration files by slug, with these lines added. */
function folderOf(organizations: Readonly<Record<string, string>>): string {
  return folderWith(
    Object.fromEntries(
      Object.entries(organizations).map(([slug, lines]) => [`integrations/${slug}/integration.yml`, FILE + lines]),
    ),
  );
}

function outputs({ stdout }: ScriptRun): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [name = '', ...rest] = line.split('=');
        return [name, JSON.parse(rest.join('=')) as unknown];
      }),
  );
}

const list = (cwd: string, wanted = ''): Promise<ScriptRun> =>
  runScript('list-organizations.sh', { cwd, arguments: ['integrations', wanted] });

describe('the list of organizations', () => {
  it('holds the enabled ones by name', async () => {
    const run = await list(folderOf({ globex: '', acme: 'enabled: true\n', initech: 'enabled: false\n' }));
    expect(outputs(run)).toEqual({
      organizations: [
        { organization: 'acme', apply: false },
        { organization: 'globex', apply: false },
      ],
      more: [],
    });
  });

  it.each([
    ['enabled: false', false],
    ['enabled:   false   # until the merger is over', false],
    ['enabled: False', false],
    ['"enabled": false', false],
    ['enabled: false\r', false],
    ['enabled: true # not false', true],
    ['# enabled: false', true],
    ['notes:\n  enabled: false', true],
    ['enabled_before: false', true],
  ])('reads %j', async (line, isListed) => {
    const run = await list(folderOf({ acme: `${line}\n` }));
    expect(outputs(run)['organizations']).toHaveLength(isListed ? 1 : 0);
  });

  it.each([
    ['reconcile: apply', true],
    ['reconcile: "apply" # the differences are few', true],
    ['reconcile: report', false],
    ['# reconcile: apply', false],
  ])('tells whether the weekly comparison applies: %j', async (line, apply) => {
    const run = await list(folderOf({ acme: `${line}\n` }));
    expect(outputs(run)['organizations']).toEqual([{ organization: 'acme', apply }]);
  });

  it('leaves out folders whose name cannot be an organization, and says so without repeating what it might do', async () => {
    const run = await list(folderOf({ acme: '', Gamma: '', 'x y': '', '-a': '', '"]},::error::': '' }));
    expect(outputs(run)['organizations']).toEqual([{ organization: 'acme', apply: false }]);
    expect(run.stderr.split('\n').filter((line) => line.startsWith('::warning::'))).toHaveLength(4);
  });

  it('leaves out folders without integration.yml and files beside the folders', async () => {
    const folder = folderWith({
      'integrations/README.md': '',
      'integrations/acme/mapping.yml': '',
      'integrations/beta/integration.yml': FILE,
    });
    expect(outputs(await list(folder))['organizations']).toEqual([{ organization: 'beta', apply: false }]);
  });

  it('is empty, and says so, when there is nobody to run', async () => {
    const run = await list(folderWith({ 'integrations/README.md': '' }));
    expect(outputs(run)).toEqual({ organizations: [], more: [] });
    expect(run.stderr).toContain('No organization is enabled.');
  });

  it('holds the one that is asked for, paused or not', async () => {
    const folder = folderOf({ acme: '', globex: 'enabled: false\n' });
    expect(outputs(await list(folder, 'globex'))['organizations']).toEqual([{ organization: 'globex', apply: false }]);
  });

  it.each(['acm', 'acme globex', '../acme', '$(id)', 'acme\n::error::x', '*'])(
    'refuses %j and names the choices',
    async (wanted) => {
      const run = await list(folderOf({ acme: '', globex: '' }), wanted);
      expect(run).toMatchObject({ exitCode: 1, stdout: '' });
      expect(run.stderr.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^::error::There is no organization .* Write one of: acme globex$/),
      ]);
    },
  );

  it('goes on in a second list after 256, and refuses more than both can hold', async () => {
    const many = (count: number): string =>
      folderOf(
        Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${String(index).padStart(3, '0')}`, ''])),
      );
    const run = await list(many(300));
    expect(outputs(run)['organizations']).toHaveLength(256);
    expect(outputs(run)['more']).toHaveLength(44);
    expect(outputs(run)['more']).toContainEqual({ organization: 'o299', apply: false });
    expect(await list(many(513))).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('second repository') as string,
    });
  });
});

describe('the organizations that a pull request touches', () => {
  const git = (cwd: string, ...command: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@acme.example', ...command], {
      cwd,
      encoding: 'utf8',
    });

  it('are those with a changed file, unless the pull request removes them', async () => {
    const files = {
      'README.md': '',
      'integrations/acme/filter.yml': 'import: all\n',
      'integrations/acme/integration.yml': FILE,
    };
    const folder = folderWith({
      ...files,
      'integrations/beta/integration.yml': FILE,
      'integrations/gone/integration.yml': FILE,
    });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'Before');
    rmSync(join(folder, 'integrations', 'gone'), { recursive: true });
    rmSync(join(folder, 'integrations', 'acme', 'filter.yml'));
    execFileSync(
      'bash',
      [
        '-c',
        'mkdir integrations/new "integrations/x y"; echo a: 1 | tee integrations/new/integration.yml "integrations/x y/integration.yml" integrations/README.md README.md',
      ],
      { cwd: folder },
    );
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'After');
    const run = await runScript('changed-organizations.sh', {
      cwd: folder,
      arguments: ['integrations', 'HEAD^1', 'HEAD'],
    });
    expect(outputs(run)).toEqual({ organizations: ['acme', 'new'] });
  });
});
