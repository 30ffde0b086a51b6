// From the texts of one organization's files to what they mean, or to everything that is wrong with them. Pure.
import type { ConfigProblem, Integration, Approval } from '../core/model/model.ts';
import { placed } from './partial-files.ts';
import type { PartialFiles, PlacesByFile } from './partial-files.ts';
import type {
  WrittenApprovals,
  WrittenCatalog,
  WrittenDecisions,
  WrittenFilter,
  WrittenIntegration,
  WrittenMapping,
} from './generated/written.ts';
import { EXAMPLES, FILE_KINDS } from './file-kinds.ts';
import type { FileKind } from './file-kinds.ts';
import { plainWord } from './messages/closest.ts';
import { hasErrors, shown, sortProblems } from './messages/problem.ts';
import { stepsOf, valueAt } from './messages/schema-guide.ts';
import type { Places } from './yaml/places.ts';
import { checkSchema } from './messages/schema-problems.ts';
import { normalise, normaliseApprovals } from './normalise.ts';
import { applyRules } from './rules/rules.ts';
import { MOST_BYTES, readYaml } from './yaml/read.ts';
import type { SourceFile, YamlReading } from './yaml/read.ts';

export type { Approval };

/** A file that was found; without content when it could not be read, which its finder has told. */
export type FoundFile = Omit<SourceFile, 'content'> & { readonly content: SourceFile['content'] | null };

/** The files that were found, by name without `.yml`. */
export type SourceFiles = { readonly [Kind in FileKind]?: FoundFile };

/** The files as typed; null where one is missing or has errors. */
export interface WrittenFiles {
  readonly integration: WrittenIntegration | null;
  readonly mapping: WrittenMapping | null;
  readonly filter: WrittenFilter | null;
}

export interface ValidatedIntegration {
  readonly slug: string;
  /** Null as soon as any of the files has an error. */
  readonly integration: Integration | null;
  readonly approvals: readonly Approval[];
  readonly catalog: WrittenCatalog | null;
  readonly written: WrittenFiles;
  /** integration.yml without the parts that are wrong in it. */
  readonly partial: PartialFiles['integration'];
  /** Where everything stands in the files. */
  readonly places: PlacesByFile;
  /** By file, line and column. */
  readonly problems: readonly ConfigProblem[];
}

/** `catalog.yml` is written by a command and lists thousands of codes. */
export const MOST_CATALOG_BYTES = 4 * 1024 * 1024;

const REQUIRED_KINDS: readonly FileKind[] = ['integration', 'mapping', 'filter'];

/** Never throws. `folder` is where missing files belong, repository-relative. */
export function validateIntegration(
  slug: string,
  files: SourceFiles,
  folder = `integrations/${slug}`,
): ValidatedIntegration {
  const checked = mapKinds((kind) => check(kind, files[kind], folder));
  const places: PlacesByFile = mapKinds((kind) => ({ file: checked[kind].file, places: checked[kind].reading.places }));
  const lineOf = (kind: FileKind, pointer: string): number => placed({ ...NOTHING, kind, pointer }, places).line;
  // A warning about a file whose errors were left out would often be about what was left out.
  const partial = partialFiles(checked);
  const findings = applyRules(partial, lineOf)
    .filter(
      ({ kind, severity, isOfItself }) => isOfItself || severity === 'error' || !hasErrors(checked[kind].problems),
    )
    .map((finding) => placed(finding, places));
  const problems = [
    ...slugProblems(slug, folder),
    ...FILE_KINDS.flatMap((kind) => checked[kind].problems),
    ...findings,
  ];
  const written = writtenFiles(checked, problems);
  const { integration, mapping, filter, decisions, catalog, approvals } = written;
  const isWhole = integration !== null && mapping !== null && filter !== null && !hasErrors(problems);
  return {
    slug,
    integration: isWhole ? normalise(slug, { integration, mapping, filter, decisions: decisions ?? [] }, places) : null,
    approvals: approvals === null || !isWhole ? [] : normaliseApprovals(approvals, places.approvals),
    catalog,
    written: { integration, mapping, filter },
    partial: partial.integration,
    places,
    problems: sortProblems(once(problems)),
  };
}

interface Checked {
  readonly file: string;
  readonly reading: YamlReading;
  /** The value without what the schema refused. */
  readonly rest: unknown;
  readonly problems: readonly ConfigProblem[];
}

function check(kind: FileKind, source: FoundFile | undefined, folder: string): Checked {
  if (source === undefined) return absent(kind, `${folder}/${kind}.yml`);
  const { file, content } = source;
  if (content === null) return { file, reading: NOT_READ, rest: undefined, problems: [] };
  const reading = readYaml({ file, content }, kind === 'catalog' ? MOST_CATALOG_BYTES : MOST_BYTES);
  const verdict = checkSchema(kind, file, reading);
  const { rest, places } = verdict;
  return {
    file,
    reading: { ...reading, places },
    rest,
    problems: [...reading.problems, ...verdict.problems, ...typedNumbers({ kind, file }, rest, places)],
  };
}

/** YAML reads some numbers otherwise than people do: `1.000` is 1, `010` is 10, `1e3` is 1000. */
function typedNumbers(
  { kind, file }: { readonly kind: FileKind; readonly file: string },
  value: unknown,
  places: Places,
): readonly ConfigProblem[] {
  return [...places].flatMap(([pointer, { value: position, typed }]): readonly ConfigProblem[] => {
    const number = valueAt(value, stepsOf(pointer));
    if (typed === null || typeof number !== 'number' || String(number) === typed) return [];
    const digits = typed.replace(/^0+(?=\d)|[^\d]/g, '');
    const isGrouped = /^\d{1,3}(?:[.,_]\d{3})+$/.test(typed) && digits !== String(number);
    const amount = `Write ${isGrouped ? `${digits}, or ${String(number)} if that is meant` : String(number)}`;
    return [
      {
        file,
        ...position,
        severity: 'error',
        message: `YAML reads ${shown(typed)} as ${String(number)}.`,
        // The filter has codes, and no amounts.
        fix: kind === 'filter' ? `Put it in quotes: "${shown(typed)}"` : amount,
      },
    ];
  });
}

const NOT_READ: YamlReading = { value: undefined, places: new Map(), problems: [] };

function absent(kind: FileKind, file: string): Checked {
  if (!REQUIRED_KINDS.includes(kind)) return { file, reading: NOT_READ, rest: undefined, problems: [] };
  const problem: ConfigProblem = {
    ...{ file, line: 1, column: 1, severity: 'error' },
    message: `The file ${kind}.yml is missing.`,
    fix: `Create ${file}: copy ${kind}.yml from ${EXAMPLES} and change it.`,
  };
  return { file, reading: NOT_READ, rest: undefined, problems: [problem] };
}

/** What is wrong with the name of an organization's folder: nothing, or one thing. */
export function slugProblems(slug: string, folder: string): readonly ConfigProblem[] {
  if (isSlug(slug)) return [];
  const fit = plainWord(slug.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replaceAll('_', '-')
    .replace(/[^a-z0-9-]/g, '');
  return [
    {
      ...{ file: `${folder}/integration.yml`, line: 1, column: 1, severity: 'error' },
      message: `"${shown(slug)}" cannot be the name of an organization's folder.`,
      fix: `Rename the folder; small letters, digits and hyphens only${isSlug(fit) ? `, for example ${fit}` : ''}.`,
    },
  ];
}

/** Also the name of an environment and of a file of the state, so nothing that could be a path. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(name);
}

function partialFiles(checked: Readonly<Record<FileKind, Checked>>): PartialFiles {
  const { integration, mapping, filter, decisions, approvals, catalog } = checked;
  const isSound = catalog.rest !== undefined && !hasErrors(catalog.problems);
  return {
    integration: integration.rest ?? {},
    mapping: mapping.rest ?? {},
    filter: filter.rest ?? {},
    decisions: (decisions.rest ?? []) as PartialFiles['decisions'],
    approvals: (approvals.rest ?? []) as PartialFiles['approvals'],
    catalog: isSound ? catalog.rest : null,
  };
}

interface WrittenParts extends WrittenFiles {
  readonly catalog: WrittenCatalog | null;
  readonly approvals: WrittenApprovals | null;
  readonly decisions: WrittenDecisions | null;
}

function writtenFiles(checked: Readonly<Record<FileKind, Checked>>, problems: readonly ConfigProblem[]): WrittenParts {
  const valueOf = (kind: FileKind): unknown => {
    const { file, reading } = checked[kind];
    const isSound = reading.value !== undefined && !hasErrors(problems.filter((problem) => problem.file === file));
    return isSound ? reading.value : null;
  };
  return {
    integration: valueOf('integration') as WrittenIntegration | null,
    mapping: valueOf('mapping') as WrittenMapping | null,
    filter: valueOf('filter') as WrittenFilter | null,
    decisions: valueOf('decisions') as WrittenDecisions | null,
    catalog: valueOf('catalog') as WrittenCatalog | null,
    approvals: valueOf('approvals') as WrittenApprovals | null,
  };
}

function mapKinds<T>(make: (kind: FileKind) => T): Readonly<Record<FileKind, T>> {
  return Object.fromEntries(FILE_KINDS.map((kind) => [kind, make(kind)])) as Record<FileKind, T>;
}

const NOTHING = { at: 'value', severity: 'error', message: '', fix: '' } as const;

/** A key that stands twice has one place for both values, and can be complained about twice there. */
function once(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
