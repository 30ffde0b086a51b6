import { describe, expect, it } from 'vitest';
import { readPeople, readSupervisorIds } from '../../action/src/read-people.ts';
import type { Employee, SyncState } from '../../action/src/core/model.ts';
import { ukgEmployeeId } from '../../action/src/core/model.ts';
import {
  aKnownUser,
  anEmployee,
  anIntegration,
  aState,
  codeTables,
  mappingOf,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from '../builders.ts';
import { aHeld, aScheduled } from '../state/a-state.ts';
import { fakeSource } from './fake-source.ts';

const WINDOW = { from: '2026-06-14T09:00:00.000Z', to: '2026-06-15T12:00:00.000Z' };

const idsOf = (employees: readonly Employee[]): readonly string[] => employees.map((one) => one.ukgEmployeeId);

function read(source: ReturnType<typeof fakeSource>, state: SyncState): ReturnType<typeof readPeople> {
  return readPeople(source, state, WINDOW, { today: () => TODAY });
}

describe('the people of a run', () => {
  it('are those who changed in the window, and nobody is asked about twice', async () => {
    const source = fakeSource({ changed: ['E2', 'E1'].map((id) => anEmployee({ id })) });
    const { employees, pages } = await read(source, aState());
    expect([idsOf(employees), pages]).toEqual([['E2', 'E1'], 1]);
    expect(source.asked).toMatchObject({ windows: [WINDOW], employees: [[]], userDefinedOf: [['E2', 'E1']] });
  });

  it('are also those who are held, and those whose day has come', async () => {
    const ids = ['E3', 'E4', 'E5', 'E6'];
    const source = fakeSource({ changed: [anEmployee({ id: 'E1' })], details: ids.map((id) => anEmployee({ id })) });
    const scheduled = [
      aScheduled('E4', { on: TODAY }),
      aScheduled('E5', { on: YESTERDAY, kind: 'deactivate' }),
      aScheduled('E6', { on: TOMORROW }),
    ];
    const { employees } = await read(source, aState({ held: [aHeld('E3'), aHeld('E4')], scheduled }));
    expect(idsOf(employees)).toEqual(['E1', 'E3', 'E4', 'E5']);
    expect(source.asked.employees).toEqual([['E3', 'E4', 'E5']]);
  });

  it('who are held and changed are taken from the feed', async () => {
    const source = fakeSource({ changed: [anEmployee({ id: 'E3' })], details: [anEmployee({ id: 'E3' })] });
    expect(idsOf((await read(source, aState({ held: [aHeld('E3')] }))).employees)).toEqual(['E3']);
    expect(source.asked.employees).toEqual([[]]);
  });

  it('who are held and gone from UKG are not among them', async () => {
    expect((await read(fakeSource(), aState({ held: [aHeld('E3')] }))).employees).toEqual([]);
  });
});

describe('somebody whom the feed calls terminated, without a reason', () => {
  const fed = { id: 'E1', status: 'T', terminationDate: YESTERDAY };

  it('is looked up in the detail lists, whose rows count', async () => {
    const detailed = anEmployee({
      id: 'E1',
      rows: [
        { ...fed, terminationReason: 'TRO' },
        { companyId: 'ACME2', status: 'A' },
      ],
    });
    const source = fakeSource({ changed: [anEmployee(fed)], details: [detailed] });
    const { employees } = await read(source, aState({ users: [aKnownUser()] }));
    expect(employees.map(({ rows }) => rows.map((row) => [row.companyId, row.status, row.terminationReason]))).toEqual([
      [
        ['ACME1', 'T', 'TRO'],
        ['ACME2', 'A', undefined],
      ],
    ]);
  });

  it('keeps what only the feed tells: all of it for the same company, the person alone for another', async () => {
    const values = { language_code: 'en-us', work_phone: '1', first_name: 'Ada' };
    const detailed = anEmployee({ id: 'E1', rows: [{ ...fed }, { companyId: 'ACME2', status: 'A' }] });
    const bare = { ...detailed, rows: detailed.rows.map((row) => ({ ...row, values: { work_location: 'NYC' } })) };
    const changed = { ...anEmployee(fed), rows: anEmployee(fed).rows.map((row) => ({ ...row, values })) };
    const { employees } = await read(fakeSource({ changed: [changed], details: [bare] }), aState());
    expect(employees[0]!.rows.map((row) => row.values)).toEqual([
      { language_code: 'en-us', work_phone: '1', first_name: 'Ada', work_location: 'NYC' },
      { language_code: 'en-us', first_name: 'Ada', work_location: 'NYC' },
    ]);
  });

  it('is taken as the feed has him when the detail lists do not', async () => {
    const { employees } = await read(fakeSource({ changed: [anEmployee(fed)] }), aState());
    expect(employees[0]!.rows).toMatchObject([{ status: 'T', terminationReason: undefined }]);
  });

  it.each([
    { case: 'his user is off already', rows: [fed], users: [aKnownUser({ active: false })] },
    { case: 'another of his rows lives', rows: [fed, { companyId: 'ACME2', status: 'A' }], users: [] },
    { case: 'the reason is known', rows: [{ ...fed, terminationReason: '201' }], users: [] },
  ])('is not looked up when $case', async ({ rows, users }) => {
    const source = fakeSource({ changed: [anEmployee({ id: 'E1', rows })] });
    await read(source, aState({ users }));
    expect(source.asked.employees).toEqual([[]]);
  });
});

describe('the employee ids of supervisors', () => {
  const context = { integration: anIntegration(), tables: codeTables(), today: TODAY };
  const [ann, bob, cy] = [
    anEmployee({ id: 'E1', supervisorId: 'E2' }),
    anEmployee({ id: 'E2', supervisorId: 'E9' }),
    anEmployee({ id: 'E3' }),
  ];

  it('are asked for those whose supervisor was not read', async () => {
    const source = fakeSource({ supervisors: { E9: '009' } });
    expect(await readSupervisorIds(source, [ann, bob, cy], context)).toEqual(new Map([['E9', '009']]));
    expect(source.asked.supervisorsOf).toEqual([['E2']]);
  });

  it('are not asked for when everybody was read, or when managers are not mapped', async () => {
    const source = fakeSource();
    expect(await readSupervisorIds(source, [ann, anEmployee({ id: 'E2' }), cy], context)).toEqual(new Map());
    const off = { ...context, integration: anIntegration({ mapping: mappingOf({ manager_id: false }) }) };
    expect(await readSupervisorIds(source, [ann], off)).toEqual(new Map());
    expect(source.asked).toMatchObject({ supervisorsOf: [], employees: [] });
  });

  it('are read from their own rows when they are not the employee number', async () => {
    const mapping = mappingOf({ employee_id: { from: 'work_phone' } });
    const tied = [{ companyId: 'A' }, { companyId: 'B' }];
    const details = [
      anEmployee({ id: 'E9', work_phone: '555' }),
      anEmployee({ id: 'E8', rows: tied }),
      anEmployee({ id: 'E7', work_phone: '' }),
    ];
    const source = fakeSource({ details });
    const those = ['E9', 'E8', 'E7', 'E6'].map((supervisorId, at) => anEmployee({ id: `E1${at}`, supervisorId }));
    const found = await readSupervisorIds(source, those, { ...context, integration: anIntegration({ mapping }) });
    expect(found).toEqual(new Map([[ukgEmployeeId('E9'), '555']]));
    expect(source.asked.employees).toEqual([['E6', 'E7', 'E8', 'E9']]);
  });
});
