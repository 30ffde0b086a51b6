// A company of 1,400 people on a day with 77 problems, as the renderers are shown it: what people see when much is wrong.
import type {
  Change,
  FieldMapping,
  Problem,
  ReportedProblem,
  RunRecord,
  RunReport,
  RunStatus,
  Told,
} from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { OUTCOME_OF } from '../../../action/src/core/plan/written.ts';
import { aCount, anUpdate, aPlan, aProblem, aReport, aRunProblem } from './a-report.ts';

const NOW = '2026-11-28T10:17:00.000Z';
const FILTER = 'integrations/acme/filter.yml';

/** The nth person: the number that HR sees, and UKG's own id. */
export function person(index: number): Pick<Problem, 'employeeId' | 'ukgEmployeeId'> {
  return {
    employeeId: String(index).padStart(6, '0'),
    ukgEmployeeId: ukgEmployeeId(`9Q1K${index.toString(36).toUpperCase().padStart(8, '0')}`),
  };
}

function problems(from: number, count: number, parts: Partial<ReportedProblem>): readonly ReportedProblem[] {
  return Array.from({ length: count }, (_, index) =>
    aProblem({ ...person(from + index), firstSeen: '2026-10-06T10:17:00.000Z', attempts: 54, ...parts }),
  );
}

const cause = { employeeId: '000145', ukgEmployeeId: person(145).ukgEmployeeId!, leftOn: '2026-11-27' };
const withoutManager: Partial<ReportedProblem> = {
  code: 'MANAGER_NOT_FOUND',
  field: 'manager_id',
  action: 'link',
  message: 'The manager 000145 has left, so nobody was written as manager.',
};

const FRESH: readonly ReportedProblem[] = [
  ...problems(301, 7, { ...withoutManager, cause, firstSeen: NOW, attempts: 1 }),
  ...problems(41, 1, {
    code: 'EMAIL_TAKEN',
    field: 'email',
    action: 'update',
    message: 'The e-mail address belongs to Betterworks user 1187.',
    firstSeen: NOW,
    attempts: 1,
  }),
];

const KNOWN: readonly ReportedProblem[] = [
  ...problems(501, 38, { ...withoutManager, message: 'The manager 000702 is not in Betterworks yet.' }),
  ...problems(601, 24, { message: 'No e-mail in UKG, so no user was created.' }),
  ...problems(701, 7, {
    code: 'DATE_INVALID',
    field: 'deactivation_date',
    action: 'read',
    message: 'Status A with a termination date of 2026-09-30.',
    firstSeen: '2026-11-19T10:17:00.000Z',
  }),
];

const TOLD: readonly Told[] = [
  ...KNOWN.map(({ ukgEmployeeId, code }) => ({ ukgEmployeeId, code })),
  ...[801, 802, 803].map((index) => ({ ukgEmployeeId: person(index).ukgEmployeeId, code: 'EMAIL_MISSING' as const })),
];

export const MAPPING: readonly FieldMapping[] = [
  ['department_name', 'org_level_2', 3],
  ['title', 'job_title', 4],
  ['hire_date', 'hire_date', 5],
  ['email', 'email_address', 0],
  ['location', 'work_location', 0],
].map(([field, name, line]) => ({
  field: String(field),
  custom: false,
  sources: [{ kind: 'row', name: String(name) }],
  write: 'always',
  use: 'description',
  default: null,
  lookup: null,
  whenEmpty: 'keep',
  place: line === 0 ? null : { file: 'integrations/acme/mapping.yml', line: Number(line) },
})) as unknown as readonly FieldMapping[];

const RUNS: readonly RunRecord[] = Array.from({ length: 30 }, (_, index) => {
  const statuses: Readonly<Record<number, RunStatus>> = { 0: 'baseline', 11: 'stopped', 20: 'failed' };
  const status = statuses[index] ?? 'problems';
  const isQuiet = status !== 'problems';
  return {
    at: new Date(Date.UTC(2026, 9, 30 + index, 10, 17)).toISOString(),
    status,
    ...aCount({
      created: isQuiet ? 0 : (index * 7) % 9,
      updated: isQuiet ? 0 : 4 + ((index * 13) % 23),
      problems: index === 0 ? 20 : 60 + ((index * 5) % 17),
      unchanged: 80,
    }),
  };
});

function change(index: number, parts: Partial<Change>): Change {
  return anUpdate({ ...person(index), userId: 1000 + index, ...parts } as Partial<Change>);
}

const CHANGES: readonly Change[] = [
  ...Array.from({ length: 3 }, (_, index) =>
    change(901 + index, { kind: 'deactivate', isDated: true, fields: { deactivation_date: '2026-11-27' } }),
  ),
  ...Array.from({ length: 4 }, (_, index) =>
    change(911 + index, {
      kind: 'create',
      userId: null,
      fields: { email: '', title: '', department_name: '' },
    }),
  ),
  ...Array.from({ length: 12 }, (_, index) =>
    change(921 + index, { fields: index % 3 === 0 ? { title: '', department_name: '' } : { title: '' } }),
  ),
];

/** A day of many problems: 8 of 77 are new, 3 are solved. */
export function aDay(parts: Partial<RunReport> = {}): RunReport {
  const open = [...FRESH, ...KNOWN];
  return aReport({
    at: NOW,
    cursor: NOW,
    status: 'problems',
    problems: open,
    told: TOLD,
    counts: aCount({
      created: 4,
      updated: 12,
      deactivated: 3,
      unchanged: 61,
      excluded: 139,
      held: 77,
      scheduled: 6,
      problems: 77,
    }),
    evidence: { window: { from: '2026-11-27T07:17:00.000Z', to: NOW }, pages: 2, people: 96, users: null },
    plan: aPlan({
      changes: CHANGES,
      // Who was read; without a number, so that the lists show UKG's own ids.
      numbers: new Map(TOLD.flatMap(({ ukgEmployeeId: id }) => (id === null ? [] : [[id, '']]))),
      outcomeKinds: new Map(CHANGES.map(({ ukgEmployeeId: id, kind }) => [id, OUTCOME_OF[kind]])),
      held: open.map(({ ukgEmployeeId, code, firstSeen, attempts }) => ({
        ukgEmployeeId: ukgEmployeeId!,
        code,
        firstSeen,
        attempts,
      })),
      scheduled: [
        ...Array.from({ length: 4 }, (_, index) => ({
          ukgEmployeeId: person(951 + index).ukgEmployeeId!,
          on: '2026-12-01',
          kind: 'create' as const,
        })),
        ...Array.from({ length: 2 }, (_, index) => ({
          ukgEmployeeId: person(961 + index).ukgEmployeeId!,
          on: '2026-12-31',
          kind: 'deactivate' as const,
        })),
      ],
      excluded: Array.from({ length: 139 }, (_, index) => ({
        ukgEmployeeId: person(1101 + index).ukgEmployeeId!,
        reason: index < 120 ? 'employee type "TES" is excluded' : 'employee type "CON" is not among employee_types',
        file: FILTER,
        line: index < 120 ? 6 : 3,
      })),
      limits: [
        { limit: 'deactivations', value: 3, allowed: 63, tripped: false },
        { limit: 'deactivations_7_days', value: 9, allowed: 126, tripped: false },
        { limit: 'creations', value: 4, allowed: 500, tripped: false },
        { limit: 'updates', value: 12, allowed: 630, tripped: false },
      ],
    }),
    mapping: MAPPING,
    runs: RUNS,
    notes: ['The user-defined field "Badge colour" is in no record that was read.'],
    ...parts,
  });
}

/** The same company on the day on which 132 people seem to have left. */
export function aStoppedDay(parts: Partial<RunReport> = {}): RunReport {
  const day = aDay();
  const { outcomeKinds: _nothingWasTried, ...plan } = day.plan!;
  const leavers = Array.from({ length: 132 }, (_, index) =>
    change(201 + index, { kind: 'deactivate', isDated: true, fields: { deactivation_date: '2026-11-27' } }),
  );
  const stop = aRunProblem({
    code: 'LIMIT_DEACTIVATIONS',
    message: 'This run would make 132 deactivations, and 63 are allowed. Nothing was written.',
    firstSeen: NOW,
  });
  return {
    ...day,
    status: 'stopped',
    problems: [stop, ...KNOWN],
    counts: aCount({ held: 69, scheduled: 6, unchanged: 61, excluded: 139, problems: 70 }),
    plan: {
      ...plan,
      changes: [...leavers, ...CHANGES.slice(3)],
      limits: [{ limit: 'deactivations', value: 132, allowed: 63, tripped: true }, ...plan.limits.slice(1)],
    },
    ...parts,
  };
}

/** Everybody of a large company has something: what a page must bear. */
export function aLargeDay(people: number): RunReport {
  const all = Array.from({ length: people }, (_, index) =>
    aProblem({ ...person(index + 1), message: 'No e-mail in UKG, so no user was created.', firstSeen: NOW }),
  );
  return aDay({ problems: all, told: [], plan: null, counts: aCount({ problems: people, held: people }) });
}
