// What UKG's rows say of one person, as sentences with the kind of each value and never a value.
import type { Employee, EmploymentRow, Excluded, FieldMapping } from '../model/model.ts';
import { sourceNames } from '../model/sources.ts';
import { countOf, placeOf } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import type { Employment } from '../people/employment.ts';
import type { Scope } from '../people/filter.ts';
import { scopeOf } from '../people/filter.ts';
import type { MappedField } from '../people/map.ts';
import { isSupervisor, mapField } from '../people/map.ts';
import type { AssessContext, Picked, Why } from '../people/pick-row.ts';
import { decideRows } from '../people/pick-row.ts';

/** The first word of a line, and its sentence. */
export type Stage = readonly [stage: string, sentence: string];

export function rowStages(employee: Employee, person: Assessment, context: AssessContext): readonly Stage[] {
  const { rows, employment, picked } = decideRows(employee, context);
  const companies = rows.map(
    ({ row, standing }) => `${row.companyId} (status ${row.status || 'none'}, ${standing.kind})`,
  );
  const read = `UKG has ${countOf(rows.length, 'employment')} of ${employee.ukgEmployeeId}: ${companies.join(', ')}.`;
  const begin: readonly Stage[] = [
    ['read', read],
    ['row', rowSentence(picked)],
    ['employment', employmentSentence(employment)],
  ];
  if (picked.kind === 'tie') return begin;
  const mapping = { employee, row: picked.row, tables: context.tables };
  const { filter, mapping: entries } = context.integration;
  const scope: Scope =
    person.verdict.kind === 'excluded' ? { kind: 'out', by: person.verdict.by } : scopeOf(mapping, filter);
  const fields = entries.map((entry) =>
    isSupervisor(entry) ? managerSentence(entry, picked.row) : fieldSentence(entry, mapField(entry, mapping)),
  );
  return [...begin, ['filter', scopeSentence(scope)], ...stagesOf('mapping', fields)];
}

export function stagesOf(stage: string, sentences: readonly string[]): readonly Stage[] {
  return sentences.map((sentence) => [stage, sentence]);
}

const REASONS: Readonly<Record<Why, string>> = {
  only: 'no other row is like it',
  'home company': 'it is the home company',
  'latest hire': 'it has the latest hire',
  equal: 'the others say the same',
  'latest end': 'every row has ended, and it ended last',
  'first day': 'no row has begun, and it begins first',
};

function rowSentence(picked: Picked): string {
  if (picked.kind === 'tie')
    return `No row counts: companies ${picked.companies.join(', ')} are equal (IDENTITY_CONFLICT).`;
  const why = picked.kind === 'row' ? REASONS[picked.why] : 'its status or its dates leave the employment in doubt';
  return `The row of company ${picked.row.companyId} counts: ${why}.`;
}

function scopeSentence(scope: Scope): string {
  switch (scope.kind) {
    case 'in':
      return 'Included: no line of filter.yml leaves them out.';
    case 'out':
      return leftOut(scope.by);
    case 'unknown':
      return `${scope.complaint.code}: ${scope.complaint.message}`;
  }
}

export function leftOut(by: Pick<Excluded, 'file' | 'line' | 'reason'>): string {
  return `Left out by ${placeOf(by)}: ${by.reason}.`;
}

function employmentSentence(employment: Employment): string {
  switch (employment.kind) {
    case 'employed':
      return `Employed today${plainDay(', leaves on', employment.leavesOn)}${plainDay(', comes back on', employment.returnsOn)}.`;
    case 'leaver':
      return `Has left on ${employment.on}${plainDay(', comes back on', employment.returnsOn)}.`;
    case 'joiner':
      return `Starts on ${employment.on}.`;
    case 'invalid':
      return `${employment.code}: ${employment.message}`;
  }
}

function plainDay(words: string, day: string | null): string {
  return day === null ? '' : `${words} ${day}`;
}

/** Whether the supervisor has a user is the plan's to say. */
function managerSentence(entry: FieldMapping, { supervisorId }: EmploymentRow): string {
  if (supervisorId !== '') return `${feed(entry)}: the supervisor's employee id`;
  if (entry.default !== null) return `${feed(entry)}: ${ORIGIN_WORDS.default}`;
  return `${feed(entry)}: ${ORIGIN_WORDS[entry.whenEmpty === 'clear' ? 'cleared' : 'absent']}`;
}

/** Which sources feed a field, and which line says so. */
export function feed(entry: FieldMapping): string {
  const place = entry.place === null ? 'mapped automatically' : placeOf(entry.place);
  return `${entry.field} <- ${sourceNames(entry)} [${place}]`;
}

function fieldSentence(entry: FieldMapping, outcome: MappedField): string {
  const problem = outcome.problem === null ? '' : ` (${outcome.problem.code})`;
  return `${feed(entry)}: ${ORIGIN_WORDS[outcome.origin]}${problem}${outcome.missingCode === null ? '' : ', the code itself for want of a text'}`;
}

const ORIGIN_WORDS: Readonly<Record<MappedField['origin'], string>> = {
  source: 'a value from UKG',
  lookup: 'a value by look-up',
  default: 'the default',
  cleared: 'cleared, since UKG has none',
  absent: 'nothing is sent',
  refused: 'refused, nothing is sent',
};
