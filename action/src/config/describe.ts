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
import { placeOf } from '../core/model/text.ts';
import { criterionWords } from '../core/people/filter.ts';
import type { Annotation } from '../ports.ts';
import { hasCodeTable, statusWords } from './sources.ts';

/** All mapped fields, in the order of Betterworks' user file, then the custom ones. */
export function describeMapping({ mapping }: Pick<Integration, 'mapping'>): readonly MappingRow[] {
  return mapping.map(({ field, sources, use, default: instead, lookup, whenEmpty, place }) => ({
    ukg: sources.map((source) => sourceWords(field, source, use)).join(', or else '),
    betterworks: field,
    default: instead ?? '',
    lookup: lookupWords(lookup ?? {}),
    whenEmpty,
    from: place === null ? 'automatic' : placeOf(place),
  }));
}

function sourceWords(field: string, source: ValueSource, use: FieldMapping['use']): string {
  if (source.kind === 'udf') return `user-defined field "${source.label}"`;
  const name = source.name.replaceAll('_', ' ');
  if (field === 'manager_id' && source.name === 'supervisor_id') return "supervisor (as the manager's employee id)";
  if (field === 'on_leave' && source.name === 'employee_status') return 'employee status (L is on leave)';
  return hasCodeTable(source.name) ? `${name} (${use.replace('_', ' ')})` : name;
}

function lookupWords(lookup: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(lookup).map(([ukg, betterworks]) => `${ukg} → ${betterworks}`);
  const rest = pairs.length - MOST_PAIRS;
  return pairs.slice(0, MOST_PAIRS).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}

const MOST_PAIRS = 5;

/** One or two sentences that say who is imported and what happens to the others. */
export function describeFilter({ filter }: Pick<Integration, 'filter'>): string {
  const included = filter.import === 'all' ? [] : filter.include.map(criterionSentence);
  const excluded = filter.exclude.map(criterionSentence);
  const wanted =
    included.length === 0 ? 'Imports all employees' : `Imports employees whose ${included.join(' and whose ')}`;
  const unwanted = excluded.length === 0 ? '' : `, but nobody whose ${excluded.join(' or whose ')}`;
  return `${wanted}${unwanted}. ${OTHERS[filter.whenOutOfScope]}`;
}

const OTHERS: Readonly<Record<Filter['whenOutOfScope'], string>> = {
  keep: 'The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
  deactivate: 'The user of an employee who no longer fits is deactivated, and so are leavers.',
};

function criterionSentence(criterion: Criterion): string {
  const { key, test, values } = criterion;
  const words = values.map(({ value }) => (key === 'employee_statuses' ? statusWords(value) : value));
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
  return `${criterionWords(criterion)} ${TEST_WORDS[test]}${either}`;
}

const TEST_WORDS: Readonly<Record<Criterion['test'], string>> = {
  texts: 'is ',
  codes: 'is ',
  contains: 'contains ',
  starts_with: 'starts with ',
  is_empty: 'is empty',
};

/** One annotation a problem, at its place. How many of them GitHub shows is the run log's business. */
export function annotationsOf(problems: readonly ConfigProblem[]): readonly Annotation[] {
  return problems.map(({ severity, message, fix, ...place }) => ({
    ...place,
    level: severity,
    message: `${message} ${fix}`,
  }));
}
