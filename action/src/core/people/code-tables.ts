// Whether the code tables can be believed. One that empties is broken, whoever uses it: everybody would get codes for texts.
//
//   people name codes of it   codes with a text, now     -> the table
//   yes                       none                       -> broken
//   any                       less than half of before   -> broken
//   else                                                 -> as it is
import type { CodeTables, Criterion, Employee, Integration, ValueSource } from '../model/model.ts';
import { readValue, tableOf } from './read-value.ts';
import type { TableName } from './read-value.ts';

type Configured = Pick<Integration, 'mapping' | 'filter'>;

/** How many codes have a text, by the tables whose texts mapping and filter ask for. */
export function resolvedCodes(tables: CodeTables, integration: Configured): Readonly<Record<string, number>> {
  return Object.fromEntries(countsOf(tables, integration));
}

function countsOf(tables: CodeTables, integration: Configured): readonly (readonly [TableName, number])[] {
  const names = new Set(describedSources(integration).map(({ table }) => table));
  return [...names].sort().map((name) => [name, countTexts(tables[name])] as const);
}

function countTexts(table: CodeTables[keyof CodeTables]): number {
  return [...table.values()].filter((rows) => typeof rows !== 'string' && rows.some(({ text }) => text.trim() !== ''))
    .length;
}

export interface TableCheck {
  readonly add: (employee: Employee) => void;
  /** What is broken and what to do, or null. `before` is how many codes each table resolved in the run before. */
  readonly finish: (before: Readonly<Record<string, number>>) => string | null;
}

/** Watches which tables the people of a run name codes of. */
export function checkTables(tables: CodeTables, integration: Configured): TableCheck {
  const sources = describedSources(integration);
  const named = new Set<TableName>();
  return {
    add: (employee) => {
      for (const row of employee.rows)
        for (const { source, table } of sources)
          if (readValue(source, 'code', { employee, row, tables })?.value) named.add(table);
    },
    finish: (before) => {
      const counts = countsOf(tables, integration);
      const broken = counts.find(([table, count]) => isBroken(count, before[table] ?? 0, named.has(table)));
      return broken === undefined ? null : messageOf(...broken, before[broken[0]]);
    },
  };
}

function isBroken(now: number, before: number, isNamed: boolean): boolean {
  return (now === 0 && isNamed) || now * 2 < before;
}

function messageOf(name: TableName, now: number, before: number | undefined): string {
  const was = before === undefined ? '' : `, ${String(before)} in the run before`;
  return `UKG's table of ${WORDS[name]} has a text for ${String(now)} codes${was}, so people would get codes in place of texts. Nothing was written, and the next run reads the same changes. Look at the table in UKG, and whether the service account may still read it. If the codes were taken out on purpose, take the entry ${name} out of "tables" in the organization's state file.`;
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
    const table = tableOf(source);
    return table === null ? [] : [{ source, table }];
  });
}

const TEXT_TESTS: ReadonlySet<Criterion['test']> = new Set(['texts', 'contains', 'starts_with']);
