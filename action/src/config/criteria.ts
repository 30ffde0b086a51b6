// The criteria of filter.yml as written, in one shape for all rules: the three lists, and `where`.
import type { CriterionTest } from '../core/model/model.ts';
import type { PartialFiles } from './partial-files.ts';
import { pointerStep } from './yaml/places.ts';

export interface WrittenCriterion {
  /** `''` for what is imported, `/exclude` for what is left out. */
  readonly group: '' | '/exclude';
  /** As the model calls it: `employee_types`, `where.work_location`. */
  readonly key: string;
  /** The UKG value that is looked at; `company_id` stands for the company's code as well. */
  readonly from: string;
  readonly test: CriterionTest;
  /** Where the criterion stands, and where its list does. */
  readonly pointer: string;
  readonly listPointer: string;
  readonly texts: readonly WrittenText[];
}

export interface WrittenText {
  readonly text: string;
  readonly pointer: string;
}

/** The keys with a list of their own, and what they look at. */
export const LISTS = {
  employee_types: 'employee_type',
  employee_statuses: 'employee_status',
  companies: 'company_id',
} as const;

export type ListKey = keyof typeof LISTS;

export const LIST_KEYS = Object.keys(LISTS) as readonly ListKey[];

/** The tests that `where` knows beside a plain list, and how the model calls them. */
const TESTS = { code: 'codes', contains: 'contains', starts_with: 'starts_with', is_empty: 'is_empty' } as const;

export function writtenCriteria(filter: PartialFiles['filter']): readonly WrittenCriterion[] {
  return [...criteriaOf('', filter), ...criteriaOf('/exclude', filter.exclude ?? {})];
}

type Group = Pick<PartialFiles['filter'], ListKey | 'where'>;

function criteriaOf(group: WrittenCriterion['group'], written: Group): readonly WrittenCriterion[] {
  const lists = LIST_KEYS.flatMap((key): readonly WrittenCriterion[] => {
    const list = written[key];
    const pointer = `${group}/${key}`;
    if (list === undefined) return [];
    const texts = textsOf(list, pointer);
    return [{ group, key, from: LISTS[key], test: 'codes', pointer, listPointer: pointer, texts }];
  });
  return [...lists, ...Object.entries(written.where ?? {}).flatMap(([from, test]) => whereOf(group, from, test))];
}

type Test = NonNullable<NonNullable<Group['where']>[string]>;

function whereOf(
  group: WrittenCriterion['group'],
  from: string,
  written: Test | undefined,
): readonly WrittenCriterion[] {
  const pointer = `${group}/where${pointerStep(from)}`;
  const about = { group, from, key: `where.${from}`, pointer };
  if (written === undefined) return [];
  if (isList(written)) return [{ ...about, test: 'texts', listPointer: pointer, texts: textsOf(written, pointer) }];
  return Object.entries(written).map(([name, list]) => {
    const listPointer = `${pointer}/${name}`;
    return {
      ...about,
      test: TESTS[name as keyof typeof TESTS],
      listPointer,
      texts: Array.isArray(list) ? textsOf(list as readonly (string | number)[], listPointer) : [],
    };
  });
}

const isList = (written: Test): written is Extract<Test, readonly unknown[]> => Array.isArray(written);

/** A code of digits alone may stand without quotes. */
function textsOf(list: readonly (string | number | undefined)[], pointer: string): readonly WrittenText[] {
  return list.flatMap((text, index) =>
    text === undefined ? [] : [{ text: String(text), pointer: pointer + pointerStep(index) }],
  );
}
