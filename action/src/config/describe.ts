// The configuration in words: what feeds what, who is imported, and the problems as annotations of the run.
import type {
  ConfigProblem,
  Criterion,
  FieldMapping,
  Filter,
  Integration,
  MappingRow,
  ValueSource,
} from '../core/model/model.ts';
import { criterionWords } from '../core/people/filter.ts';
import type { Annotation } from '../ports.ts';
import { hasCodeTable, statusWords } from './sources.ts';

/** All mapped fields, in the order of Betterworks' user file, then the custom ones. */
export function describeMapping(integration: Pick<Integration, 'mapping'>): readonly MappingRow[] {
  return integration.mapping.map((mapping) => ({
    ukg: sourceWords(mapping),
    betterworks: mapping.field,
    default: mapping.default ?? '',
    lookup: lookupWords(mapping.lookup ?? {}),
    whenEmpty: mapping.whenEmpty,
    from: mapping.place === null ? 'automatic' : `${mapping.place.file}:${String(mapping.place.line)}`,
  }));
}

function sourceWords({ field, sources, use }: FieldMapping): string {
  return sources.map((source) => oneSource(field, source, use)).join(', or else ');
}

function oneSource(field: string, source: ValueSource, use: FieldMapping['use']): string {
  if (source.kind === 'udf') return `user-defined field "${source.label}"`;
  const name = source.name.replaceAll('_', ' ');
  if (field === 'manager_id' && source.name === 'supervisor_id') return "supervisor (as the manager's employee id)";
  if (field === 'on_leave' && source.name === 'employee_status') return 'employee status (L is on leave)';
  return hasCodeTable(source.name) ? `${name} (${use.replace('_', ' ')})` : name;
}

function lookupWords(lookup: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(lookup);
  const shownPairs = pairs.slice(0, MOST_PAIRS).map(([ukg, betterworks]) => `${ukg} → ${betterworks}`);
  const rest = pairs.length - shownPairs.length;
  return rest === 0 ? shownPairs.join(', ') : `${shownPairs.join(', ')} and ${String(rest)} more`;
}

const MOST_PAIRS = 5;

/** One or two sentences that say who is imported and what happens to the others. */
export function describeFilter({ filter }: Pick<Integration, 'filter'>): string {
  return `${whoIsImported(filter)} ${whatOfTheOthers(filter)}`;
}

function whoIsImported(filter: Filter): string {
  const included =
    filter.import === 'all'
      ? []
      : filter.include.map((criterion) => `${criterionWords(criterion)} ${either(criterion)}`);
  const excluded = filter.exclude.map((criterion) => `${criterionWords(criterion)} ${either(criterion)}`);
  const wanted =
    included.length === 0 ? 'Imports all employees' : `Imports employees whose ${included.join(' and whose ')}`;
  return excluded.length === 0 ? `${wanted}.` : `${wanted}, but nobody whose ${excluded.join(' or whose ')}.`;
}

function either({ key, test, values }: Criterion): string {
  const words = values.map(({ value }) => (key === 'employee_statuses' ? statusWords(value) : value));
  const last = words.at(-1) ?? '';
  const all = words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
  return `${TEST_WORDS[test]}${all}`;
}

const TEST_WORDS: Readonly<Record<Criterion['test'], string>> = {
  texts: 'is ',
  codes: 'is ',
  contains: 'contains ',
  starts_with: 'starts with ',
  is_empty: 'is empty',
};

function whatOfTheOthers({ whenOutOfScope }: Filter): string {
  switch (whenOutOfScope) {
    case 'keep':
      return 'The user of an employee who no longer fits is left alone. Leavers are always deactivated.';
    case 'deactivate':
      return 'The user of an employee who no longer fits is deactivated, and so are leavers.';
    default:
      return whenOutOfScope satisfies never;
  }
}

/** One annotation a problem, at its place. How many of them GitHub shows is the run log's business. */
export function annotationsOf(problems: readonly ConfigProblem[]): readonly Annotation[] {
  return problems.map(({ severity, message, fix, file, line, column }) => ({
    level: severity,
    message: `${message} ${fix}`,
    file,
    line,
    column,
  }));
}
