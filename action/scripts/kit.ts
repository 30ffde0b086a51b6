// `npm run kit -- ../acme-sync --repository owner/name --ref v1.1.0`: writes a customer's repository, ready to push.
// `--refresh` writes only what an update of the action may change. Everything is made before the first file is written.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isSlug } from '../src/config/validate.ts';
import { ROOT } from './bundle.ts';
import { kitFiles, refreshedFiles } from './kit-files.ts';
import type { ReadReleased, Release } from './kit-files.ts';
import { askAnswers, errorsIn, filesOf, QUESTIONS, suggestedAnswers } from './organization-questions.ts';
import type { Answers } from './organization-questions.ts';

const USAGE =
  'Give a folder, the repository of the action and its release: npm run kit -- ../acme-sync --repository owner/name --ref v1.1.0 --slug acme';

/** What is wrong with what was asked for, in one sentence. */
class Refusal extends Error {}

interface Wish {
  readonly folder: string;
  readonly repository: string;
  readonly ref: string;
  readonly slug: string;
  readonly isRefresh: boolean;
  readonly answers: Answers;
}

async function main(): Promise<void> {
  const wish = readWish();
  const { release, read } = releaseOf(wish);
  const files = wish.isRefresh ? refreshed(wish, release, read) : await begun(wish, release, read);
  write(wish.folder, files);
  if (commitOf(`refs/tags/${wish.ref}`) === null && wish.ref !== release.commit)
    console.warn(`The tag ${wish.ref} is not in this clone; its newest commit, which is of that version, was taken.`);
  console.log(
    `Wrote ${String(Object.keys(files).length)} files to ${wish.folder}, for ${release.repository} ${release.version}.`,
  );
  console.log(
    wish.isRefresh
      ? 'Look at the difference with git diff, then open a pull request.'
      : `Next: open ${join(wish.folder, 'README.md')} and follow it from the top.`,
  );
}

function readWish(): Wish {
  const { values, positionals } = parsed();
  const { repository = '', ref = '', refresh = false, slug, organization, ...answers } = values;
  const [folder = '', second] = positionals;
  if (folder === '' || repository === '' || ref === '' || positionals.length > 2) throw new Refusal(USAGE);
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/.test(repository))
    throw new Refusal(`The repository "${repository}" is not of the form owner/name.`);
  const named = slug ?? organization ?? second ?? basename(resolve(folder)).replace(/-sync$/, '');
  if (!isSlug(named))
    throw new Refusal(
      `"${named}" cannot name an organization: small letters, digits and hyphens only, like --slug acme.`,
    );
  return { folder, repository, ref, slug: named, isRefresh: refresh, answers: answers as Answers };
}

type Values = Readonly<Record<string, string | undefined>> & { readonly refresh?: boolean };

function parsed(): { readonly values: Values; readonly positionals: readonly string[] } {
  const texts = ['repository', 'ref', 'slug', 'organization', ...QUESTIONS.map(({ flag }) => flag)];
  const options = {
    ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
    refresh: { type: 'boolean' as const },
  };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { values: values as unknown as Values, positionals };
  } catch {
    throw new Refusal(USAGE);
  }
}

/** A tag of this clone, or a full commit; files are those of that commit, else, for a commit elsewhere, as they are here. */
function releaseOf({ repository, ref }: Wish): { readonly release: Release; readonly read: ReadReleased } {
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  const isTag = /^v\d+\.\d+\.\d+$/.test(ref);
  const found = isCommit || isTag ? commitOf(isTag ? `refs/tags/${ref}` : ref) : null;
  const isHere = isTag && found === null && ref === `v${versionIn(readHere)}`;
  const commit = found ?? (isCommit ? ref : isHere ? commitOf('HEAD') : null);
  if (commit === null)
    throw new Refusal(
      `"${ref}" is no release tag like v1.1.0 of this clone, and no full commit; git tag lists the tags.`,
    );
  const read: ReadReleased = found === null ? readHere : (path) => git('show', `${found}:${path}`);
  return { release: { repository, commit, version: isTag ? ref : `v${versionIn(read)}` }, read };
}

const readHere: ReadReleased = (path) => readFileSync(join(ROOT, path), 'utf8');
const versionIn = (read: ReadReleased): string =>
  (JSON.parse(read('package.json')) as { readonly version: string }).version;

function commitOf(name: string): string | null {
  try {
    return git('rev-parse', '--verify', '--quiet', `${name}^{commit}`).trim();
  } catch {
    return null;
  }
}

function git(...given: readonly string[]): string {
  return execFileSync('git', given, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  });
}

function refreshed({ folder }: Wish, release: Release, read: ReadReleased): Readonly<Record<string, string>> {
  if (!existsSync(join(folder, 'integrations')))
    throw new Refusal(
      `${folder} has no folder integrations/, so there is nothing to refresh; leave --refresh out to begin.`,
    );
  return refreshedFiles(release, read);
}

async function begun(wish: Wish, release: Release, read: ReadReleased): Promise<Readonly<Record<string, string>>> {
  const { folder, slug } = wish;
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).some((name) => name !== '.git')))
    throw new Refusal(`${folder} is there and not empty, so nothing was written; give a new folder, or --refresh.`);
  const organization = filesOf(await answersOf(wish.answers));
  const errors = errorsIn(organization, slug, `integrations/${slug}`);
  if (errors.length > 0)
    throw new Refusal(
      [
        'Nothing was written, for the files would not be valid:',
        ...errors.map(({ file, line, message, fix }) => `${file}:${String(line)} ${message} ${fix}`),
      ].join('\n'),
    );
  return kitFiles(release, read, { slug, organization });
}

async function answersOf(given: Answers): Promise<Answers> {
  if (!process.stdin.isTTY) return { ...suggestedAnswers(), ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await askAnswers(given, (text) => terminal.question(text), console.log);
  } finally {
    terminal.close();
  }
}

/** All files or, where one cannot be written, none that was not there before. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) written.push(path);
      writeFileSync(path, text);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw new Refusal(`${folder} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
