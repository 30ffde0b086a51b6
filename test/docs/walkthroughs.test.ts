// What the documents tell a newcomer to do, done: their commands and files, in their order.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT, runAction } from '../run-action.ts';
import type { Organization, Repository } from '../workflows/runner/a-repository.ts';
import { openRepository } from '../workflows/runner/a-repository.ts';
import { blocksOf } from './documents.ts';
import { BY_HAND, DAILY, outputsOf, section, stepsOf } from './playing.ts';

const FILTER = 'integrations/acme/filter.yml';
const MAPPING = 'integrations/acme/mapping.yml';

let open: Repository | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const yamlIn = (text: string): readonly string[] => blocksOf({ file: '', text }, 'yaml').map((block) => block.text);
async function opened(): Promise<{ readonly repository: Repository; readonly acme: Organization }> {
  open = await openRepository({ acme: '' });
  return { repository: open, acme: open.organizations['acme']! };
}

/** The comment on a pull request with these files. */
async function planned(repository: Repository, files: Readonly<Record<string, string>>): Promise<string> {
  await repository.run('plan.yml', repository.propose(files));
  return [...repository.github.comments.values()][0]?.body ?? '';
}

describe('README.md, "Set up"', () => {
  const text = section('README.md', '## Set up');

  it('the command writes a folder that validate takes', async () => {
    const [, slug = ''] = /`npm run new -- ([a-z]+)`/.exec(text)!;
    const workspace = mkdtempSync(join(tmpdir(), 'newcomer-'));
    const answers = [
      '--name',
      'Acme',
      '--contact',
      'hr@acme.example',
      '--integrations',
      join(workspace, 'integrations'),
    ];
    execFileSync(process.execPath, [join(ROOT, 'action', 'scripts', 'new-organization.ts'), slug, ...answers]);
    const run = await runAction({ inputs: { command: 'validate' }, workspace });
    expect([run.outputs['status'], run.log], run.log).toEqual(['ok', expect.stringContaining(`valid: ${slug}`)]);
  });

  it('the three files are planned, checked, make the baseline, and are brought in step', async () => {
    const { repository, acme } = await opened();
    const files = yamlIn(section('README.md', '### 5. A pull request with three files'));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const [, path = ''] = /^# (integrations\/acme\/\w+\.yml)/.exec(file)!;
      repository.write(
        path,
        file
          .replace('https://service5.ultipro.com', acme.ukg.url)
          .replace('https://app.betterworks.com', acme.betterworks.url),
      );
    }
    expect((await repository.run('ask.yml', BY_HAND({ organization: 'acme', command: 'check' }))).result).toBe(
      'success',
    );
    const baseline = await repository.run('sync.yml', BY_HAND({ organization: 'acme' }));
    expect(outputsOf(baseline)['status']).toBe('baseline');
    expect(stepsOf(baseline).find(({ name }) => name === 'Keep the report')?.artifact?.files).toHaveProperty([
      'drift.csv',
    ]);
    const repair = await repository.run(
      'sync.yml',
      BY_HAND({ organization: 'acme', command: 'reconcile', apply: true }),
    );
    expect(outputsOf(repair)['status']).toBe('ok');
    expect(outputsOf(await repository.run('sync.yml', DAILY))['status']).toBe('ok');
  });
});

describe('README.md, "Change a mapping or a filter" and "What the comment means"', () => {
  it('the change is planned, touches nobody by itself, and everybody with reconcile and apply', async () => {
    const { repository, acme } = await opened();
    repository.commit();
    await repository.run('sync.yml', DAILY);
    const [change = ''] = yamlIn(section('README.md', '### Change a mapping or a filter'));
    const mapping = `department_name: { from: org_level_2 }\nhire_date: { from: hire_date }\n${change}`;
    const comment = await planned(repository, { [MAPPING]: mapping });
    repository.write(MAPPING, mapping);
    expect(comment).toMatch(/\d+ titles change/);
    await repository.run('sync.yml', DAILY);
    expect(acme.betterworks.writes).toEqual([]);
    await repository.run('sync.yml', BY_HAND({ organization: 'acme', command: 'reconcile', apply: true }));
    expect(acme.betterworks.writes.length).toBeGreaterThan(0);
  });

  it('the comment has every part that is explained', async () => {
    const { repository, acme } = await opened();
    repository.commit();
    await repository.run('sync.yml', DAILY);
    acme.ukg.change(acme.people[4]!.employeeId, { jobCode: 'CLERK' });
    const left = await planned(repository, {
      [FILTER]: 'import: matching\nemployee_statuses: [L]\nwhen_out_of_scope: deactivate\n',
      [MAPPING]:
        'department_name: { from: org_level_2 }\ntitle: { from: job_description }\nhire_date: { from: hire_date }\n',
    });
    const retitled = await planned(repository, { [FILTER]: 'import: all\n' });
    const none = await planned(repository, { [FILTER]: 'import: alll\n' });
    const renderer = readFileSync(join(ROOT, 'action', 'src', 'core', 'report', 'comment.ts'), 'utf8');
    const said = [left, retitled, none, renderer].join('\n');
    const rows = section('README.md', '### What the comment means')
      .split('\n')
      .filter((line) => line.startsWith('- _'));
    const parts = rows.flatMap((line) => [...line.split(':')[0]!.matchAll(/_([^_]+)_/g)].map(([, part = '']) => part));
    expect(parts.length).toBeGreaterThan(6);
    const known = (part: string): boolean => said.includes(part.replace(/^\d+ |for \d+$/g, ''));
    expect(parts.filter((part) => !known(part))).toEqual([]);
  });
});

describe('README.md, "Pause and resume"', () => {
  it('one organization pauses by its line, and goes on where it stood', async () => {
    const { repository, acme } = await opened();
    const [, line = ''] = /`(enabled: false)` in its\s+`integration\.yml`/.exec(
      section('README.md', '### Pause and resume'),
    )!;
    await repository.run('sync.yml', DAILY);
    acme.ukg.change(acme.people[4]!.employeeId, { jobCode: 'CLERK' });
    repository.settings('acme', `${line}\n`);
    repository.clock.advance(72);
    expect((await repository.run('sync.yml', DAILY)).jobs.map(({ id, result }) => `${id} ${result}`)).toContain(
      'sync skipped',
    );
    repository.settings('acme', '');
    expect(outputsOf(await repository.run('sync.yml', DAILY))['updated']).toBe('1');
  });
});

describe('TROUBLESHOOTING.md, "A run was stopped: now what"', () => {
  it('the file lets exactly the stopped plan through', async () => {
    const { repository, acme } = await opened();
    await repository.run('sync.yml', DAILY);
    repository.clock.advance(24);
    for (const { employeeId } of acme.people.slice(3, 7)) acme.ukg.terminate(employeeId, { date: '2026-06-16' });
    const stopped = outputsOf(await repository.run('sync.yml', DAILY));
    expect(stopped['status']).toBe('stopped');
    const [approval = ''] = yamlIn(section('action/TROUBLESHOOTING.md', '## A run was stopped: now what'));
    const digest = stopped['plan-digest'] ?? '';
    repository.write(
      'integrations/acme/approvals.yml',
      approval.replace(/^ {3}/gm, '').replace(/digest: '[0-9a-f]+'/, `digest: '${digest}'`),
    );
    expect(outputsOf(await repository.run('sync.yml', DAILY))).toMatchObject({ status: 'ok', deactivated: '4' });
  });
});
