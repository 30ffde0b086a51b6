// What the tenant's UKG can say for a source, as catalog.yml lists it.
import type { FieldMapping } from '../../core/model/model.ts';
import type { WrittenCriterion } from '../criteria.ts';
import type { WrittenCatalog } from '../generated/written.ts';

/** UKG cuts descriptions there; a longer text that begins so is the whole one. */
const CUT_AT = 25;

/** What a source can say, after `use`; null where the catalog does not know. */
export function valuesOf(catalog: WrittenCatalog, from: string, use: FieldMapping['use']): readonly string[] | null {
  if (from === 'employee_type') return keysOf(catalog.employee_types);
  if (from === 'company_id') return companies(catalog);
  if (from === 'job_code') return keysOf(catalog.jobs);
  const texts = textsOf(catalog, from);
  if (texts === null) return null;
  return use === 'code'
    ? Object.keys(texts)
    : Object.entries(texts).map(([code, text]) => (text.trim() === '' ? code : text.trim()));
}

const keysOf = (table: object | undefined): readonly string[] | null =>
  table === undefined ? null : Object.keys(table);

const companies = (catalog: WrittenCatalog): readonly string[] | null =>
  catalog.companies?.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code])) ?? null;

function textsOf(catalog: WrittenCatalog, from: string): Readonly<Record<string, string>> | null {
  if (isOrgLevel(from)) return catalog.org_levels?.[from]?.codes ?? null;
  if (from === 'work_location') return catalog.locations ?? null;
  if (from === 'job_title') return jobTexts(catalog.jobs, 'title');
  return from === 'job_description' ? jobTexts(catalog.jobs, 'description') : null;
}

export function isOrgLevel(from: string): from is keyof NonNullable<WrittenCatalog['org_levels']> {
  return /^org_level_[1-4]$/.test(from);
}

function jobTexts(
  jobs: WrittenCatalog['jobs'],
  part: 'title' | 'description',
): Readonly<Record<string, string>> | null {
  if (jobs === undefined) return null;
  return Object.fromEntries(Object.entries(jobs).map(([code, job]) => [code, job[part] ?? '']));
}

/** What a criterion compares with; null where the catalog does not know. */
export function valuesFor({ from, test }: WrittenCriterion, catalog: WrittenCatalog): readonly string[] | null {
  return valuesOf(catalog, from, test === 'codes' ? 'code' : 'description');
}

/** Whether a text of a criterion can be met by one of the values. UKG's values are compared without regard to case. */
export function isMet(text: string, values: readonly string[], test: WrittenCriterion['test']): boolean {
  const wanted = text.trim().toUpperCase();
  return values.some((value) => {
    const known = value.trim().toUpperCase();
    if (test === 'contains') return known.includes(wanted) || known.length >= CUT_AT;
    if (test === 'starts_with') return known.startsWith(wanted) || isCut(known, wanted);
    return known === wanted || isCut(known, wanted);
  });
}

/** Both in capitals. */
function isCut(known: string, whole: string): boolean {
  return known.length >= CUT_AT && whole.startsWith(known);
}

/** True for what the catalog has exactly so; without a catalog nothing is known. */
export function isKnownText(criterion: WrittenCriterion, text: string, catalog: WrittenCatalog | null): boolean {
  if (catalog === null) return false;
  return isMet(text, valuesFor(criterion, catalog) ?? [], 'texts');
}
