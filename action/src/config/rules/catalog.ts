// Codes are checked against catalog.yml where there is one: what the tenant does not know is most likely a slip of the pen.
import { withoutHidden } from '../../core/model/hidden.ts';
import type { FieldMapping } from '../../core/model/model.ts';
import type { WrittenCatalog } from '../generated/written.ts';
import { closest } from '../messages/guess.ts';
import { shown } from '../problem.ts';
import { UDF_PREFIX } from '../sources.ts';
import type { Finding, Rule, WrittenCriterion } from '../written-files.ts';
import { findingsIn, whereCriteria, writtenCriteria, writtenFields } from '../written-files.ts';
import { pointerStep } from '../yaml/places.ts';

const REFRESH = 'If it is new in UKG, run the command catalog and commit the new catalog.yml.';

/** The name of a value in sentences; for all other sources, the name of the source. */
const NOUNS: Readonly<Record<string, string>> = { employee_type: 'employee type', company_id: 'company' };

const filterValuesAreKnown: Rule = function* ({ filter, catalog }) {
  if (catalog === null) return;
  for (const criterion of writtenCriteria(filter)) {
    const values = valuesFor(criterion, catalog);
    if (values === null) continue;
    for (const { text, pointer } of criterion.texts) {
      if (isMet(text, values, criterion.test)) continue;
      const near = closest(text, values);
      const guess = near === null ? few(values) : `Did you mean ${shown(near)}?`;
      yield findingsIn('filter').error(pointer, unknownText(criterion, text), `${guess} ${REFRESH}`);
    }
  }
};

function unknownText({ from, test }: WrittenCriterion, text: string): string {
  const noun = NOUNS[from];
  const asCode = test === 'codes' && noun === undefined ? ' as its code' : '';
  return `UKG has no ${noun ?? `value of ${from}`} "${shown(text)}"${asCode}, says catalog.yml.`;
}

function few(codes: readonly string[]): string {
  if (codes.length === 0) return 'catalog.yml lists none.';
  const rest = codes.length > MOST_SHOWN ? ', ...' : '';
  return `Known are: ${codes.slice(0, MOST_SHOWN).join(', ')}${rest}.`;
}

const MOST_SHOWN = 12;

type Fault = Pick<Finding, 'severity' | 'message' | 'fix'>;

const sourcesAreKnown: Rule = function* ({ mapping, filter, catalog }) {
  if (catalog === null) return;
  const mapped = writtenFields(mapping).flatMap(({ sources }) => sources);
  const named = [
    ...mapped.map(({ text, pointer }) => ({ from: text, kind: 'mapping', pointer, at: 'value' }) as const),
    ...whereCriteria(filter).map(({ from, pointer }) => ({ from, kind: 'filter', pointer, at: 'key' }) as const),
  ];
  for (const { from, ...place } of named) {
    const fault = unknownLevel(from, catalog) ?? unknownLabel(from, catalog);
    if (fault !== null) yield { ...place, ...fault };
  }
};

function unknownLevel(from: string, { org_levels: levels }: WrittenCatalog): Fault | null {
  if (levels === undefined || !isOrgLevel(from) || Object.hasOwn(levels, from)) return null;
  const named = Object.entries(levels).map(([level, { name }]) => (name === undefined ? level : `${level} (${name})`));
  const all = named.length === 0 ? 'catalog.yml lists no level.' : `Levels in use: ${named.join(', ')}.`;
  return { severity: 'error', message: `UKG has no codes on ${from}, says catalog.yml.`, fix: `${all} ${REFRESH}` };
}

/** For a tenant without any user-defined field this is a warning, as in the vendor's dialog: the field can still be created. */
function unknownLabel(from: string, { user_defined_fields: labels }: WrittenCatalog): Fault | null {
  const label = from.slice(UDF_PREFIX.length);
  if (labels === undefined || !from.startsWith(UDF_PREFIX) || labels.includes(label)) return null;
  if (labels.length === 0) {
    const message = 'No user-defined fields are available in UKG, says catalog.yml.';
    const fix = 'Create the field in UKG and run the command catalog; until then nothing is sent for it.';
    return { severity: 'warning', message, fix };
  }
  const message = `UKG has no user-defined field "${shown(label)}", says catalog.yml.`;
  const near = closest(label, labels);
  const guess = near === null ? few(labels) : `Did you mean "${UDF_PREFIX}${near}"?`;
  return { severity: 'error', message, fix: `${guess} ${REFRESH}` };
}

/** A look-up of a value that UKG does not have has no effect. It harms nobody, so it is a warning. */
const lookedUpValuesAreKnown: Rule = function* ({ mapping, catalog }) {
  if (catalog === null) return;
  for (const { pointer, entry, sources } of writtenFields(mapping)) {
    const lists = sources.map(({ text }) => valuesOf(catalog, text, entry.use ?? 'description'));
    if (lists.includes(null)) continue;
    const values = lists.flatMap((list) => list ?? []);
    const from = sources.map(({ text }) => text).join(', ');
    for (const value of Object.keys(entry.lookup ?? {})) {
      if (values.includes(value.trim())) continue;
      const message = `UKG has no value "${shown(value)}" for ${from}${entry.use === 'code' ? ' as a code' : ''}, says catalog.yml.`;
      const near = closest(value, values);
      const fix = `${near === null ? 'Delete the line.' : `Did you mean "${near}"?`} ${REFRESH}`;
      yield findingsIn('mapping').keyWarning(`${pointer}/lookup${pointerStep(value)}`, message, fix);
    }
  }
};

export const CATALOG_RULES: readonly Rule[] = [filterValuesAreKnown, sourcesAreKnown, lookedUpValuesAreKnown];

// The values of a source in this tenant, as catalog.yml lists them.

/** UKG cuts descriptions at this length; a longer text with the same beginning is the whole text. */
const CUT_AT = 25;

/** The values of a source, by `use`; null when the catalog does not have them. */
function valuesOf(catalog: WrittenCatalog, from: string, use: FieldMapping['use']): readonly string[] | null {
  const { companies, employee_types: types, jobs } = catalog;
  if (from === 'company_id')
    return companies?.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code])) ?? null;
  if (from === 'employee_type') return types === undefined ? null : Object.keys(types);
  if (from === 'job_code') return jobs === undefined ? null : Object.keys(jobs);
  const texts = textsOf(catalog, from);
  if (texts === undefined) return null;
  if (use === 'code') return Object.keys(texts);
  return Object.entries(texts).map(([code, text]) => text.trim() || code);
}

/** The descriptions of a source's codes. */
function textsOf(
  { org_levels: levels, locations, jobs }: WrittenCatalog,
  from: string,
): Readonly<Record<string, string>> | undefined {
  if (isOrgLevel(from)) return levels?.[from]?.codes;
  if (from === 'work_location') return locations;
  if (jobs === undefined || (from !== 'job_title' && from !== 'job_description')) return undefined;
  const part = from === 'job_title' ? 'title' : 'description';
  return Object.fromEntries(Object.entries(jobs).map(([code, job]) => [code, job[part] ?? '']));
}

function isOrgLevel(from: string): from is keyof NonNullable<WrittenCatalog['org_levels']> {
  return /^org_level_[1-4]$/.test(from);
}

/** The values that a criterion is compared with; null when the catalog does not have them. */
function valuesFor({ from, test }: WrittenCriterion, catalog: WrittenCatalog): readonly string[] | null {
  return valuesOf(catalog, from, test === 'codes' ? 'code' : 'description');
}

/** Whether one of the values meets the text of a criterion. Case does not matter. */
function isMet(text: string, values: readonly string[], test: WrittenCriterion['test']): boolean {
  const plain = (written: string): string => withoutHidden(written).trim().toUpperCase();
  const wanted = plain(text);
  return values.map(plain).some((known) => {
    const isCut = known.length >= CUT_AT;
    if (test === 'contains') return known.includes(wanted) || isCut;
    if (test === 'starts_with' && known.startsWith(wanted)) return true;
    return known === wanted || (isCut && wanted.startsWith(known));
  });
}

/** True for a text that the catalog has exactly so; false without a catalog. */
export function isKnownText(criterion: WrittenCriterion, text: string, catalog: WrittenCatalog | null): boolean {
  return catalog !== null && isMet(text, valuesFor(criterion, catalog) ?? [], 'texts');
}
