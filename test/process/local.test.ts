// `npm run local`: the action on this machine, for those who try it before they set up anything on GitHub.
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run-action.ts';
import { makePeople } from '../sandbox/people.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let company: Workplace;
beforeAll(async () => {
  // The machine's own day: nothing stands between the action and its clock here.
  company = await openWorkplace({
    now: new Date().toISOString(),
    ukg: { people: makePeople({ count: 3, mess: false }) },
  });
});
afterAll(() => company.close());

interface LocalRun {
  readonly exitCode: number;
  readonly shown: string;
}

function local(...words: readonly string[]): Promise<LocalRun> {
  const script = join(ROOT, 'action', 'scripts', 'local.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: company.folder }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), shown: stdout + stderr });
    });
  });
}

const envFile = (): string => join(company.folder, '.env.acme');

function writeSecrets(more = ''): void {
  const { 'ukg-username': user = '', 'ukg-password': password = '', 'ukg-customer-api-key': key = '' } = company.inputs;
  const token = company.inputs['betterworks-token'] ?? '';
  const lines = [`UKG_USERNAME=${user}`, `UKG_PASSWORD="${password}"`, `UKG_CUSTOMER_API_KEY=${key}`];
  writeFileSync(envFile(), [...lines, `BETTERWORKS_TOKEN='${token}'`, more, ''].join('\n'));
}

describe('npm run local', () => {
  it('checks, and then syncs from a state in a folder, with lines for people only', async () => {
    writeSecrets();
    const check = await local('acme', 'check');
    expect(check.shown).toContain('works: ');
    expect((await local('acme', 'sync')).shown).toContain('The report is in .local/report/acme.');
    const again = await local('acme', 'sync');
    expect([again.exitCode, again.shown]).toEqual([0, expect.stringContaining('No user was written.')]);
    for (const { shown } of [check, again]) {
      expect(shown).not.toMatch(/^::|##\[/m);
      expect(shown).not.toContain(company.inputs['ukg-password']);
    }
  });

  it('says what is wrong in a line each, with file, line and column', async () => {
    company.writeFile('filter.yml', 'import: everybody\n');
    const { exitCode, shown } = await local('acme', 'validate');
    company.writeFile('filter.yml', 'import: all\n');
    expect(exitCode).toBe(1);
    expect(shown).toMatch(/^Error: .*\(integrations\/acme\/filter\.yml:1:9\)$/m);
  });

  it.each([
    ['an organization that is not there', ['acmee', 'check'], 'There is no organization "acmee" under integrations/.'],
    ['no organization', [], 'For example: npm run local -- acme check'],
    ['a command that is none', ['acme', 'chekc'], 'Write one of: validate, plan, sync'],
    ['an input that is none', ['acme', 'check', 'emplyee=1'], '"emplyee=1" is no input with its value.'],
    ['an input without a value', ['acme', 'explain', 'employee'], 'employee=000417'],
  ])('says what to do about %s', async (_, words, told) => {
    writeSecrets();
    const { exitCode, shown } = await local(...words);
    expect([exitCode, shown]).toEqual([1, expect.stringContaining(told)]);
  });

  it('says what belongs into the file of secrets', async () => {
    writeSecrets('UKG_PASWORD=x');
    expect((await local('acme', 'check')).shown).toContain('has a line UKG_PASWORD, which is no secret of the action');
    rmSync(envFile());
    expect((await local('acme', 'check')).shown).toContain(
      'There is no file .env.acme. Make it with a line NAME=value',
    );
  });
});
