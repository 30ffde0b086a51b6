// The command `organizations`, by the built bundle: which organizations a workflow runs.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { runAction } from '../run-action.ts';

const FILE =
  'organization: Acme Corporation\ntechnical_contact: hr@acme.example\ntime_zone: UTC\nukg: { host: https://service5.ultipro.com }\nbetterworks: { host: https://app.betterworks.com }\n';

/** A workspace with these files under integrations/. */
function workspaceWith(files: Readonly<Record<string, string>>): string {
  const workspace = mkdtempSync(join(tmpdir(), 'organizations-'));
  for (const [path, text] of Object.entries({ 'README.md': '', ...files })) {
    const file = join(workspace, 'integrations', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return workspace;
}

/** Integration files by slug, with these lines added. */
const folderOf = (organizations: Readonly<Record<string, string>>): string =>
  workspaceWith(
    Object.fromEntries(Object.entries(organizations).map(([slug, lines]) => [`${slug}/integration.yml`, FILE + lines])),
  );

const list = (workspace: string, organization = ''): Promise<ActionRun> =>
  runAction({ workspace, inputs: { command: 'organizations', organization } });

const listed = ({ outputs }: ActionRun, name = 'organizations'): unknown => JSON.parse(outputs[name] ?? 'null');

describe('the list of organizations', () => {
  it('holds the enabled ones by name, and what their weekly comparison does', async () => {
    const run = await list(
      folderOf({ globex: 'reconcile: apply\n', acme: 'enabled: true\n', initech: 'enabled: false\n' }),
    );
    expect(listed(run), run.log).toEqual([
      { organization: 'acme', apply: false },
      { organization: 'globex', apply: true },
    ]);
    expect(listed(run, 'more')).toEqual([]);
  });

  it('reads every way of writing that the action reads', async () => {
    const json = JSON.stringify({
      organization: 'Acme',
      technical_contact: 'hr@acme.example',
      time_zone: 'UTC',
      enabled: false,
      ukg: { host: 'https://service5.ultipro.com' },
      betterworks: { host: 'https://app.betterworks.com' },
    });
    const indented = FILE.replaceAll(/^/gm, '  ').trimEnd();
    const run = await list(
      workspaceWith({
        'json/integration.yml': json,
        'bom/integration.yml': `\u{feff}${FILE}enabled: false\n`,
        'quoted/integration.yml': `${FILE}"enabled": false\n`,
        'indented/integration.yml': `${indented}\n  enabled: false\n`,
        'windows/integration.yml': `${FILE}enabled: False # a pause\n`.replaceAll('\n', '\r\n'),
        'mistaken/integration.yml': `${FILE}enabled: false\nlimits: 5\n`,
        'commented/integration.yml': `${FILE}# enabled: false\n`,
      }),
    );
    expect(listed(run), run.log).toEqual([{ organization: 'commented', apply: false }]);
  });

  it('holds one whose files are wrong: its own run says what', async () => {
    const run = await list(workspaceWith({ 'acme/integration.yml': 'organization: [\n' }));
    expect([run.exitCode, listed(run)]).toEqual([0, [{ organization: 'acme', apply: false }]]);
  });

  it('leaves out folders whose name cannot be an organization, and runs nothing that a name says', async () => {
    const run = await list(folderOf({ acme: '', Gamma: '', 'x y': '', '-a': '', '"]},::error::': '' }));
    expect(listed(run)).toEqual([{ organization: 'acme', apply: false }]);
    expect(run.log).not.toMatch(/^::error/m);
  });

  it('leaves out folders without integration.yml and files beside the folders', async () => {
    const run = await list(workspaceWith({ 'acme/mapping.yml': '', 'beta/integration.yml': FILE }));
    expect(listed(run)).toEqual([{ organization: 'beta', apply: false }]);
  });

  it('is empty, and says so, when there is nobody to run', async () => {
    const run = await list(workspaceWith({}));
    expect([run.exitCode, listed(run), listed(run, 'more')]).toEqual([0, [], []]);
    expect(run.log).toContain('No organization is enabled.');
  });

  it('holds the one that is asked for, paused or not', async () => {
    const run = await list(folderOf({ acme: '', globex: 'enabled: false\n' }), 'globex');
    expect(listed(run)).toEqual([{ organization: 'globex', apply: false }]);
  });

  it.each(['acm', '../acme', '$(id)', 'acme\n::error::x'])('refuses %j and names the choices', async (wanted) => {
    const run = await list(folderOf({ acme: '', globex: '' }), wanted);
    expect([run.exitCode, run.outputs['organizations']]).toEqual([1, undefined]);
    expect(run.log).toContain('Write one of: acme, globex.');
    expect(run.log.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
  });

  it('goes on in a second list after 256, and refuses more than both can hold', async () => {
    const many = (count: number): string =>
      folderOf(
        Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${String(index).padStart(3, '0')}`, ''])),
      );
    const run = await list(many(300));
    expect([listed(run), listed(run, 'more')]).toMatchObject([{ length: 256 }, { length: 44 }]);
    expect(listed(run, 'more')).toContainEqual({ organization: 'o299', apply: false });
    const refused = await list(many(513));
    expect([refused.exitCode, refused.outputs['organizations']]).toEqual([1, undefined]);
    expect(refused.log).toContain('second repository');
  });
});
