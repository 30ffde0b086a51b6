import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { readSupervisorIds } from '../../action/src/commands/supervisors.ts';
import type { Employee } from '../../action/src/core/model/model.ts';
import { anEmployee, anIntegration, codeTables, mappingOf, TODAY } from '../builders.ts';
import { fakeSource } from './fake-source.ts';
import type { FakeSource } from './fake-source.ts';

interface Asking {
  readonly integration: ReturnType<typeof anIntegration>;
  /** Whom the state knows. */
  readonly users?: readonly string[];
}

describe('the employee ids of supervisors', () => {
  const context = { integration: anIntegration(), tables: codeTables(), today: TODAY };
  const asking = (source: FakeSource, { integration, users = [] }: Asking = context) => ({
    idsFor: (people: readonly Employee[]) =>
      readSupervisorIds(source, people, { ...context, integration }, new Set(users.map(ukgEmployeeId))),
  });
  const [ann, bob, cy] = [
    anEmployee({ id: 'E1', supervisorId: 'E2' }),
    anEmployee({ id: 'E2', supervisorId: 'E9' }),
    anEmployee({ id: 'E3' }),
  ];

  it('are asked for those whose supervisor was not read', async () => {
    const source = fakeSource({ supervisors: { E9: '009' } });
    expect(await asking(source).idsFor([ann, bob, cy])).toEqual(new Map([['E9', '009']]));
    expect(source.asked.supervisorsOf).toEqual([['E2']]);
  });

  it('are not asked for when everybody was read, or when managers are not mapped', async () => {
    const source = fakeSource();
    expect(await asking(source).idsFor([ann, anEmployee({ id: 'E2' }), cy])).toEqual(new Map());
    const off = { ...context, integration: anIntegration({ mapping: mappingOf({ manager_id: false }) }) };
    expect(await asking(source, off).idsFor([ann])).toEqual(new Map());
    expect(source.asked).toMatchObject({ supervisorsOf: [], employees: [] });
  });

  it('are read from their own rows when they are not the employee number', async () => {
    const mapping = mappingOf({ employee_id: { from: 'work_phone' } });
    const tied = [{ companyId: 'A' }, { companyId: 'B', work_phone: '556' }];
    const details = [
      anEmployee({ id: 'E9', work_phone: '555' }),
      anEmployee({ id: 'E8', rows: tied }),
      anEmployee({ id: 'E7', work_phone: '' }),
    ];
    const source = fakeSource({ details });
    const those = ['E9', 'E8', 'E7', 'E6'].map((supervisorId, at) => anEmployee({ id: `E1${at}`, supervisorId }));
    const supervisors = asking(source, { ...context, integration: anIntegration({ mapping }) });
    const found = await supervisors.idsFor(those);
    expect(found).toEqual(new Map([[ukgEmployeeId('E9'), '555']]));
    expect(source.asked.employees).toEqual([['E6', 'E7', 'E8', 'E9']]);
  });

  it('are read from their own rows when UKG does not tell them and the state knows their users', async () => {
    const source = fakeSource({ supervisors: { E9: '009' }, details: [anEmployee({ id: 'E8' })] });
    const those = ['E9', 'E8', 'E7', 'E6'].map((supervisorId, at) =>
      anEmployee({ id: `E1${String(at)}`, supervisorId }),
    );
    const found = await asking(source, { ...context, users: ['E9', 'E8', 'E7'] }).idsFor(those);
    expect(found).toEqual(
      new Map([
        ['E9', '009'],
        ['E8', '008'],
      ]),
    );
    expect(source.asked.employees).toEqual([['E7', 'E8']]);
  });

  it('are read from their own rows of everybody whom UKG does not tell where users cannot be read', async () => {
    const source = fakeSource({ details: [anEmployee({ id: 'E9' })] });
    const byFile = { ...context, integration: anIntegration({ delivery: 'sftp' }) };
    expect(await asking(source, byFile).idsFor([bob])).toEqual(new Map([['E9', '009']]));
  });

  it('are read from their own user-defined fields when those tell the employee id', async () => {
    const mapping = mappingOf({ employee_id: { from: 'udf:Badge' } });
    const userDefined = { E9: { Badge: 'B-9' }, E8: {} };
    const source = fakeSource({ details: ['E9', 'E8'].map((id) => anEmployee({ id })), userDefined });
    const those = ['E9', 'E8'].map((supervisorId, at) => anEmployee({ id: `E1${at}`, supervisorId }));
    const found = await asking(source, { ...context, integration: anIntegration({ mapping }) }).idsFor(those);
    expect(found).toEqual(new Map([[ukgEmployeeId('E9'), 'B-9']]));
    expect(source.asked.userDefinedOf).toEqual([['E9', 'E8']]);
  });

  it('are asked for once a supervisor, of whom the first report stands for all', async () => {
    const source = fakeSource();
    const people = Array.from({ length: 120 }, (_, at) =>
      anEmployee({ id: `E${String(at)}`, supervisorId: `S${String(at % 110)}` }),
    );
    await asking(source).idsFor(people);
    expect(source.asked.supervisorsOf.map(({ length }) => length)).toEqual([110]);
  });

  it('are lost with the run when UKG does not answer', async () => {
    const failing = { ...fakeSource(), readSupervisors: () => Promise.reject(new Error('UKG is away')) };
    await expect(asking(failing as FakeSource).idsFor([ann])).rejects.toThrow('UKG is away');
  });
});
