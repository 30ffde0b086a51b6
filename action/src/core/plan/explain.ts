// One employee's path through every stage, as sentences with the kind of each value and never a value.
import { assess } from '../people/assess.ts';
import type { AssessContext, Assessment } from '../people/assess.ts';
import { countOf } from '../model/text.ts';
import { employmentOf } from '../people/employment.ts';
import { excludedBy } from '../people/filter.ts';
import { mapField } from '../people/map.ts';
import type { MappedField } from '../people/map.ts';
import { isSupervisor } from '../people/mapped-fields.ts';
import type { Employee, EmploymentRow, FieldMapping, Plan, Problem } from '../model/model.ts';
import { sourceNames } from '../model/sources.ts';
import { pickRow } from '../people/pick-row.ts';

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
  const picked = pickRow(employee.rows, context.today);
  const companies = employee.rows.map((row) => `${row.companyId} (status ${row.status || 'none'})`).join(', ');
  const read: Stage = {
    stage: 'read',
    sentence: `UKG has ${countOf(employee.rows.length, 'employment')} of ${employee.ukgEmployeeId}: ${companies}.`,
  };
  if (picked.kind === 'tie')
    return [
      read,
      {
        stage: 'row',
        sentence: `No row counts: companies ${picked.companies.join(', ')} are equal (IDENTITY_CONFLICT).`,
      },
    ];
  const { row } = picked;
  const excluded = excludedBy(row, context.integration.filter, context.tables);
  const mapped = context.integration.mapping.map((entry) =>
    isSupervisor(entry)
      ? managerSentence(entry, row)
      : fieldSentence(entry, mapField(entry, { employee, row, tables: context.tables })),
  );
  return [
    read,
    { stage: 'row', sentence: `The row of company ${row.companyId} counts.` },
    {
      stage: 'employment',
      sentence: employmentSentence(employmentOf(row, context.today, context.announced?.get(row.ukgEmployeeId))),
    },
    {
      stage: 'filter',
      sentence:
        excluded === null
          ? 'In scope: no line of filter.yml leaves him out.'
          : `Left out by ${excluded.file}:${String(excluded.line)}: ${excluded.reason}.`,
    },
    ...mapped.map((sentence): Stage => ({ stage: 'mapping', sentence })),
    ...planStages(assess(employee, context), planned, problems),
  ];
}

function employmentSentence(employment: ReturnType<typeof employmentOf>): string {
  switch (employment.kind) {
    case 'employed':
      return employment.leavesOn === null ? 'Employed today.' : `Employed today, leaves on ${employment.leavesOn}.`;
    case 'leaver':
      return `Has left on ${employment.on}.`;
    case 'joiner':
      return `Starts on ${employment.on}.`;
    case 'invalid':
      return `${employment.code}: ${employment.message}`;
  }
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
