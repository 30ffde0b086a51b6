// Whether the code tables can be believed. A table that empties is broken: everybody would get codes instead of texts.
//
//   people name codes of it   codes with a text, now     -> the table
//   yes                       none                       -> broken
//   any                       less than half of before   -> broken
//   else                                                 -> as it is
import type {
  CodeTables,
  Criterion,
  Employee,
  Integration,
  Problem,
  ProblemCode,
  ValueSource,
} from '../model/model.ts';
import { problemOf, runProblem } from '../model/problem.ts';
import type { TableName } from '../model/sources.ts';
import { sourceRow } from '../model/sources.ts';
import type { Assessment } from './assess.ts';
import { readValue } from './read-value.ts';

type Configured = Pick<Integration, 'mapping' | 'filter'>;

/** How many codes have a text, by the tables whose texts mapping and filter ask for. */
export function resolvedCodes(tables: CodeTables, integration: Configured): ReadonlyMap<TableName, number> {
  const names = new Set(describedSources(integration).map(({ table }) => table));
  const countOf = (name: TableName): number =>
    [...tables[name].values()].filter((rows) => rows.some(({ text }) => text.trim() !== '')).length;
  return new Map([...names].sort().map((name) => [name, countOf(name)]));
}

/** Which table is broken and what to do, or null. `before` is how many codes each table resolved in the run before. */
export function brokenTable(
  employees: readonly Employee[],
  { tables, integration }: { readonly tables: CodeTables; readonly integration: Configured },
  before: Readonly<Record<string, number>> = {},
): string | null {
  const sources = describedSources(integration);
  const named = new Set<TableName>();
  for (const employee of employees)
    for (const row of employee.rows)
      for (const { source, table } of sources)
        if (readValue(source, 'code', { employee, row, tables })?.value) named.add(table);
  const broken = [...resolvedCodes(tables, integration)].find(
    ([table, now]) => (now === 0 && named.has(table)) || now * 2 < (before[table] ?? 0),
  );
  return broken === undefined ? null : messageOf(...broken, before[broken[0]]);
}

function messageOf(name: TableName, now: number, before: number | undefined): string {
  const was = before === undefined ? '' : `, ${String(before)} in the run before`;
  return `UKG's table of ${WORDS[name]} has a text for ${String(now)} codes${was}, so people would get codes in place of texts. If the codes were taken out on purpose, take the entry ${name} out of "tables" in the organization's state file.`;
}

const WORDS: Readonly<Record<TableName, string>> = {
  jobs: 'jobs',
  locations: 'work locations',
  orgLevels: 'organization levels',
};

interface Described {
  readonly source: ValueSource;
  readonly table: TableName;
}

/** Sources whose codes are turned into texts. */
function describedSources({ mapping, filter }: Configured): readonly Described[] {
  const mapped = mapping.filter(({ use }) => use !== 'code').flatMap(({ sources }) => sources);
  const asked = [...filter.include, ...filter.exclude].filter(({ test }) => TEXT_TESTS.has(test));
  return [...mapped, ...asked.map(({ source }) => source)].flatMap((source) => {
    if (source.kind !== 'row') return [];
    const { table } = sourceRow(source.name);
    return table === undefined ? [] : [{ source, table }];
  });
}

const TEXT_TESTS: ReadonlySet<Criterion['test']> = new Set(['texts', 'contains', 'starts_with']);

// A code without a text in the tenant's tables is sent as the code, and said once for each code, not for each employee.

const CODES: Readonly<Record<string, { readonly code: ProblemCode; readonly what: string }>> = {
  department_name: { code: 'DEPARTMENT_UNKNOWN', what: 'org level' },
  title: { code: 'JOB_UNKNOWN', what: 'job' },
};

const WHY = {
  none: 'UKG has no text for',
  several: "UKG has several texts, which fit the employee's country and company equally well, for",
  country: 'UKG has texts of several countries, and its lists of employees tell no country, for',
} as const;

const REMEDIES = {
  none: 'Give it a description in UKG.',
  several: 'Give its rows one description in UKG, or set those that are no longer used to inactive.',
  country: 'Only new users get it, until something of them changes in UKG; others keep the text that they have.',
} as const;

/** Problems for departments and titles, notes for the other fields. Only people in scope count. */
export function missingCodes(people: readonly Assessment[]): {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
} {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const person of people) {
    if (person.verdict.kind !== 'present') continue;
    for (const { field, code, why } of person.missingCodes) {
      if (seen.has(`${field}\0${code}`)) continue;
      seen.add(`${field}\0${code}`);
      const known = CODES[field];
      const message = `${WHY[why]} the ${known?.what ?? 'code'} "${code.slice(0, 40)}" (field ${field}), so the code itself was used`;
      if (known) problems.push(problemOf(person, { code: known.code, field, message: `${message}. ${REMEDIES[why]}` }));
      else notes.push(`${message}.`);
    }
  }
  return { problems, notes };
}

// A mapping from a user-defined field that the tenant does not have is a warning, as in the vendor's dialog, and breaks nothing.

/** One problem for each label of mapping or filter that none of these people has; none when nobody was read. */
export function unknownLabels(employees: readonly Employee[], integration: Integration): readonly Problem[] {
  if (employees.length === 0) return [];
  const known = new Set(employees.flatMap(({ userDefined }) => Object.keys(userDefined ?? {})));
  const mapped = integration.mapping.flatMap((entry) =>
    entry.sources.map((source) => ({
      source,
      field: entry.field,
      so: `${entry.field} has no value of it`,
      file: 'mapping.yml',
    })),
  );
  const { include, exclude } = integration.filter;
  const compared = [...include, ...exclude].map(({ source, place: { file, line } }) => ({
    ...{ source, field: '', file: 'filter.yml' },
    so: `${file}:${String(line)} cannot be told for them, and they stay as they are`,
  }));
  return [...mapped, ...compared].flatMap(({ source, field, so, file }) => {
    if (source.kind !== 'udf' || known.has(source.label)) return [];
    const message = `UKG shows no user-defined field "${source.label}" for anybody who was read, so ${so}. Create the field in UKG, or correct its label in ${file}.`;
    return [runProblem({ code: 'UDF_UNKNOWN', message, field })];
  });
}
