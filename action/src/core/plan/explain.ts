// One employee's path through every stage, as sentences with the kind of each value and never a value.
import { assess } from '../people/assess.ts';
import type { Assessment } from '../people/assess.ts';
import { decideRows } from '../people/decide-rows.ts';
import type { AssessContext } from '../people/decide-rows.ts';
import { countOf } from '../model/text.ts';
import type { Employment } from '../people/employment.ts';
import { scopeOf } from '../people/filter.ts';
import type { Scope } from '../people/filter.ts';
import { mapField } from '../people/map.ts';
import type { MappedField } from '../people/map.ts';
import { isSupervisor } from '../people/mapped-fields.ts';
import type { Employee, EmploymentRow, FieldMapping, Plan, Problem } from '../model/model.ts';
import { sourceNames } from '../model/sources.ts';
import type { Picked } from '../people/pick-row.ts';

export interface Stage {
  readonly stage: 'read' | 'row' | 'employment' | 'filter' | 'mapping' | 'plan';
  readonly sentence: string;
}

/** What would become of the employee, stage by stage, in the order of a run. */
export function explainEmployee(
  employee: Employee,
  context: AssessContext,
  planned: Pick<Plan, 'changes' | 'scheduled'>,
  problems: readonly Problem[],
): readonly Stage[] {
  const { rows, employment, picked } = decideRows(employee, context);
  const companies = rows.map(
    ({ row, standing }) => `${row.companyId} (status ${row.status || 'none'}, ${standing.kind})`,
  );
  const read: Stage = {
    stage: 'read',
    sentence: `UKG has ${countOf(rows.length, 'employment')} of ${employee.ukgEmployeeId}: ${companies.join(', ')}.`,
  };
  const employed: Stage = { stage: 'employment', sentence: employmentSentence(employment) };
  if (picked.kind === 'tie')
    return [
      read,
      {
        stage: 'row',
        sentence: `No row counts: companies ${picked.companies.join(', ')} are equal (IDENTITY_CONFLICT).`,
      },
      employed,
    ];
  const { row } = picked;
  const scope = scopeOf({ employee, row, tables: context.tables }, context.integration.filter);
  const mapped = context.integration.mapping.map((entry) =>
    isSupervisor(entry)
      ? managerSentence(entry, row)
      : fieldSentence(entry, mapField(entry, { employee, row, tables: context.tables })),
  );
  return [
    read,
    { stage: 'row', sentence: rowSentence(picked) },
    employed,
    {
      stage: 'filter',
      sentence: scopeSentence(scope),
    },
    ...mapped.map((sentence): Stage => ({ stage: 'mapping', sentence })),
    ...planStages(assess(employee, context), planned, problems),
  ];
}

const REASONS: Readonly<Record<Extract<Picked, { kind: 'row' }>['why'], string>> = {
  only: 'no other row is like it',
  'home company': 'it is the home company',
  'latest hire': 'it has the latest hire',
  equal: 'the others say the same',
  'latest end': 'every row has ended, and it ended last',
  'first day': 'no row has begun, and it begins first',
};

function rowSentence(picked: Exclude<Picked, { kind: 'tie' }>): string {
  const why = picked.kind === 'row' ? REASONS[picked.why] : 'its status or its dates leave the employment in doubt';
  return `The row of company ${picked.row.companyId} counts: ${why}.`;
}

function scopeSentence(scope: Scope): string {
  switch (scope.kind) {
    case 'in':
      return 'In scope: no line of filter.yml leaves them out.';
    case 'out':
      return `Left out by ${scope.by.file}:${String(scope.by.line)}: ${scope.by.reason}.`;
    case 'unknown':
      return `${scope.complaint.code}: ${scope.complaint.message}`;
  }
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
  if (entry.default !== null) return `${feed(entry)}: ${KINDS.default}`;
  return `${feed(entry)}: ${KINDS[entry.whenEmpty === 'clear' ? 'cleared' : 'absent']}`;
}

function feed(entry: FieldMapping): string {
  const place = entry.place === null ? 'mapped automatically' : `${entry.place.file}:${String(entry.place.line)}`;
  return `${entry.field} <- ${sourceNames(entry)} [${place}]`;
}

function fieldSentence(entry: FieldMapping, outcome: MappedField): string {
  const problem = outcome.problem === null ? '' : ` (${outcome.problem.code})`;
  return `${feed(entry)}: ${KINDS[outcome.origin]}${problem}${outcome.missingCode === null ? '' : ', the code itself for want of a text'}`;
}

const KINDS: Readonly<Record<MappedField['origin'], string>> = {
  source: 'a value from UKG',
  lookup: 'a value by look-up',
  default: 'the default',
  cleared: 'cleared, since UKG has none',
  absent: 'nothing is sent',
  refused: 'refused, nothing is sent',
};

function planStages(
  one: Assessment,
  planned: Pick<Plan, 'changes' | 'scheduled'>,
  problems: readonly Problem[],
): readonly Stage[] {
  const changes = planned.changes.filter((change) => change.ukgEmployeeId === one.ukgEmployeeId);
  const scheduled = planned.scheduled.filter((entry) => entry.ukgEmployeeId === one.ukgEmployeeId);
  const sentences = [
    ...changes.map(
      (change) => `Would be written: ${change.kind} with ${Object.keys(change.fields).sort().join(', ')}.`,
    ),
    ...scheduled.map((entry) => `Scheduled: ${entry.kind} on ${entry.on}.`),
    ...problems
      .filter((problem) => problem.ukgEmployeeId === one.ukgEmployeeId)
      .map((problem) => `${problem.code}: ${problem.message}`),
  ];
  return (sentences.length === 0 ? ['Nothing would be written.'] : sentences).map((sentence) => ({
    stage: 'plan',
    sentence,
  }));
}
