// The organizations on disk: what is read, what is refused, and what nobody reads.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contactOf, loadAll, loadIntegration } from '../../action/src/config/load.ts';
import { FILTER, INTEGRATION, MAPPING, told } from './builders.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'integrations-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

const organization = (slug: string, integration = INTEGRATION): Readonly<Record<string, string>> => ({
  [`${slug}/integration.yml`]: integration,
  [`${slug}/mapping.yml`]: MAPPING,
  [`${slug}/filter.yml`]: FILTER,
});

/** Problems with the folder's name cut off. */
const words = (problems: Parameters<typeof told>[0][]): readonly string[] =>
  problems.map((problem) => told(problem).replaceAll(`${root}/`, ''));

async function problemsOf(slug: string): Promise<readonly string[]> {
  return words([...(await loadIntegration(root, slug)).problems]);
}

describe('one organization', () => {
  test('is read from its three files', async () => {
    await write(organization('acme'));
    const { integration, problems } = await loadIntegration(root, 'acme');
    expect(problems).toEqual([]);
    expect(integration?.organization).toBe('Acme Corporation');
  });

  test('problems name files as the repository does, however the path was written', async () => {
    const { problems } = await loadIntegration('./does-not-exist//', 'acme');
    expect(problems.map(({ file }) => file)).toEqual(['does-not-exist/acme/integration.yml']);
  });

  test('that does not exist is told once, with the one that was meant', async () => {
    await write(organization('acme'));
    expect(await problemsOf('acne')).toEqual([
      expect.stringContaining('acne/integration.yml:1:1 There is no organization "acne"') as string,
    ]);
    expect((await problemsOf('acne'))[0]).toContain('Did you mean acme?');
  });

  test.each(['../acme', 'Acme', '', '.', 'a/b', 'acme\n'])(
    'the name %j is refused before anything is read',
    async (slug) => {
      const { problems, integration } = await loadIntegration(root, slug);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toContain("cannot be the name of an organization's folder");
      expect(integration).toBeNull();
    },
  );

  test('a .yaml is to be renamed', async () => {
    await write({ ...organization('acme'), 'acme/filter.yaml': 'import: al\n' });
    await rm(join(root, 'acme/filter.yml'));
    expect(await problemsOf('acme')).toEqual([
      'acme/filter.yaml:1:1 Nobody reads filter.yaml. Did you mean filter.yml? Rename it.',
      expect.stringContaining('acme/filter.yml:1:1 The file filter.yml is missing.') as string,
    ]);
  });

  test('a .yaml beside its .yml is refused, since one of them would have no effect', async () => {
    await write({ ...organization('acme'), 'acme/filter.yaml': FILTER });
    expect(await problemsOf('acme')).toEqual([
      'acme/filter.yaml:1:1 Nobody reads filter.yaml. Delete it, or move it out of this folder.',
    ]);
    expect((await loadIntegration(root, 'acme')).integration).toBeNull();
  });

  test('what nobody reads is a warning, notes and hidden files are not', async () => {
    await write({
      ...organization('acme'),
      'acme/maping.yml': '',
      'acme/catalog.yml.txt': '',
      'acme/people.csv': '',
      'acme/NOTES.md': '',
      'acme/.gitkeep': '',
      'acme/old/x.yml': '',
    });
    expect(await problemsOf('acme')).toEqual([
      'warning acme/catalog.yml.txt:1:1 Nobody reads catalog.yml.txt. Did you mean catalog.yml? Rename it.',
      'warning acme/maping.yml:1:1 Nobody reads maping.yml. Delete it, or move it out of this folder.',
      'warning acme/old:1:1 Nobody reads old. Delete it, or move it out of this folder.',
      'warning acme/people.csv:1:1 Nobody reads people.csv. Delete it, or move it out of this folder.',
    ]);
    expect((await loadIntegration(root, 'acme')).integration).not.toBeNull();
  });

  test('a file that is too large is read no further', async () => {
    await write({ ...organization('acme'), 'acme/filter.yml': 'x'.repeat(5_000_000) });
    expect(await problemsOf('acme')).toEqual([
      expect.stringContaining('acme/filter.yml:1:1 The file is larger than 256 KB.') as string,
    ]);
  });

  test('a link is not followed, since it may lead anywhere', async () => {
    await write({ ...organization('acme'), 'secret.yml': FILTER });
    await rm(join(root, 'acme/filter.yml'));
    await symlink('../secret.yml', join(root, 'acme/filter.yml'));
    await symlink(join(root, 'acme'), join(root, 'beta'));
    expect(await problemsOf('acme')).toEqual([
      'acme/filter.yml:1:1 filter.yml is a link, which is not followed. Put a plain file in its place.',
    ]);
    expect(await problemsOf('beta')).toEqual([
      expect.stringContaining('beta does not exist, or is no folder.') as string,
    ]);
  });

  test('a folder or a pipe in place of a file is refused without waiting', async () => {
    await write(organization('acme'));
    await rm(join(root, 'acme/filter.yml'));
    await rm(join(root, 'acme/mapping.yml'));
    await mkdir(join(root, 'acme/filter.yml'));
    execFileSync('mkfifo', [join(root, 'acme/mapping.yml')]);
    expect(await problemsOf('acme')).toEqual([
      'acme/filter.yml:1:1 filter.yml is not a file. Put a plain file in its place.',
      'acme/mapping.yml:1:1 mapping.yml is not a file. Put a plain file in its place.',
    ]);
  });

  test('a catalog may be larger than a file that people write', async () => {
    const codes = Array.from({ length: 20_000 }, (_, number) => `  C${number}: Code number ${number}`).join('\n');
    await write({ ...organization('acme'), 'acme/catalog.yml': `locations:\n${codes}\n` });
    expect(await problemsOf('acme')).toEqual([]);
  });
});

describe('all organizations', () => {
  test('are loaded by name, with the problems of all of them', async () => {
    await write({
      ...organization('beta'),
      ...organization('acme'),
      'beta/filter.yml': 'import: al\n',
    });
    const { organizations, problems } = await loadAll(root);
    expect(organizations.map(({ slug, integration }) => [slug, integration !== null])).toEqual([
      ['acme', true],
      ['beta', false],
    ]);
    expect(words([...problems])).toEqual([expect.stringContaining('beta/filter.yml:1:9') as string]);
  });

  test('a folder with an impossible name is told', async () => {
    await write({ ...organization('acme'), 'Beta Corp/mapping.yml': MAPPING });
    const { problems } = await loadAll(root);
    expect(words([...problems])).toEqual([
      expect.stringContaining('Rename the folder; small letters, digits and hyphens only.') as string,
    ]);
  });

  test('no organization is a problem of its own', async () => {
    const { organizations, problems } = await loadAll(root);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('There is no organization in');
    expect(organizations.every(({ integration }) => integration === null)).toBe(true);
    expect((await loadAll(join(root, 'nowhere'))).problems).toHaveLength(1);
  });
});

test('whom to tell is known although something else in integration.yml is wrong', async () => {
  await write(organization('acme', `${INTEGRATION}limits: 5\n`));
  const loaded = await loadIntegration(root, 'acme');
  expect(loaded.integration).toBeNull();
  expect(contactOf(loaded)).toMatchObject({
    technicalContact: ['hr-systems@acme.example'],
    timeZone: 'America/New_York',
  });
});

test('nobody is known where the address itself is wrong', async () => {
  await write(organization('acme', INTEGRATION.replace('hr-systems@acme.example', 'hr')));
  expect(contactOf(await loadIntegration(root, 'acme'))).toBeNull();
});
