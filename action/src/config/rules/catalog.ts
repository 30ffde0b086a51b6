// Checks codes against catalog.yml, if there is one: a code that the tenant does not have is most likely a mistake.
import { plainText } from '../../core/model/hidden.ts';
import type { CodeRow, FieldMapping } from '../../core/model/model.ts';
import { comparable, fits } from '../../core/people/filter.ts';
import { differentTexts, isLong } from '../../core/people/read-value.ts';
import type { WrittenCatalog, WrittenCompany, WrittenTexts } from '../generated/written.ts';
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
    const choices = choicesFor(criterion, catalog);
    if (choices === null) continue;
    const [words, isKnown] = [wordsOf(choices), knownTexts(criterion, catalog)];
    for (const { text, pointer } of criterion.texts) {
      if (isKnown(text) || words.some((word) => fits(word, text, criterion.test))) continue;
      const near = meant(text, choices);
      const guess = near === null ? someOf(words) : `Did you mean ${shown(near)}?`;
      yield findingsIn('filter').error(pointer, unknownText(criterion, text), `${guess} ${REFRESH}`);
    }
  }
};

function unknownText({ from, test }: WrittenCriterion, text: string): string {
  const noun = NOUNS[from];
  const asCode = test === 'codes' && noun === undefined ? ' as its code' : '';
  return `UKG has no ${noun ?? `value of ${from}`} "${shown(text)}"${asCode}, says catalog.yml.`;
}

function someOf(codes: readonly string[]): string {
  if (codes.length === 0) return 'catalog.yml lists none.';
  const rest = codes.length > MOST_SHOWN ? ` and ${String(codes.length - MOST_SHOWN)} more` : '';
  return `Known are: ${codes.slice(0, MOST_SHOWN).map(shown).join(', ')}${rest}.`;
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
  if (levels === undefined || !/^org_level_[1-4]$/.test(from) || Object.hasOwn(levels, from)) return null;
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
  const guess = near === null ? someOf(labels) : `Did you mean "${UDF_PREFIX}${near}"?`;
  return { severity: 'error', message, fix: `${guess} ${REFRESH}` };
}

/** A look-up of a value that UKG does not have has no effect. It harms nobody, so it is a warning. */
const lookedUpValuesAreKnown: Rule = function* ({ mapping, catalog }) {
  if (catalog === null) return;
  for (const { pointer, entry, sources } of writtenFields(mapping)) {
    const lists = sources.map(({ text }) => choicesOf(catalog, text, entry.use ?? 'description'));
    if (lists.includes(null)) continue;
    // A code without exactly one text is sent as the code.
    const choices = lists
      .flatMap((list) => list ?? [])
      .map(({ says, also }) => ({ says: says.length === 1 ? says : [...says, ...also], also }));
    const from = sources.map(({ text }) => text).join(', ');
    const known = new Set(wordsOf(choices).map(plainText));
    for (const value of Object.keys(entry.lookup ?? {})) {
      if (known.has(plainText(value))) continue;
      const message = `UKG has no value "${shown(value)}" for ${from}${entry.use === 'code' ? ' as a code' : ''}, says catalog.yml.`;
      const near = meant(value, choices);
      const fix = `${near === null ? 'Delete the line.' : `Did you mean "${shown(near)}"?`} ${REFRESH}`;
      yield findingsIn('mapping').keyWarning(`${pointer}/lookup${pointerStep(value)}`, message, fix);
    }
  }
};

export const CATALOG_RULES: readonly Rule[] = [filterValuesAreKnown, sourcesAreKnown, lookedUpValuesAreKnown];

// The values of a source in this tenant, as catalog.yml lists them.

interface Choice {
  /** The values that are compared. */
  readonly says: readonly string[];
  /** Other words that people write instead. */
  readonly also: readonly string[];
}

/** Sources whose values are codes. */
const CODES: ReadonlySet<string> = new Set(['company_id', 'employee_type', 'job_code']);

/** One choice for each code, by `use`; null when the catalog does not have them. */
function choicesOf(catalog: WrittenCatalog, from: string, use: FieldMapping['use']): readonly Choice[] | null {
  const rows = rowsOf(catalog, from);
  if (rows === undefined) return null;
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => {
    const texts = [...differentTexts(own, isLong(from, use))];
    return use === 'code' || CODES.has(from) ? { says: [code], also: texts } : { says: texts, also: [code] };
  });
}

interface Row extends Pick<CodeRow, 'text' | 'longText'> {
  readonly code: string;
}

function rowsOf(catalog: WrittenCatalog, from: string): readonly Row[] | undefined {
  const list = textsOf(catalog)[from];
  if (list !== undefined)
    return Object.entries(list).flatMap(([code, texts]) =>
      [texts].flat().map((text) => ({ code, text, longText: '' })),
    );
  if (catalog.jobs === undefined || !/^job_(?:title|description|code)$/.test(from)) return undefined;
  return Object.entries(catalog.jobs).flatMap(([code, job]) =>
    [job].flat().map(({ title = '', description = '' }) => ({ code, text: title, longText: description })),
  );
}

/** The texts of each code, by source. */
function textsOf(catalog: WrittenCatalog): Readonly<Record<string, WrittenTexts | undefined>> {
  const { org_levels: levels = {}, locations, employee_types: types, companies } = catalog;
  const ofCompanies = (texts: (company: WrittenCompany) => string[]): WrittenTexts | undefined =>
    companies && Object.fromEntries(companies.map((company) => [company.id, texts(company)]));
  return {
    ...Object.fromEntries(Object.entries(levels).map(([level, { codes }]) => [level, codes])),
    work_location: locations,
    employee_type: types,
    company_id: ofCompanies(({ code = '', name = '' }) => [code, name]),
    company_name: ofCompanies(({ name = '' }) => [name]),
  };
}

/** The choices that a criterion is compared with; null when the catalog does not have them. */
function choicesFor({ key, from, test }: WrittenCriterion, catalog: WrittenCatalog): readonly Choice[] | null {
  if (key !== 'companies') return choicesOf(catalog, from, test === 'codes' ? 'code' : 'description');
  return catalog.companies?.map(({ id, code = id, name = '' }) => ({ says: [id, code], also: [name] })) ?? null;
}

const wordsOf = (choices: readonly Choice[]): readonly string[] => choices.flatMap(({ says }) => says);

/** The value that was most likely meant: the text of a code, the code of a text, or a value with nearly the same spelling. */
function meant(text: string, choices: readonly Choice[]): string | null {
  const named = choices.find(({ also }) => also.some((word) => fits(word, text, 'texts')));
  return named?.says[0] ?? closest(text, wordsOf(choices));
}

/** A function that tells whether the catalog has a text exactly so; always false without a catalog. */
export function knownTexts(criterion: WrittenCriterion, catalog: WrittenCatalog | null): (text: string) => boolean {
  const choices = catalog === null ? null : choicesFor(criterion, catalog);
  const known = new Set(wordsOf(choices ?? []).map(comparable));
  return (text) => known.has(comparable(text));
}
