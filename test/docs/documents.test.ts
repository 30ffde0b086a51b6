// Documents that say what is so: links lead somewhere, commands exist, tables are fresh, paths are there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { load } from 'js-yaml';
import { getFileInfo } from 'prettier';
import { describe, expect, it } from 'vitest';
import { generate } from '../../action/scripts/generate-docs.ts';
import { COMMANDS } from '../../action/src/inputs.ts';
import { anchorsOf, documents, linksOf, ROOT } from './documents.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe.each(documents)('$file', (document) => {
  const { file, text } = document;
  const local = linksOf(document).filter((link) => !/^[a-z]+:/.test(link));

  it('links to files that are there', () => {
    const targets = local
      .map((link) => link.replace(/#.*$/, ''))
      .filter((path) => path !== '' && !path.startsWith('../../'));
    const missing = targets.filter((path) => !existsSync(join(ROOT, dirname(file), path)));
    expect(missing).toEqual([]);
  });

  it('links to headings that are there', () => {
    const missing = local.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : normalize(join(dirname(file), path));
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(read(target)).has(anchor);
    });
    expect(missing).toEqual([]);
  });

  it('names commands of npm that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name!);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });

  it('names files of this repository that are there', () => {
    const named = [...text.matchAll(/`((?:action|test|schemas|integrations|\.github)\/[\w./-]+\.\w+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('has no path or host of the machine it was written on', () => {
    expect(text).not.toMatch(/(^|[^\w.])\/(work|root|home|tmp)\/|localhost:\d/);
  });
});

describe('generated tables', () => {
  it('are what action.yml and the schemas say', async () => {
    for (const [path, text] of await generate()) expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('begins with the name, one sentence and the two commands', () => {
    const top = readme.split('\n').slice(0, 10).join('\n');
    expect(top).toMatch(/^# .+\n\n.+\.\n/);
    expect(top).toContain('npm ci && npm run demo');
    expect(top).toContain('npm cit');
  });

  it('has a row for every workflow', () => {
    for (const file of readdirSync(join(ROOT, '.github', 'workflows')))
      expect(readme).toContain(`](.github/workflows/${file})`);
  });
});

describe('action/README.md', () => {
  it('tells the story of every command', () => {
    for (const command of COMMANDS) expect(read('action/README.md')).toContain(`- \`${command}\`:`);
  });
});

describe('an organization', () => {
  const isIgnored = async (path: string): Promise<boolean> =>
    (await getFileInfo(join(ROOT, path), { ignorePath: join(ROOT, '.prettierignore') })).ignored;

  it('lays out its files as it likes: the format is asked of the example alone', async () => {
    expect(await isIgnored('integrations/acme/mapping.yml')).toBe(true);
    expect(await isIgnored('integrations/acme/notes.md')).toBe(true);
    expect(await isIgnored('integrations/example/mapping.yml')).toBe(false);
    expect(await isIgnored('integrations/README.md')).toBe(false);
  });
});

describe('the files that GitHub reads', () => {
  it('CODEOWNERS names folders that are there', () => {
    const folders = read('.github/CODEOWNERS')
      .split('\n')
      .flatMap((line) => /^\/(\S+)/.exec(line)?.[1] ?? []);
    expect(folders).not.toEqual([]);
    for (const folder of folders.filter((name) => !name.includes('*')))
      expect(existsSync(join(ROOT, folder))).toBe(true);
  });

  it('CODEOWNERS has somebody for everything', () => {
    const owners = read('.github/CODEOWNERS')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/));
    // The last line that matches decides, so the widest comes first.
    expect(owners[0]?.[0]).toBe('*');
    for (const [, ...names] of owners) {
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(name).toMatch(/^(@[\w-]+(\/[\w.-]+)?|[^@\s]+@[^@\s]+)$/);
    }
  });

  it.each([
    ['integration.yml', '@acme/platform'],
    ['approvals.yml', '@acme/platform'],
    ['mapping.yml', '@acme/hr-systems'],
    ['filter.yml', '@acme/hr-systems'],
    ['decisions.yml', '@acme/hr-systems'],
  ])('CODEOWNERS has %s of any organization approved by %s', (file, owner) => {
    const path = `/integrations/globex/${file}`;
    const matching = read('.github/CODEOWNERS')
      .split('\n')
      .map((line) => line.split(/\s+/))
      .filter(([pattern = '']) => /^[/*]/.test(pattern))
      .filter(([pattern = '']) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^ ]*')}`).test(path));
    expect(matching.at(-1)?.slice(1)).toEqual([owner]);
  });

  it('dependabot.yml proposes packages and actions, in groups, after a week', () => {
    const { updates } = load(read('.github/dependabot.yml')) as {
      readonly updates: readonly Readonly<Record<string, unknown>>[];
    };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const update of updates)
      expect(update).toMatchObject({ cooldown: { 'default-days': 7 }, groups: expect.anything() as unknown });
  });

  it('the template of pull requests asks three things', () => {
    expect(read('.github/pull_request_template.md').match(/^- \[ \] /gm)).toHaveLength(3);
  });

  it('the licence is the one that package.json names', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'Apache-2.0' });
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004[\s\S]+END OF TERMS AND CONDITIONS/);
  });

  it('the changelog has the version of package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    expect(read('action/CHANGELOG.md')).toContain(`\n## ${version}\n`);
  });
});
