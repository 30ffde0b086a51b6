import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Employee, Integration, Plan } from '../../../action/src/core/model/model.ts';
import type { RowParts } from '../../builders.ts';
import {
  aFilter,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  emailOf,
  mappingOf,
  numberOf,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';
import type { Run, World } from './betterworks-model.ts';
import { reconcileRun, syncRun } from './betterworks-model.ts';

const IDS = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'];
const days = fc.constantFrom('', '2020-01-15', '2026-05-01', YESTERDAY, TODAY, TOMORROW);
const ids = fc.constantFrom(...IDS);

/** One row with any of the troubles that real tenants have; values come from few, so that people collide. */
const rows: fc.Arbitrary<RowParts> = fc.record(
  {
    companyId: fc.constantFrom('ACME1', 'ACME2'),
    status: fc.constantFrom('A', 'A', 'A', 'L', 'T', 'T', 'Q'),
    employeeType: fc.constantFrom('REG', 'REG', 'INT'),
    terminationDate: days,
    terminationReason: fc.constantFrom(undefined, '201', 'TRO'),
    lastHireDate: days,
    isHomeCompany: fc.constantFrom(undefined, true, false),
    supervisorId: fc.oneof(ids, fc.constantFrom('', 'unknown')),
    employeeNumber: fc.oneof(ids.map(numberOf), fc.constantFrom('', '1')),
    personId: fc.constantFrom('', 'P1', 'P2'),
    email_address: fc.oneof(ids.map(emailOf), fc.constantFrom('', 'n/a', 'E1@ACME.example')),
    first_name: fc.constantFrom('Ada', '', ' Ada '),
    org_level_2: fc.constantFrom('ENG', 'XX', ''),
    work_phone: fc.constantFrom('1', '', 'x\u0000'),
  },
  { requiredKeys: [] },
);

const people: fc.Arbitrary<readonly Employee[]> = fc
  .uniqueArray(fc.record({ id: ids, rows: fc.array(rows, { minLength: 1, maxLength: 2 }) }), {
    selector: (one) => one.id,
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.map(anEmployee));

const integrations: fc.Arbitrary<Integration> = fc
  .record({
    filter: fc.constantFrom(
      aFilter(),
      aFilter({ employee_types: ['REG'] }),
      aFilter({ employee_types: ['REG'], whenOutOfScope: 'deactivate' }),
    ),
    mapping: fc.constantFrom(
      mappingOf(),
      mappingOf({ phone: { whenEmpty: 'clear' }, manager_id: { whenEmpty: 'clear' } }),
      mappingOf({ manager_id: false, employee_id: false }),
      mappingOf({ deactivation_date: false, preferred_name: { from: 'first_name' } }),
    ),
  })
  .map(anIntegration);

const users = fc
  .uniqueArray(
    fc.record({
      of: ids,
      employee_id: fc.oneof(ids.map(numberOf), fc.constantFrom('', '1')),
      email: ids.map(emailOf),
      title: fc.constantFrom('Developer', 'Intern'),
      isOff: fc.boolean(),
    }),
    { selector: (one) => one.email, maxLength: 6 },
  )
  .map(
    (all) =>
      new Map(
        all.map(({ of, isOff, ...having }, at) => [
          at + 1,
          anExistingUser({
            id: at + 1,
            of,
            having: isOff ? { ...having, deactivation_date: YESTERDAY } : having,
            deactivationDate: isOff ? YESTERDAY : null,
          }),
        ]),
      ),
  );

const worlds: fc.Arbitrary<World> = fc.record({ integration: integrations, users, state: fc.constant(aState()) });

const runs = [
  ['sync', syncRun],
  ['reconcile', reconcileRun],
] as const;

/** A plan without what is only for people's eyes. */
function essence(plan: Plan): unknown {
  return { ...plan, readEmployees: [...plan.readEmployees] };
}

function again(
  run: (employees: readonly Employee[], world: World) => Run,
  employees: readonly Employee[],
  world: World,
): readonly Change[] {
  return run(employees, world).plan.changes;
}

function isHeld(change: Change, { state }: World): boolean {
  return state.held.some((entry) => entry.ukgEmployeeId === change.ukgEmployeeId);
}

describe.each(runs)('whatever UKG and Betterworks hold, %s', (_, run) => {
  it('makes the same plan of the same people in any order', () => {
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, worlds, ([all, other], world) => {
        expect(essence(run(other, world).plan)).toEqual(essence(run(all, world).plan));
      }),
    );
  });

  it('puts nobody into two changes, and everybody who was read into one of the lists', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const { plan } = run(all, world);
        const changed = plan.changes.map((change) => change.ukgEmployeeId);
        expect(new Set(changed).size).toBe(changed.length);
        expect([...plan.readEmployees].sort()).toEqual(all.map((one) => one.ukgEmployeeId).sort());
        const told = new Set([
          ...changed,
          ...plan.excluded.map((one) => one.ukgEmployeeId),
          ...plan.newlyScheduled.map((one) => one.ukgEmployeeId),
          ...plan.problems.flatMap((problem) => problem.ukgEmployeeId ?? []),
        ]);
        expect(all.length).toBeLessThanOrEqual(told.size + plan.unchanged);
      }),
    );
  });

  it('changes no user twice', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const written = run(all, world).plan.changes.flatMap((change) => change.userId ?? []);
        expect(new Set(written).size).toBe(written.length);
      }),
    );
  });

  it('puts deactivations first, then those who come, every manager before their reports, then updates', () => {
    const phases = { deactivate: 0, create: 1, reactivate: 1, update: 2 };
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const { changes } = run(all, world).plan;
        const awaited = new Set(changes.map(({ manager }) => manager));
        const order = changes.map(({ kind, ukgEmployeeId: id }) => (awaited.has(id) ? 1 : phases[kind]));
        expect(order).toEqual([...order].sort());
        const places = new Map(changes.map((change, at) => [change.ukgEmployeeId, at]));
        changes.forEach((change, at) => {
          if (change.manager !== null) expect(places.get(change.manager)).toBeLessThan(at);
        });
      }),
    );
  });

  it('plans nothing once more for those who were written, by the fingerprints of the state', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const { after } = run(all, world);
        expect(again(run, all, after).filter((change) => !isHeld(change, after))).toEqual([]);
      }),
    );
  });

  it('comes to an end: who waited for somebody is written by the next runs, then nothing is left', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const third = run(all, run(all, run(all, world).after).after);
        expect(again(run, all, third.after)).toEqual([]);
      }),
    );
  });

  it('makes no second user of anybody when the state is lost, by looking everybody up', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const settled = run(all, run(all, world).after).after;
        expect(again(run, all, { ...settled, state: aState() }).filter((change) => change.kind === 'create')).toEqual(
          [],
        );
      }),
    );
  });
});

describe('whatever UKG and Betterworks hold, a state that was lost and everybody looked up anew', () => {
  it('shows nothing to write for those who were written', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        const { after } = syncRun(all, world);
        const { after: found, plan } = syncRun(all, { ...after, state: aState() });
        const written = plan.changes.filter((change) => !isHeld(change, after) && !isHeld(change, found));
        expect(written).toEqual([]);
      }),
    );
  });
});

describe('whatever UKG and Betterworks hold, sync after reconcile', () => {
  it('creates, changes and reactivates nobody but those who were held', () => {
    fc.assert(
      fc.property(people, worlds, (all, world) => {
        fc.pre(world.integration.mapping.some((entry) => entry.field === 'employee_id'));
        const { after } = reconcileRun(all, reconcileRun(all, world).after);
        expect(
          again(syncRun, all, after).filter((change) => change.kind !== 'deactivate' && !isHeld(change, after)),
        ).toEqual([]);
      }),
    );
  });
});
