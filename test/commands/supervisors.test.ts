import { describe, expect, it } from 'vitest';
import { readSuperiors } from '../../action/src/commands/read-people.ts';
import type { Employee, Fields } from '../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { fingerprintOf, PERSON } from '../../action/src/core/plan/fingerprint.ts';
import { aContext, aKnownUser, anEmployee, anIntegration, aState, mappingOf, testDigests } from '../builders.ts';
import type { FakeSource } from './fake-source.ts';
import { fakeSource } from './fake-source.ts';

const digests = testDigests();

/** `users`: what was last written of those whom the state knows. */
async function superiors(
  source: FakeSource,
  people: readonly Employee[],
  {
    mapping = mappingOf(),
    users = {},
  }: { mapping?: ReturnType<typeof mappingOf>; users?: Record<string, Fields> } = {},
) {
  const known = Object.entries(users).map(([id, fields], at) =>
    aKnownUser({ id, userId: at + 1, fingerprint: fingerprintOf(ukgEmployeeId(id), fields, digests) }),
  );
  const state = aState({ users: known });
  const found = await readSuperiors(source, people, aContext({ integration: anIntegration({ mapping }), state }), []);
  return {
    ids: Object.fromEntries(found.ids),
    people: Object.fromEntries([...found.people].map(([id, { employeeId }]) => [id, employeeId])),
  };
}

const under = (...supervisors: readonly string[]) =>
  supervisors.map((supervisorId, at) => anEmployee({ id: `E1${String(at)}`, supervisorId }));

describe('what is known of supervisors who were not read', () => {
  it("is the number of UKG's list where our own digest proves that their user has it", async () => {
    const source = fakeSource({ supervisors: { E9: '009', E8: '008' }, details: [anEmployee({ id: 'E8' })] });
    const users = { E9: { employee_id: '009' }, E8: { employee_id: '088' } };
    expect(await superiors(source, under('E9', 'E8'), { users })).toEqual({
      ids: { E9: '009' },
      people: { E8: '008' },
    });
    expect(source.asked.employees).toEqual([['E8']]);
  });

  it('is read from the own rows of somebody whom the state does not know', async () => {
    const source = fakeSource({ supervisors: { E9: '777' }, details: [anEmployee({ id: 'E9' })] });
    expect(await superiors(source, under('E9'))).toEqual({ ids: {}, people: { E9: '009' } });
    expect(source.asked.supervisorsOf).toEqual([]);
  });

  it('is nothing of those who were read, and nothing where managers are not mapped', async () => {
    const source = fakeSource();
    const ann = anEmployee({ id: 'E1', supervisorId: 'E2' });
    expect(await superiors(source, [ann, anEmployee({ id: 'E2' })])).toEqual({ ids: {}, people: {} });
    const mapping = mappingOf({ manager_id: false });
    expect(await superiors(source, [ann], { mapping })).toEqual({ ids: {}, people: {} });
    expect(source.asked).toMatchObject({ supervisorsOf: [], employees: [] });
  });

  it('is the mapped employee id, where it is another than the number', async () => {
    const mapping = mappingOf({ employee_id: { from: 'udf:Badge' } });
    const source = fakeSource({ details: [anEmployee({ id: 'E9' })], userDefined: { E9: { Badge: 'B-9' } } });
    const users = { E9: { employee_id: '009' } };
    expect(await superiors(source, under('E9'), { mapping, users })).toEqual({ ids: {}, people: { E9: 'B-9' } });
    expect(source.asked.supervisorsOf).toEqual([]);
  });

  it('is the later record, too, of one whose record has ended', async () => {
    const details = [
      anEmployee({ id: 'E9', personId: 'P', status: 'T', terminationDate: '2026-03-01' }),
      anEmployee({ id: 'E7', personId: 'P' }),
    ];
    const users = { E7: { [PERSON]: 'P' } };
    expect(await superiors(fakeSource({ details }), under('E9'), { users })).toEqual({
      ids: {},
      people: { E9: '009', E7: '007' },
    });
  });

  it('is lost with the run when UKG does not answer', async () => {
    const failing = { ...fakeSource(), readSupervisors: () => Promise.reject(new Error('UKG is away')) };
    const users = { E9: {} };
    await expect(superiors(failing as FakeSource, under('E9'), { users })).rejects.toThrow('UKG is away');
  });
});
