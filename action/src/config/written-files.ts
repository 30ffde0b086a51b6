// The input of the rules: the files as written, without the parts that their schemas refused, and the place of every value.
import type { ConfigProblem, CriterionTest } from '../core/model/model.ts';
import type { WrittenCatalog, WrittenEntry, WrittenFiles } from './generated/written.ts';
import type { FileKind, Sentences } from './problem.ts';
import { pointerStep } from './yaml/places.ts';

/** Any part may be missing, since the schema may have refused it. */
type Partly<T> = T extends readonly (infer Entry)[]
  ? readonly (Partly<Entry> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** The catalog is null when there is none, or when it has errors: half a catalog would make good codes look unknown. */
export type PartialFiles = { readonly [Kind in Exclude<FileKind, 'catalog'>]: Partly<WrittenFiles[Kind]> } & {
  readonly catalog: WrittenCatalog | null;
};

/** A place in a file, by JSON pointer: a key or its value. */
export interface WrittenPlace {
  readonly kind: FileKind;
  readonly pointer: string;
  readonly at: 'key' | 'value';
}

/** The finding of a rule. */
export interface Finding extends WrittenPlace, Sentences {
  readonly severity: ConfigProblem['severity'];
  /** A warning that does not depend on the rest of the file, so that errors of the file do not hide it. */
  readonly isOfItself?: true;
}

/** A rule of one or several files. `lineOf` lets a sentence name the line of another place. */
export type Rule = (files: PartialFiles, lineOf: (kind: FileKind, pointer: string) => number) => Iterable<Finding>;

type MakeFinding = (pointer: string, message: string, fix: string) => Finding;

/** Makes findings for the rules of a file: about a value, or about a key. */
export function findingsIn(
  kind: FileKind,
): Readonly<Record<'error' | 'warning' | 'keyError' | 'keyWarning', MakeFinding>> {
  const of =
    (severity: Finding['severity'], at: Finding['at']): MakeFinding =>
    (pointer, message, fix) => ({ kind, pointer, at, severity, message, fix });
  return {
    error: of('error', 'value'),
    warning: of('warning', 'value'),
    keyError: of('error', 'key'),
    keyWarning: of('warning', 'key'),
  };
}

/** A text with its place: a source that an entry names, an entry of a list. */
interface WrittenText {
  readonly text: string;
  readonly pointer: string;
}

export interface WrittenField {
  readonly field: string;
  readonly pointer: string;
  readonly entry: Partly<WrittenEntry>;
  /** One source, or the list of `from: [a, b]`. */
  readonly sources: readonly WrittenText[];
}

/** Every written entry of the mapping, without fields that are off or automatic. */
export function writtenFields({ custom = {}, ...standard }: PartialFiles['mapping']): readonly WrittenField[] {
  return [...fieldsOf('', standard), ...fieldsOf('/custom', custom)];
}

function fieldsOf(
  group: string,
  entries: Readonly<Record<string, boolean | WrittenField['entry'] | undefined>>,
): readonly WrittenField[] {
  return Object.entries(entries).flatMap(([field, entry]) => {
    if (typeof entry !== 'object') return [];
    const pointer = group + pointerStep(field);
    const { from } = entry;
    const sources =
      typeof from === 'string' ? [{ text: from, pointer: `${pointer}/from` }] : textsOf(from, `${pointer}/from`);
    return [{ field, pointer, entry, sources }];
  });
}

/** A code of digits may be written without quotes. */
function textsOf(list: readonly (string | number | undefined)[] = [], pointer: string): readonly WrittenText[] {
  return list.flatMap((text, index) =>
    text === undefined ? [] : [{ text: String(text), pointer: pointer + pointerStep(index) }],
  );
}

/** One criterion of filter.yml, in one shape for the three lists and `where`. */
export interface WrittenCriterion {
  /** `''` for criteria of people to import, `/exclude` for criteria of people to leave out. */
  readonly group: '' | '/exclude';
  /** Its name in the model: `employee_types`, `where.work_location`. */
  readonly key: string;
  /** The UKG value that is looked at; `company_id` stands for the company's code as well. */
  readonly from: string;
  readonly test: CriterionTest;
  /** The place of the criterion. */
  readonly pointer: string;
  readonly texts: readonly WrittenText[];
}

/** The keys with a list of their own, and the source that each looks at. */
const LISTS = {
  employee_types: 'employee_type',
  employee_statuses: 'employee_status',
  companies: 'company_id',
} as const;

export const LIST_KEYS = Object.keys(LISTS) as readonly (keyof typeof LISTS)[];

export function writtenCriteria(filter: PartialFiles['filter']): readonly WrittenCriterion[] {
  return [...criteriaOf('', filter), ...criteriaOf('/exclude', filter.exclude ?? {})];
}

/** The criteria of `where`: one for each test of a source. */
export function whereCriteria(filter: PartialFiles['filter']): readonly WrittenCriterion[] {
  return writtenCriteria(filter).filter(({ key }) => key.startsWith('where.'));
}

type Group = Pick<PartialFiles['filter'], keyof typeof LISTS | 'where'>;

function criteriaOf(group: WrittenCriterion['group'], written: Group): readonly WrittenCriterion[] {
  const lists = LIST_KEYS.flatMap((key): readonly WrittenCriterion[] => {
    const [list, pointer] = [written[key], `${group}/${key}`];
    if (list === undefined) return [];
    return [{ group, key, from: LISTS[key], test: 'codes', pointer, texts: textsOf(list, pointer) }];
  });
  return [...lists, ...Object.entries(written.where ?? {}).flatMap(([from, test]) => whereOf(group, from, test))];
}

/** The tests of `where`, apart from a plain list, and their names in the model. */
const TESTS = { code: 'codes', contains: 'contains', starts_with: 'starts_with', is_empty: 'is_empty' } as const;

function whereOf(
  group: WrittenCriterion['group'],
  from: string,
  written: NonNullable<Group['where']>[string],
): readonly WrittenCriterion[] {
  const pointer = `${group}/where${pointerStep(from)}`;
  const about = { group, from, key: `where.${from}`, pointer };
  if (Array.isArray(written)) return [{ ...about, test: 'texts', texts: textsOf(written, pointer) }];
  return Object.entries(written ?? {}).map(([name, list]) => {
    const texts = textsOf(Array.isArray(list) ? list : [], `${pointer}/${name}`);
    return { ...about, test: TESTS[name as keyof typeof TESTS], texts };
  });
}
