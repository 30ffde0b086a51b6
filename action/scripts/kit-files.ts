// The files of a customer's own repository: this repository's workflows with the released action in place of `./`, the
// organization's three files, the schemas for editors, and what GitHub and people read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT, KIT_SCHEMAS, KIT_WORKFLOWS } from '../src/commands/validate.ts';
import { environmentCommands, secretCommands } from './organization-questions.ts';

export interface Release {
  /** `owner/name` of the action. */
  readonly repository: string;
  /** Full commit. */
  readonly commit: string;
  /** `v1.1.0`. */
  readonly version: string;
}

/** Reads a file of the release, by its path in this repository. */
export type ReadReleased = (path: string) => string;

/** The files that an update of the action may change: what `--refresh` writes again. `own`: a file as it is, `''` for none. */
export function refreshedFiles(
  release: Release,
  read: ReadReleased,
  own: (path: string) => string = () => '',
): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      KIT_WORKFLOWS.map((path) => [path, withOwnChoices(workflowOf(release, read(path)), own(path))]),
    ),
    ...Object.fromEntries(KIT_SCHEMAS.map((path) => [path, read(path)])),
  };
}

/** The released workflow with what the customer chose in theirs: times, runners, and later releases of GitHub's actions. */
function withOwnChoices(released: string, own: string): string {
  const chosen = KEPT.reduce((text, pattern) => withOwn(text, own, pattern), released);
  const pins = new Map([...own.matchAll(PIN)].map(([pin, name = '', version = '']) => [name, { pin, version }]));
  return chosen.replaceAll(PIN, (pin, name: string, version: string) => {
    const ours = pins.get(name);
    return ours !== undefined && ours.version.localeCompare(version, 'en', { numeric: true }) > 0 ? ours.pin : pin;
  });
}

/** Name and version of an action of GitHub. */
const PIN = /uses: (actions\/[\w/-]+)@[0-9a-f]{40} # v([\d.]+)$/gm;

/** One for one; where the release has more places or fewer, the first different one for the first, and so on. */
function withOwn(released: string, own: string, pattern: RegExp): string {
  const foundIn = (text: string): readonly string[] => [...text.matchAll(pattern)].map(([found]) => found);
  const [theirs, ours] = [foundIn(released), foundIn(own)];
  const [kinds, ownKinds] = [[...new Set(theirs)], [...new Set(ours)]];
  let index = -1;
  return released.replaceAll(pattern, (found) => {
    index += 1;
    const isAlike = kinds.length === ownKinds.length;
    const choice = theirs.length === ours.length ? ours[index] : isAlike ? ownKinds[kinds.indexOf(found)] : undefined;
    // The image that GitHub offers is the release's to choose.
    return choice === undefined || /^ubuntu-[\d.]+$/.test(choice) ? found : choice;
  });
}

/** Lines of the customer's file that stand no longer in it: some may be a change of their own. */
export function lostLines(own: string, refreshed: string): readonly string[] {
  const there = new Set(refreshed.split('\n').map((line) => line.trim()));
  const isOurs = (line: string): boolean => /^- uses: \S+@|^uses: \S+@/.test(line);
  return own
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => !there.has(line) && !isOurs(line));
}

/** Our own workflows and the customer's differ in this alone. */
function workflowOf({ repository, commit, version }: Release, text: string): string {
  return text.replaceAll(/uses: \.\/$/gm, `uses: ${repository}@${commit} # ${version}`);
}

/** Everything; `organization` holds the three files by name. */
export function kitFiles(
  release: Release,
  read: ReadReleased,
  { slug, organization }: { readonly slug: string; readonly organization: Readonly<Record<string, string>> },
): Readonly<Record<string, string>> {
  return {
    'README.md': readme(release, slug),
    '.gitattributes': '* text=auto eol=lf\n',
    '.github/CODEOWNERS': template('CODEOWNERS'),
    '.github/dependabot.yml': template('dependabot.yml'),
    ...Object.fromEntries(Object.entries(organization).map(([name, text]) => [`integrations/${slug}/${name}`, text])),
    ...refreshedFiles(release, read),
  };
}

/** One page: how to set it up, with the lines to paste, what each file is, and where help is. */
function readme({ repository, commit, version }: Release, slug: string): string {
  const words: Readonly<Record<string, string>> = {
    ...{ repository, version, slug },
    documents: `https://github.com/${repository}/blob/${commit}`,
    environment: pasted(environmentCommands(slug)),
    secrets: pasted(secretCommands(slug)),
  };
  return template('README.txt').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`kit/README.txt asks for {{${name}}}, which nothing gives.`);
    return word;
  });
}

/** Where `README.txt` has `{{word}}`, a word of the release or the organization stands. */
function template(name: string): string {
  return readFileSync(join(import.meta.dirname, 'kit', name), 'utf8');
}

/** As lines of a block within a numbered step. */
function pasted(commands: readonly string[]): string {
  return commands.map((line) => `   ${line}`).join('\n');
}
