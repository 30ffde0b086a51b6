// Whether the code tables can be believed. One that empties is broken, whoever uses it: everybody would get codes for texts.
//
//   people name codes of it   codes with a text, now     -> the table
//   yes                       none                       -> broken
//   any                       less than half of before   -> broken
//   else                                                 -> as it is
import type { CodeTables, Criterion, Employee, Integration, ValueSource } from '../model/model.ts';
import { readValue, tableOf } from './read-value.ts';

type Configured = Pick<Integration, 'mapping' | 'filter'>;

/** How many codes have a text, by the tables whose texts mapping and filter ask for. */
export function resolvedCodes(tables: CodeTables, integration: Configured): Readonly<Record<string, number>> {
  const names = new Set(describedSources(integration).flatMap((source) => tableOf(source) ?? []));
  return Object.fromEntries([...names].sort().map((name) => [name, countTexts(tables[name])]));
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
  const named = new Set<string>();
  return {
    add: (employee) => {
      for (const row of employee.rows)
        for (const source of sources)
          if (readValue(source, 'code', { employee, row, tables })?.value) named.add(tableOf(source) as string);
    },
    finish: (before) => {
      const found = Object.entries(resolvedCodes(tables, integration));
      const [name, now] = found.find(([table, count]) => isBroken(count, before[table] ?? 0, named.has(table))) ?? [];
      return name === undefined ? null : messageOf(name, now as number, before[name]);
    },
  };
}

function isBroken(now: number, before: number, isNamed: boolean): boolean {
  return (now === 0 && isNamed) || now * 2 < before;
}

function messageOf(name: string, now: number, before: number | undefined): string {
  const was = before === undefined ? '' : `, ${String(before)} in the run before`;
  return `UKG's table of ${WORDS[name] ?? name} has a text for ${String(now)} codes${was}, so people would get codes in place of texts. Nothing was written, and the next run reads the same changes. Look at the table in UKG, and whether the service account may still read it. If the codes were taken out on purpose, take the entry ${name} out of "tables" in the organization's state file.`;
}

const WORDS: Readonly<Record<string, string>> = {
  jobs: 'jobs',
  locations: 'work locations',
  orgLevels: 'organization levels',
};

/** Sources whose codes are turned into texts. */
function describedSources({ mapping, filter }: Configured): readonly ValueSource[] {
  const mapped = mapping.filter(({ use }) => use !== 'code').flatMap(({ sources }) => sources);
  const asked = [...filter.include, ...filter.exclude].filter(({ test }) => TEXT_TESTS.has(test));
  const filtered = asked.flatMap(({ source }) => (source.kind === 'company' ? [] : [source]));
  return [...mapped, ...filtered].filter((source) => tableOf(source) !== null);
}

const TEXT_TESTS: ReadonlySet<Criterion['test']> = new Set(['texts', 'contains', 'starts_with']);
