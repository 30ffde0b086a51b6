// From the texts of one organization's files to their meaning, or to everything that is wrong with them. Pure.
import type { Approval, ConfigProblem, Integration } from '../core/model/model.ts';
import type { WrittenFiles } from './generated/written.ts';
import { stepsOf, valueAt } from './messages/schema-place.ts';
import type { CheckedFile } from './messages/schema-problems.ts';
import { checkSchema } from './messages/schema-problems.ts';
import { normalise } from './normalise.ts';
import type { FileKind } from './problem.ts';
import { errorIn, EXAMPLES, FILE_KINDS, hasErrors, shown, sortProblems } from './problem.ts';
import { applyRules } from './rules/rules.ts';
import type { PartialFiles } from './written-files.ts';
import { positionOf } from './yaml/places.ts';
import type { SourceFile } from './yaml/read.ts';
import { MOST_BYTES, readYaml } from './yaml/read.ts';

/** A file that was found; without content when it could not be read, which is already a problem. */
export type FoundFile = Omit<SourceFile, 'content'> & { readonly content: SourceFile['content'] | null };

/** The files that were found, by name without `.yml`. */
export type SourceFiles = { readonly [Kind in FileKind]?: FoundFile };

export interface LoadedOrganization {
  readonly slug: string;
  /** Null when any file has an error. */
  readonly integration: Integration | null;
  readonly approvals: readonly Approval[];
  /** integration.yml without its wrong parts. */
  readonly partial: PartialFiles['integration'];
  /** By file, line and column. */
  readonly problems: readonly ConfigProblem[];
}

type CheckedFiles = Readonly<Record<FileKind, CheckedFile>>;

/** Every organization has these files. */
const REQUIRED: readonly FileKind[] = ['integration', 'mapping', 'filter'];

/** The largest size of a file; `catalog.yml` is written by a command, and may have thousands of codes. */
export function mostBytesOf(kind: FileKind): number {
  return kind === 'catalog' ? 4 * 1024 * 1024 : MOST_BYTES;
}

/** Never throws. `folder`: the place of missing files, repository-relative. */
export function validateIntegration(
  slug: string,
  files: SourceFiles,
  folder = `integrations/${slug}`,
): LoadedOrganization {
  const kinds = FILE_KINDS.map((kind) => [kind, check(kind, files[kind], folder)] as const);
  const checked = Object.fromEntries(kinds) as unknown as CheckedFiles;
  const partial = partialFiles(checked);
  const problems = [
    ...slugProblems(slug, folder),
    ...kinds.flatMap(([, { problems: found }]) => found),
    ...ruleProblems(partial, checked),
  ];
  const isWhole = !hasErrors(problems) && REQUIRED.every((kind) => checked[kind].value !== undefined);
  return {
    slug,
    // Without an error no part was left out.
    ...(isWhole ? normalise(slug, partial as WrittenFiles, checked) : { integration: null, approvals: [] }),
    partial: partial.integration,
    problems: Object.values(Object.groupBy(sortProblems(problems), ({ file }) => file)).flatMap((own = []) =>
      firstOf(own),
    ),
  };
}

/** At most this many problems are told of a file: one mistake at its beginning can make thousands. */
const MOST_TOLD = 100;

function firstOf(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const [next, ...others] = problems.slice(MOST_TOLD);
  if (next === undefined) return problems;
  const more = {
    message: `There are at least ${String(others.length + 1)} more mistakes in this file, from here on.`,
    fix: 'Correct the first ones: so many have most often one cause.',
  };
  return [
    ...problems.slice(0, MOST_TOLD),
    { ...next, severity: hasErrors(problems) ? 'error' : next.severity, ...more },
  ];
}

/** Checks one file by itself. */
function check(kind: FileKind, found: FoundFile | undefined, folder: string): CheckedFile {
  const { file, content } = found ?? { file: `${folder}/${kind}.yml`, content: null };
  if (content === null) {
    const isMissing = found === undefined && REQUIRED.includes(kind);
    const message = `The file ${kind}.yml is missing.`;
    const missing = errorIn(file, { message, fix: `Create ${file}: copy ${kind}.yml from ${EXAMPLES} and change it.` });
    return { file, value: undefined, rest: undefined, places: new Map(), problems: isMissing ? [missing] : [] };
  }
  const checked = checkSchema(kind, readYaml({ file, content }, mostBytesOf(kind)));
  const problems = [...checked.problems, ...typedNumbers(kind, checked)];
  return {
    ...checked,
    problems: kind === 'catalog' ? problems.map((problem) => ({ ...problem, fix: AGAIN })) : problems,
  };
}

/** The advice for a broken catalog.yml, which nobody writes by hand. */
const AGAIN =
  'Run the command catalog, and commit the catalog.yml that it writes; or delete the file, which only helps validate.';

/** YAML reads some numbers in another way than people: `1.000` is 1, `010` is 10, `1e3` is 1000. */
function typedNumbers(kind: FileKind, { file, places, rest }: CheckedFile): readonly ConfigProblem[] {
  return [...places].flatMap(([pointer, { value: position, typed }]): readonly ConfigProblem[] => {
    const number = valueAt(rest, stepsOf(pointer));
    if (typed === null || typeof number !== 'number' || String(number) === typed) return [];
    // Numbers in the filter are codes, not amounts.
    const fix =
      kind === 'filter'
        ? `Put it in quotes: "${shown(typed)}"`
        : `Write ${String(number)} if that is meant, else the digits alone.`;
    return [errorIn(file, { message: `YAML reads ${shown(typed)} as ${String(number)}.`, fix }, position)];
  });
}

/** The problem with the name of an organization's folder, if there is one. */
export function slugProblems(slug: string, folder: string): readonly ConfigProblem[] {
  if (isSlug(slug)) return [];
  const message = `"${shown(slug)}" cannot be the name of an organization's folder.`;
  const fix = 'Rename the folder; small letters, digits and hyphens only.';
  return [errorIn(`${folder}/integration.yml`, { message, fix })];
}

/** A slug is also the name of an environment and of a state file, so it must not look like a path. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(name);
}

function partialFiles({ integration, mapping, filter, decisions, approvals, catalog }: CheckedFiles): PartialFiles {
  return {
    integration: integration.rest ?? {},
    mapping: mapping.rest ?? {},
    filter: filter.rest ?? {},
    decisions: (decisions.rest ?? []) as PartialFiles['decisions'],
    approvals: (approvals.rest ?? []) as PartialFiles['approvals'],
    catalog: catalog.rest === undefined || hasErrors(catalog.problems) ? null : catalog.rest,
  };
}

function ruleProblems(partial: PartialFiles, checked: CheckedFiles): readonly ConfigProblem[] {
  const findings = applyRules(partial, (kind, pointer) => positionOf(checked[kind], pointer).line);
  // In a file with errors, a warning would often be about the parts that were left out.
  const told = findings.filter(
    ({ kind, severity, isOfItself }) => isOfItself || severity === 'error' || !hasErrors(checked[kind].problems),
  );
  return told.map(({ kind, pointer, at, severity, message, fix }) => {
    const { file } = checked[kind];
    return { file, ...positionOf(checked[kind], pointer, at), severity, message, fix };
  });
}
