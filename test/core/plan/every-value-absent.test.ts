// Each value of UKG's rows, and each table, is taken away or spoilt, one after the other: nobody may be deactivated,
// created or linked who would not have been by the whole answer.
import { describe, expect, it } from 'vitest';
import { decodeScalars, employmentRow } from '../../../action/src/adapters/ukg/decode.ts';
import type { Employee } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { ROW_SOURCES } from '../../../action/src/core/model/sources.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import {
  aContext,
  aFilter,
  anIntegration,
  aState,
  codeTables,
  mappingOf,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';
import { linked, UNASKED } from './planned.ts';

type Raw = Readonly<Record<string, unknown>>;

const ROW: Raw = {
  employeeId: 'E1',
  companyId: 'ACME1',
  companyCode: 'ACM',
  personId: 'person of E1',
  employeeNumber: '001',
  employeeStatus: 'A',
  employeeType: 'REG',
  firstName: 'Ada',
  lastName: 'Lovelace',
  preferredName: '',
  emailAddress: 'e1@acme.example',
  orgLevel2Code: 'ENG',
  jobCode: 'DEV',
  workLocation: 'SEA',
  workPhone: '2065550100',
  hireDate: '2020-01-15',
  dateOfLastHire: '2020-01-15',
  terminationDate: '',
  supervisorId: '',
  isHomeCompany: true,
};
const ENDED: Raw = { ...ROW, employeeStatus: 'T', terminationDate: YESTERDAY, termReason: 'TRO' };
const COMING: Raw = { ...ROW, hireDate: TOMORROW, dateOfLastHire: TOMORROW };

const PEOPLE: readonly (readonly [string, readonly Raw[]])[] = [
  ['somebody employed', [ROW]],
  ['somebody on leave', [{ ...ROW, employeeStatus: 'L' }]],
  ['somebody who leaves tomorrow', [{ ...ROW, employeeStatus: 'A', terminationDate: TOMORROW }]],
  ['somebody terminated for tomorrow', [{ ...ROW, employeeStatus: 'T', terminationDate: TOMORROW }]],
  ['somebody who moved', [ENDED, { ...ROW, companyId: 'B', companyCode: 'BBB' }]],
  [
    'somebody with a second job',
    [ROW, { ...ROW, companyId: 'B', companyCode: 'ACM', isHomeCompany: false, jobCode: 'X' }],
  ],
  ['somebody left out', [{ ...ROW, employeeType: 'TES' }]],
  ['somebody to come', [COMING]],
];

const SPOILT: readonly (readonly [string, unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', '   '],
  ['a number', 7],
  ['a flag', true],
  ['an object', {}],
  ['a list', []],
];

/** A code may come as a number: then it is another code, and no spoilt one. */
const isCode = (key: string, how: string): boolean =>
  how === 'a number' && ['companyId', 'companyCode', 'employeeType', 'workLocation'].includes(key);

/** UKG's own word for a leaver: status T without a day is a leaving today, whatever day was there before. */
const isLeaving = (raw: Raw, key: string, how: string): boolean =>
  raw['employeeStatus'] === 'T' && key === 'terminationDate' && ['null', 'empty', 'blank'].includes(how);

const FILTERS = [
  aFilter({ employee_types: ['REG'], companies: ['ACM', 'BBB'], whenOutOfScope: 'deactivate' }),
  aFilter({
    exclude: { employee_types: ['TES'] },
    where: { work_location: ['Seattle'] },
    whenOutOfScope: 'deactivate',
  }),
];

function decoded(raws: readonly Raw[]): Employee {
  const rows = raws.flatMap((raw) => {
    const row = employmentRow(decodeScalars(raw), new Set(ROW_SOURCES));
    return row === null ? [] : [row];
  });
  return { ukgEmployeeId: ukgEmployeeId('E1'), rows: rows, userDefined: undefined };
}

/** The kinds of changes that hurt, and links, for a person with or without a user. */
function done(
  employee: Employee,
  { filter, isKnown }: { filter: (typeof FILTERS)[number]; isKnown: boolean },
  tables = codeTables({
    companies: new Map([
      ['ACME1', 'ACM'],
      ['B', 'BBB'],
    ]),
  }),
): readonly string[] {
  if (employee.rows.length === 0) return [];
  const state = aState({ users: isKnown ? [linked('E1')] : [] });
  const context = aContext({
    state,
    tables,
    integration: anIntegration({ filter, mapping: mappingOf({ manager_id: false }) }),
  });
  const plan = planChanges(linkPeople([assess(employee, context)], UNASKED, context), context);
  return [
    ...plan.changes.filter(({ kind }) => kind !== 'update').map(({ kind }) => kind),
    ...plan.newLinks.map(() => 'link'),
  ];
}

describe.each(PEOPLE)('%s', (_, raws) => {
  const cases = FILTERS.flatMap((filter) => [true, false].map((isKnown) => ({ filter, isKnown })));
  const whole = cases.map((one) => done(decoded(raws), one));

  it.each(SPOILT)('comes to no harm by a value that is %s', (how, value) => {
    for (const [at, raw] of raws.entries()) {
      for (const key of Object.keys(raw)) {
        if (isLeaving(raw, key, how) || isCode(key, how) || key === 'employeeId') continue;
        const { [key]: _gone, ...rest } = raw;
        const spoilt = raws.with(at, value === undefined ? rest : { ...rest, [key]: value });
        const found = cases.map((one) => done(decoded(spoilt), one));
        const more = found.map((kinds, n) => kinds.filter((kind) => !whole[n]!.includes(kind)));
        expect([key, more.flat()]).toEqual([key, []]);
      }
    }
  });

  it.each(['orgLevels', 'jobs', 'locations', 'companies'] as const)(
    'comes to no harm by an empty table of %s',
    (table) => {
      const found = cases.map((one) =>
        done(
          decoded(raws),
          one,
          codeTables({
            companies: new Map([
              ['ACME1', 'ACM'],
              ['B', 'BBB'],
            ]),
            [table]: new Map(),
          }),
        ),
      );
      expect(found.flatMap((kinds, n) => kinds.filter((kind) => !whole[n]!.includes(kind)))).toEqual([]);
    },
  );
});
