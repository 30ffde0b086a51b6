// Who is imported. "Or" within a key, "and" between keys. Each employee who is left out gets the line that did it.
//
//   a list to be on      a list not to be on   -> scope
//   missed for certain   any                   -> out
//   any                  hit for certain       -> out
//   some unknown          or some unknown      -> unknown: the person stays as they are, never out of scope
//   all met              none hit              -> in
//
// A value that UKG does not give (not read, blank, a code without a text) decides nothing. Only `is_empty` asks for a blank.
import { plainText } from '../model/hidden.ts';
import type { CodeTables, Criterion, Employee, Excluded, Filter, Integration } from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import { isPersonal } from '../model/sources.ts';
import { ascending, placeOf } from '../model/text.ts';
import { TERMINATED } from './employment.ts';
import type { ReadContext } from './read-value.ts';
import { readValue } from './read-value.ts';

export type Scope =
  | { readonly kind: 'in' }
  | { readonly kind: 'out'; readonly by: Excluded }
  | { readonly kind: 'unknown'; readonly complaint: Complaint };

/** How sentences call what a criterion looks at. */
export function criterionWords({ source }: Pick<Criterion, 'source'>): string {
  if (source.kind === 'udf') return `user-defined field "${source.label}"`;
  return source.kind === 'company' ? 'company' : source.name.replaceAll('_', ' ');
}

/**
 * Whether the person is in scope by this row. Status T decides nothing here: until their last day the person is employed,
 * and after it they are a leaver, whom no filter keeps.
 */
export function scopeOf(context: ReadContext, filter: Filter): Scope {
  const isCounted = (criterion: Criterion): boolean => !isStatus(criterion) || context.row.status !== TERMINATED;
  const include = (filter.import === 'all' ? [] : filter.include).filter(isCounted);
  const exclude = filter.exclude.filter(isCounted);
  const included = include.map((criterion) => ({ criterion, ...judge(criterion, context) }));
  const missed = included.find(({ verdict }) => verdict === 'no');
  if (missed !== undefined)
    return out(context, missed.criterion, `${missed.found} ${NOT[missed.criterion.test]} ${missed.criterion.key}`);
  const excluded = exclude.map((criterion) => ({ criterion, ...judge(criterion, context) }));
  const hit = excluded.find(({ verdict }) => verdict === 'yes');
  if (hit !== undefined) {
    const { criterion, found, value } = hit;
    return out(context, value ?? criterion, `${found} is excluded by exclude.${criterion.key}`);
  }
  const unknown = [...included, ...excluded].find(({ verdict }) => verdict === 'unknown');
  return unknown === undefined
    ? { kind: 'in' }
    : { kind: 'unknown', complaint: unsure(unknown.criterion, unknown.found) };
}

/** What a person who misses a criterion is told. */
const NOT: Readonly<Record<Criterion['test'], string>> = {
  texts: 'is not among',
  codes: 'is not among',
  contains: 'contains none of',
  starts_with: 'starts with none of',
  is_empty: 'has a value, against',
};

/** True for a criterion that asks for UKG's employee status. */
function isStatus({ source }: Criterion): boolean {
  return source.kind === 'row' && source.name === 'employee_status';
}

function out({ row: { ukgEmployeeId } }: ReadContext, { place }: Pick<Criterion, 'place'>, reason: string): Scope {
  return { kind: 'out', by: { ukgEmployeeId, reason, ...place } };
}

function unsure(criterion: Criterion, found: string): Complaint {
  const message = `UKG gives no ${found}, which ${placeOf(criterion.place)} asks for, so it cannot be told whether they are included, and nothing was written. Enter it in UKG, or say in filter.yml what an empty value means (is_empty).`;
  return { code: 'SCOPE_UNKNOWN', message };
}

interface Judgement {
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** What the criterion looks at, with the value that was found, in words. */
  readonly found: string;
  /** The entry of the list that fits. */
  readonly value?: Criterion['values'][number];
  /** The value itself, where reports may show it. */
  readonly shown?: string;
}

/** Whether a row fulfils one criterion. */
export function judge(criterion: Criterion, context: ReadContext): Judgement {
  const words = criterionWords(criterion);
  const { values, isWhole, lack = '' } = valuesOf(criterion, context);
  const isForBlank = criterion.test === 'is_empty';
  if (values.length === 0) return { verdict: isWhole && isForBlank ? 'yes' : 'unknown', found: words + lack };
  if (isForBlank) return { verdict: 'no', found: words };
  const quoted = [...new Set(values)].map((value) => `"${value.slice(0, 40)}"`).join(' / ');
  const shown = isPersonal(criterion.source) ? {} : { shown: quoted };
  const found = isPersonal(criterion.source) ? words : `${words} ${quoted}`;
  const value = criterion.values.find((wanted) => values.some((one) => fits(one, wanted.value, criterion.test)));
  if (value !== undefined) return { verdict: 'yes', found, value };
  return isWhole ? { verdict: 'no', found, ...shown } : { verdict: 'unknown', found: `code of the ${found}`, ...shown };
}

/** A text as it is compared with others. Capitals can come in two parts, as the dotted Turkish I does. */
export function comparable(text: string): string {
  return plainText(text).toUpperCase().normalize('NFC');
}

/** UKG's codes are upper case and trimmed; what was typed in the file may not be. */
export function fits(value: string, wanted: string, test: Criterion['test']): boolean {
  const [a, b] = [comparable(value), comparable(wanted)];
  if (b === '') return false;
  if (test === 'contains') return a.includes(b);
  return test === 'starts_with' ? a.startsWith(b) : a === b;
}

interface Values {
  /** None where UKG gives none. */
  readonly values: readonly string[];
  /** False when one of the values is unknown, so that a criterion cannot be missed for certain. */
  readonly isWhole: boolean;
  /** Words that say what is not known. */
  readonly lack?: string;
}

function valuesOf({ source, test }: Criterion, context: ReadContext): Values {
  if (source.kind === 'company') return companyOf(context);
  const read = readValue(source, test === 'codes' ? 'code' : 'description', context);
  if (read === undefined) return { values: [], isWhole: false };
  if (read.missingCode !== null && test !== 'is_empty')
    return { values: [], isWhole: false, lack: ` for the code "${read.missingCode.code.slice(0, 40)}"` };
  return { values: read.value === '' ? [] : [read.value], isWhole: true };
}

/** False when a row lacks a value that the filter asks for, and another list of UKG may have it. */
export function isReadFor(context: ReadContext, { include, exclude }: Filter): boolean {
  return [...include, ...exclude].every(
    ({ source }) => source.kind !== 'row' || readValue(source, 'code', context) !== undefined,
  );
}

/** A company has an id and a code. While one of them is unknown, the file may mean that one. */
function companyOf({ row, tables }: ReadContext): Values {
  const code = row.companyCode || tables.companies.get(row.companyId) || '';
  const values = [row.companyId, code].filter((value) => value !== '');
  return { values, isWhole: values.length === 2 };
}

// A criterion that nobody in UKG fulfils is most often a word that UKG writes in another way.

/** This many of the existing values are named. */
const MOST_NAMED = 3;

/** One sentence for each criterion that nobody in UKG fulfils; none when nobody was read. */
export function unmetCriteria(
  employees: readonly Employee[],
  {
    integration: { filter },
    tables,
  }: { readonly integration: Pick<Integration, 'filter'>; readonly tables: CodeTables },
): readonly string[] {
  const rows = employees.flatMap((employee) => employee.rows.map((row) => ({ employee, row, tables })));
  const excluding = filter.exclude.map((criterion) => ({ ...criterion, key: `exclude.${criterion.key}` }));
  return [...filter.include, ...excluding].flatMap((criterion) => {
    const values = rows.length === 0 ? null : valuesUnlike(criterion, rows);
    return values === null ? [] : [sentence(criterion, values)];
  });
}

/** How often each other value occurs; null when a person fulfils the criterion. */
function valuesUnlike(criterion: Criterion, rows: readonly ReadContext[]): ReadonlyMap<string, number> | null {
  const values = new Map<string, number>();
  for (const row of rows) {
    const { verdict, shown } = judge(criterion, row);
    if (verdict === 'yes') return null;
    if (shown !== undefined) values.set(shown, (values.get(shown) ?? 0) + 1);
  }
  return values;
}

function sentence(criterion: Criterion, values: ReadonlyMap<string, number>): string {
  const frequent = [...values].sort(([a, m], [b, n]) => n - m || ascending(a, b)).slice(0, MOST_NAMED);
  const there = frequent.length === 0 ? '' : ` UKG has most often ${frequent.map(([value]) => value).join(', ')}.`;
  return `Nobody in UKG fulfils ${criterion.key} (${placeOf(criterion.place)}): compare how UKG writes the ${criterionWords(criterion)}.${there}`;
}
