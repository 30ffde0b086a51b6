// The files of a customer's own repository: this repository's workflows with the released action in place of `./`, the
// organization's three files, the schemas for editors, and what GitHub and people read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIT_SCHEMAS, KIT_WORKFLOWS } from '../src/commands/validate.ts';
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

/** The files that an update of the action may change: what `--refresh` writes again. */
export function refreshedFiles(release: Release, read: ReadReleased): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(KIT_WORKFLOWS.map((path) => [path, workflowOf(release, read(path))])),
    ...Object.fromEntries(KIT_SCHEMAS.map((path) => [path, read(path)])),
  };
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
