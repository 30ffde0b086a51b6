// `npm run kit -- ../acme-sync --repository owner/name --ref v1.1.0`: writes a customer's repository, ready to push.
// `--refresh` writes only what an update of the action may change. Everything is made before the first file is written.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isSlug } from '../src/config/validate.ts';
import { ROOT } from './bundle.ts';
import type { ReadReleased, Release } from './kit-files.ts';
import { kitFiles, lostLines, refreshedFiles } from './kit-files.ts';
import type { Answers } from './organization-questions.ts';
import { answersFor, checkedFiles, QUESTIONS } from './organization-questions.ts';
import { commandLine, Refusal, runScript } from './refusal.ts';

const USAGE =
  'Give a folder, the repository of the action and its release: npm run kit -- ../acme-sync --repository owner/name --ref v1.1.0 --slug acme';

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
  const { release, read, warning } = releaseOf(wish);
  const files = wish.isRefresh ? refreshed(wish, release, read) : await begun(wish, release, read);
  const changes = wish.isRefresh ? Object.entries(files).flatMap(([path, text]) => changesIn(wish, path, text)) : [];
  write(wish.folder, files);
  if (warning !== null) console.warn(warning);
  console.log(
    `Wrote ${String(Object.keys(files).length)} files to ${wish.folder}, for ${release.repository} ${release.version}.`,
  );
  for (const line of changes) console.log(line);
  console.log(
    wish.isRefresh
      ? 'Look at the difference with git diff, then open a pull request.'
      : `Next: open ${join(wish.folder, 'README.md')} and follow it from the top.`,
  );
}

function readWish(): Wish {
  const texts = ['repository', 'ref', 'slug', 'organization', ...QUESTIONS.map(({ flag }) => flag)];
  const { values, isOn, words } = commandLine(USAGE, texts, ['refresh']);
  const { repository = '', ref = '', slug, organization, ...answers } = values;
  const [folder = '', second] = words;
  if (folder === '' || repository === '' || ref === '' || words.length > 2) throw new Refusal(USAGE);
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/.test(repository))
    throw new Refusal(`The repository "${repository}" is not of the form owner/name.`);
  const named = slug ?? organization ?? second ?? basename(resolve(folder)).replace(/-sync$/, '');
  const isRefresh = isOn('refresh');
  if (!isRefresh && !isSlug(named))
    throw new Refusal(
      `"${named}" cannot name an organization: small letters, digits and hyphens only, like --slug acme.`,
    );
  return { folder, repository, ref, slug: named, isRefresh, answers };
}

interface Found {
  readonly release: Release;
  readonly read: ReadReleased;
  /** What was taken where the ref is not in this clone. */
  readonly warning: string | null;
}

/** A tag of this clone, or a full commit; files are those of that commit, else, for a commit elsewhere, as they are here. */
function releaseOf({ repository, ref }: Wish): Found {
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  const isTag = /^v\d+\.\d+\.\d+$/.test(ref);
  const found = isCommit || isTag ? commitOf(isTag ? `refs/tags/${ref}` : ref) : null;
  if (found !== null) {
    const read = readAt(found, ref);
    return { release: { repository, commit: found, version: isTag ? ref : versionIn(read) }, read, warning: null };
  }
  const here = { read: readHere, release: { repository, version: versionIn(readHere) } };
  const head = isTag && ref === here.release.version ? commitOf('HEAD') : null;
  if (head !== null) {
    const warning = `The tag ${ref} is not in this clone; its newest commit, which is of that version, was taken.`;
    return { ...here, release: { ...here.release, commit: head }, warning };
  }
  if (!isCommit)
    throw new Refusal(
      `"${ref}" is no release tag like v1.1.0 of this clone, and no full commit; git tag lists the tags.`,
    );
  const warning = `The commit ${ref} is not in this clone; workflows and schemas were taken as they are here.`;
  return { ...here, release: { ...here.release, commit: ref }, warning };
}

function readAt(commit: string, ref: string): ReadReleased {
  return (path) => {
    try {
      return git('show', `${commit}:${path}`);
    } catch {
      throw new Refusal(`${ref} has no file ${path}, so it is older than the kit; give a newer release.`);
    }
  };
}

const readHere: ReadReleased = (path) => readFileSync(join(ROOT, path), 'utf8');
const versionIn = (read: ReadReleased): string =>
  `v${(JSON.parse(read('package.json')) as { readonly version: string }).version}`;

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
  return refreshedFiles(release, read, (path) => ownFile(folder, path));
}

const ownFile = (folder: string, path: string): string =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';

/** Nothing of a file that stays as it is. */
function changesIn({ folder }: Wish, path: string, text: string): readonly string[] {
  const own = ownFile(folder, path);
  if (own.replaceAll('\r\n', '\n') === text) return [];
  if (own === '') return [`New: ${path}`];
  const lost = path.startsWith('schemas/') ? [] : lostLines(own, text);
  if (lost.length === 0) return [`Changed: ${path}`];
  return [
    `Changed: ${path}. These lines are there no longer; write again what was a choice of yours:`,
    ...lost.map((line) => `  ${line}`),
  ];
}

async function begun(wish: Wish, release: Release, read: ReadReleased): Promise<Readonly<Record<string, string>>> {
  const { folder, slug } = wish;
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).some((name) => name !== '.git')))
    throw new Refusal(`${folder} is there and not empty, so nothing was written; give a new folder, or --refresh.`);
  const { files, warnings } = checkedFiles(await answersFor(wish.answers), slug, `integrations/${slug}`);
  for (const warning of warnings) console.warn(`Look at ${warning}`);
  return kitFiles(release, read, { slug, organization: files });
}

/** Everything is written beside the folder first, so that nothing is left half written where the disk refuses. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  let draft = '';
  try {
    mkdirSync(dirname(resolve(folder)), { recursive: true });
    draft = mkdtempSync(`${resolve(folder)}.draft-`);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(draft, dirname(name)), { recursive: true });
      writeFileSync(join(draft, name), text);
    }
    for (const name of Object.keys(files)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      renameSync(join(draft, name), join(folder, name));
    }
  } catch (error) {
    throw new Refusal(`${folder} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    if (draft !== '') rmSync(draft, { recursive: true, force: true });
  }
}

await runScript(main);
