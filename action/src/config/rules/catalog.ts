// Codes are checked against catalog.yml where there is one: what the tenant does not know is most likely a slip of the pen.
import { closest } from '../messages/closest.ts';
import { writtenCriteria } from '../criteria.ts';
import type { WrittenCriterion } from '../criteria.ts';
import { writtenEntries, writtenSources } from '../partial-files.ts';
import type { PartialFiles, Finding, Rule, WrittenSource } from '../partial-files.ts';
import { withoutHidden } from '../../core/model/hidden.ts';
import type { FieldMapping } from '../../core/model/model.ts';
import type { WrittenCatalog } from '../generated/written.ts';
import { shown } from '../messages/problem.ts';
import { UDF_PREFIX } from '../sources.ts';
import { pointerStep } from '../yaml/places.ts';

const REFRESH = 'If it is new in UKG, run the command catalog and commit the new catalog.yml.';

/** How sentences call a value of these; any other is a value of its source. */
const NOUNS: Readonly<Record<string, string>> = { employee_type: 'employee type', company_id: 'company' };

const filterValuesAreKnown: Rule = ({ filter, catalog }) =>
  catalog === null ? [] : writtenCriteria(filter).flatMap((criterion) => unknownValues(criterion, catalog));

function unknownValues(criterion: WrittenCriterion, catalog: WrittenCatalog): readonly Finding[] {
  const values = valuesFor(criterion, catalog);
  if (values === null) return [];
  const { from, test } = criterion;
  const missing = criterion.texts.filter(({ text }) => !isMet(text, values, test));
  return missing.map(({ text, pointer }) => {
    const near = closest(text, values);
    return {
      ...{ kind: 'filter', pointer, at: 'value', severity: 'error' },
      message: `UKG has no ${NOUNS[from] ?? `value of ${from}`} ${HOW[test]}"${shown(text)}"${test === 'codes' && NOUNS[from] === undefined ? ' as its code' : ''}, says catalog.yml.`,
      fix: `${near === null ? few(values) : `Did you mean ${shown(near)}?`} ${REFRESH}`,
    };
  });
}

const HOW: Readonly<Record<WrittenCriterion['test'], string>> = {
  texts: '',
  codes: '',
  contains: 'that contains ',
  starts_with: 'that starts with ',
  is_empty: '',
};

function few(codes: readonly string[]): string {
  if (codes.length === 0) return 'catalog.yml lists none.';
  const rest = codes.length > MOST_SHOWN ? ', ...' : '';
  return `Known are: ${codes.slice(0, MOST_SHOWN).join(', ')}${rest}.`;
}

const MOST_SHOWN = 12;

/** Every source that a file names, and where. */
function namedSources({ mapping, filter }: PartialFiles): readonly (WrittenSource & Pick<Finding, 'kind' | 'at'>)[] {
  const mapped = writtenEntries(mapping).flatMap(writtenSources);
  const compared = writtenCriteria(filter).filter(({ key }) => key.startsWith('where.'));
  return [
    ...mapped.map((source) => ({ ...source, kind: 'mapping' as const, at: 'value' as const })),
    ...compared.map(({ from, pointer }) => ({ from, pointer, kind: 'filter' as const, at: 'key' as const })),
  ];
}

const orgLevelsAreKnown: Rule = (files) => {
  const levels = files.catalog?.org_levels;
  if (levels === undefined) return [];
  return namedSources(files).flatMap(({ from, ...place }): readonly Finding[] => {
    if (!isOrgLevel(from) || Object.hasOwn(levels, from)) return [];
    const named = Object.entries(levels).map(([level, { name }]) =>
      name === undefined ? level : `${level} (${name})`,
    );
    return [
      {
        ...place,
        severity: 'error',
        message: `UKG has no codes on ${from}, says catalog.yml.`,
        fix: `${named.length === 0 ? 'catalog.yml lists no level.' : `Levels in use: ${named.join(', ')}.`} ${REFRESH}`,
      },
    ];
  });
};

/** A tenant without any user-defined field is a warning, as in the vendor's dialog: the field can still be created. */
const userDefinedFieldsAreKnown: Rule = (files) => {
  const labels = files.catalog?.user_defined_fields;
  if (labels === undefined) return [];
  return namedSources(files).flatMap(({ from, ...place }): readonly Finding[] => {
    if (!from.startsWith(UDF_PREFIX)) return [];
    const label = from.slice(UDF_PREFIX.length);
    if (labels.includes(label)) return [];
    if (labels.length === 0) {
      return [
        {
          ...place,
          severity: 'warning',
          message: 'No user-defined fields are available in UKG, says catalog.yml.',
          fix: `Create the field in UKG and run the command catalog; until then nothing is sent for it.`,
        },
      ];
    }
    const near = closest(label, labels);
    const fix = near === null ? few(labels) : `Did you mean "${UDF_PREFIX}${near}"?`;
    return [
      {
        ...place,
        severity: 'error',
        message: `UKG has no user-defined field "${shown(label)}", says catalog.yml.`,
        fix: `${fix} ${REFRESH}`,
      },
    ];
  });
};

/** A look-up of a value that UKG does not have never happens; that harms nobody, so it is a warning. */
const lookedUpValuesAreKnown: Rule = ({ mapping, catalog }) => {
  if (catalog === null) return [];
  return writtenEntries(mapping).flatMap((written) => {
    const { pointer, entry } = written;
    const sources = writtenSources(written).map(({ from }) => from);
    const lists = sources.map((from) => valuesOf(catalog, from, entry.use ?? 'description'));
    if (lists.includes(null)) return [];
    const values = lists.flatMap((list) => list ?? []);
    const missing = Object.keys(entry.lookup ?? {}).filter((value) => !values.includes(value.trim()));
    return missing.map((value): Finding => {
      const near = closest(value, values);
      return {
        ...{ kind: 'mapping', pointer: `${pointer}/lookup${pointerStep(value)}`, at: 'key', severity: 'warning' },
        message: `UKG has no value "${shown(value)}" for ${sources.join(', ')}${entry.use === 'code' ? ' as a code' : ''}, says catalog.yml.`,
        fix: `${near === null ? 'Delete the line.' : `Did you mean "${near}"?`} ${REFRESH}`,
      };
    });
  });
};

export const CATALOG_RULES: readonly Rule[] = [
  filterValuesAreKnown,
  orgLevelsAreKnown,
  userDefinedFieldsAreKnown,
  lookedUpValuesAreKnown,
];

// What the tenant's UKG can say for a source, as catalog.yml lists it.

/** UKG cuts descriptions there; a longer text that begins so is the whole one. */
const CUT_AT = 25;

/** What a source can say, after `use`; null where the catalog does not know. */
function valuesOf(catalog: WrittenCatalog, from: string, use: FieldMapping['use']): readonly string[] | null {
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

function isOrgLevel(from: string): from is keyof NonNullable<WrittenCatalog['org_levels']> {
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
function valuesFor({ from, test }: WrittenCriterion, catalog: WrittenCatalog): readonly string[] | null {
  return valuesOf(catalog, from, test === 'codes' ? 'code' : 'description');
}

/** Whether a text of a criterion can be met by one of the values. UKG's values are compared without regard to case. */
function isMet(text: string, values: readonly string[], test: WrittenCriterion['test']): boolean {
  const wanted = withoutHidden(text).trim().toUpperCase();
  return values.some((value) => {
    const known = withoutHidden(value).trim().toUpperCase();
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
