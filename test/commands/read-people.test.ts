import { describe, expect, it } from 'vitest';
import { readNamed, readPeople } from '../../action/src/commands/read-people.ts';
import type { Employee, Integration, SyncState } from '../../action/src/core/model/model.ts';
import {
  aContext,
  aFilter,
  aKnownUser,
  anEmployee,
  anIntegration,
  aState,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from '../builders.ts';
import { aHeld, aScheduled } from '../core/state/a-state.ts';
import { fakeSource } from './fake-source.ts';

const WINDOW = { from: '2026-06-14T09:00:00.000Z', to: '2026-06-15T12:00:00.000Z' };

const idsOf = (employees: readonly Employee[]): readonly string[] => employees.map((one) => one.ukgEmployeeId);

function read(
  source: ReturnType<typeof fakeSource>,
  state: SyncState,
  integration: Partial<Integration> = {},
): ReturnType<typeof readPeople> {
  const context = aContext({ state, integration: anIntegration(integration) });
  return readPeople(source, context, { window: WINDOW, sparesFeed: false });
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

  it('keeps the row that only the feed names, and is incomplete without its reason', async () => {
    const detailed = anEmployee({ id: 'E1', companyId: 'ACME2', status: 'A' });
    const source = fakeSource({ changed: [anEmployee(fed)], details: [detailed] });
    const { employees } = await read(source, aState());
    expect(employees).toMatchObject([{ isIncomplete: true, rows: [{ companyId: 'ACME2' }, { companyId: 'ACME1' }] }]);
  });

  it('is incomplete when the detail lists do not have the person', async () => {
    const { employees } = await read(fakeSource({ changed: [anEmployee(fed)] }), aState());
    expect(employees).toMatchObject([{ isIncomplete: true, rows: [{ status: 'T' }] }]);
  });
});

describe('somebody whom the feed shows with a row that runs', () => {
  it.each([
    ['is not looked up', {}, aState(), []],
    ['is looked up with several rows', { rows: [{}, { companyId: 'ACME2' }] }, aState(), ['E1']],
    ['is looked up in another company than before', {}, aState({ users: [aKnownUser({ company: 'ACME2' })] }), ['E1']],
    ['is looked up on a day that was waited for', {}, aState({ scheduled: [aScheduled('E1', { on: TODAY })] }), ['E1']],
  ])('%s', async (_, parts, state, asked) => {
    const source = fakeSource({ changed: [anEmployee(parts)] });
    await read(source, state);
    expect(source.asked.employees).toEqual([asked]);
  });
});

describe('somebody whom the feed does not tell enough of', () => {
  it.each([
    [
      'is looked up for a value that the filter asks for and the feed lacks',
      {},
      { where: { language_code: ['en'] } },
      ['E1'],
    ],
    ['is not looked up for one that the feed has', {}, { where: { work_phone: ['1'] }, companies: ['ACM'] }, []],
  ])('%s', async (_, parts, filter, asked) => {
    const source = fakeSource({ changed: [anEmployee(parts)] });
    await read(source, aState(), { filter: aFilter(filter) });
    expect(source.asked.employees).toEqual([asked]);
  });
});

it('somebody whose employee number lost its zeros is looked up', async () => {
  const fed = anEmployee();
  const source = fakeSource({
    changed: [{ ...fed, rows: fed.rows.map((row) => ({ ...row, hasBareNumber: true as const })) }],
  });
  await read(source, aState());
  expect(source.asked.employees).toEqual([['E1']]);
});

describe('the people whom an input names', () => {
  const source = fakeSource({
    changed: [anEmployee({ id: 'E9' })],
    details: ['E1', 'E2'].map((id) => anEmployee({ id })),
  });

  it('are read from the detail lists by number or employee id, each once, and the feed is not asked', async () => {
    const { employees, window, problems } = await readNamed(source, ['E1', '002', 'E2']);
    expect([idsOf(employees), window, problems]).toEqual([['E1', 'E2'], null, []]);
    expect(source.asked.windows).toEqual([]);
  });

  it('are said when UKG does not have them', async () => {
    const { employees, problems } = await readNamed(source, ['E1', '7']);
    expect(idsOf(employees)).toEqual(['E1']);
    expect(problems).toMatchObject([{ code: 'EMPLOYEE_UNKNOWN', ukgEmployeeId: null }]);
    expect(problems[0]?.message).toContain('"7"');
  });
});
