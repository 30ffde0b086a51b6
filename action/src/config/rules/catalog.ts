// Codes are checked against catalog.yml where there is one: what the tenant does not know is most likely a slip of the pen.
import { closest } from '../messages/closest.ts';
import type { FieldMapping } from '../../core/model/model.ts';
import { writtenEntries, writtenSources } from '../drafts.ts';
import type { Drafts, Finding, Rule, WrittenSource } from '../drafts.ts';
import type { WrittenCatalog } from '../generated/written.ts';
import { shown } from '../messages/problem.ts';
import { UDF_PREFIX } from '../sources.ts';
import { pointerStep } from '../yaml/places.ts';

const REFRESH = 'If it is new in UKG, run the command catalog and commit the new catalog.yml.';

const filterCodesAreKnown: Rule = ({ filter, catalog }) => {
  if (catalog === null) return [];
  const known = { employee_types: employeeTypes(catalog), companies: companies(catalog) };
  return (['employee_types', 'companies'] as const).flatMap((key) => {
    const codes = known[key];
    if (codes === null) return [];
    const what = key === 'companies' ? 'company' : 'employee type';
    return [
      ...unknownCodes({ list: filter[key], pointer: `/${key}`, codes, what }),
      ...unknownCodes({ list: filter.exclude?.[key], pointer: `/exclude/${key}`, codes, what }),
    ];
  });
};

interface CodeList {
  readonly list: readonly (string | undefined)[] | undefined;
  readonly pointer: string;
  readonly codes: readonly string[];
  readonly what: string;
}

/** UKG's codes are upper case; the filter compares without regard to case, and so does this. */
function unknownCodes({ list, pointer, codes, what }: CodeList): readonly Finding[] {
  const known = new Set(codes.map((code) => code.trim().toUpperCase()));
  return (list ?? []).flatMap((code, index): readonly Finding[] => {
    if (code === undefined || known.has(code.trim().toUpperCase())) return [];
    const near = closest(code, codes);
    return [
      {
        kind: 'filter',
        pointer: `${pointer}${pointerStep(index)}`,
        at: 'value',
        severity: 'error',
        message: `UKG has no ${what} "${shown(code)}", says catalog.yml.`,
        fix: `${near === null ? few(codes) : `Did you mean ${near}?`} ${REFRESH}`,
      },
    ];
  });
}

function few(codes: readonly string[]): string {
  if (codes.length === 0) return 'catalog.yml lists none.';
  const rest = codes.length > MOST_SHOWN ? ', ...' : '';
  return `Known are: ${codes.slice(0, MOST_SHOWN).join(', ')}${rest}.`;
}

const MOST_SHOWN = 12;

const employeeTypes = (catalog: WrittenCatalog): readonly string[] | null =>
  catalog.employee_types === undefined ? null : Object.keys(catalog.employee_types);

const companies = (catalog: WrittenCatalog): readonly string[] | null =>
  catalog.companies?.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code])) ?? null;

function mappedSources(mapping: Drafts['mapping']): readonly WrittenSource[] {
  return writtenEntries(mapping).flatMap(writtenSources);
}

const orgLevelsAreKnown: Rule = ({ mapping, catalog }) => {
  const levels = catalog?.org_levels;
  if (levels === undefined) return [];
  return mappedSources(mapping).flatMap(({ pointer, from }): readonly Finding[] => {
    if (!isOrgLevel(from) || Object.hasOwn(levels, from)) return [];
    const named = Object.entries(levels).map(([level, { name }]) =>
      name === undefined ? level : `${level} (${name})`,
    );
    return [
      {
        kind: 'mapping',
        pointer,
        at: 'value',
        severity: 'error',
        message: `UKG has no codes on ${from}, says catalog.yml.`,
        fix: `${named.length === 0 ? 'catalog.yml lists no level.' : `Levels in use: ${named.join(', ')}.`} ${REFRESH}`,
      },
    ];
  });
};

/** A tenant without any user-defined field is a warning, as in the vendor's dialog: the field can still be created. */
const userDefinedFieldsAreKnown: Rule = ({ mapping, catalog }) => {
  const labels = catalog?.user_defined_fields;
  if (labels === undefined) return [];
  return mappedSources(mapping).flatMap(({ pointer, from }): readonly Finding[] => {
    if (!from.startsWith(UDF_PREFIX)) return [];
    const label = from.slice(UDF_PREFIX.length);
    if (labels.includes(label)) return [];
    const place = { kind: 'mapping', pointer, at: 'value' } as const;
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
    const missing = Object.keys(entry.lookup ?? {}).filter((value) => !values.includes(value));
    return missing.map((value): Finding => {
      const near = closest(value, values);
      return {
        kind: 'mapping',
        pointer: `${pointer}/lookup${pointerStep(value)}`,
        at: 'key',
        severity: 'warning',
        message: `UKG has no value "${shown(value)}" for ${sources.join(', ')}${entry.use === 'code' ? ' as a code' : ''}, says catalog.yml.`,
        fix: `${near === null ? 'Delete the line.' : `Did you mean "${near}"?`} ${REFRESH}`,
      };
    });
  });
};

/** What a source can say, after `use`; null where the catalog does not know. */
function valuesOf(catalog: WrittenCatalog, from: string, use: FieldMapping['use']): readonly string[] | null {
  if (from === 'employee_type') return employeeTypes(catalog);
  const texts = textsOf(catalog, from);
  if (texts === null) return null;
  return use === 'code'
    ? Object.keys(texts)
    : Object.entries(texts).map(([code, text]) => (text.trim() === '' ? code : text.trim()));
}

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

export const CATALOG_RULES: readonly Rule[] = [
  filterCodesAreKnown,
  orgLevelsAreKnown,
  userDefinedFieldsAreKnown,
  lookedUpValuesAreKnown,
];
