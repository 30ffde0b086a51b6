// What every Source does, said once. A system's own tests add how it pages, spells and refuses.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Employee, ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Source } from '../../../action/src/ports.ts';
import { currentEmployment, type Person } from '../../sandbox/person.ts';
import type { UkgEvents } from '../../sandbox/ukg-tenant.ts';
import { everybodyOf } from './everybody-of.ts';

/** A source over a made-up population of at least five people, nobody of whom has changed since 2026-01-01. */
export interface SourcePlace {
  readonly source: Source;
  readonly people: readonly Person[];
  readonly events: Pick<UkgEvents, 'change' | 'terminate' | 'transfer'>;
  /** Sets the source's clock. */
  setTime(instant: string): void;
  /** From now on the source cannot be reached. */
  breakDown(): Promise<void>;
  /** Texts that must never be told. */
  readonly secrets: readonly string[];
}

export const DAY = { from: '2026-07-01T00:00:00.000Z', to: '2026-07-02T00:00:00.000Z' };
const NOON = '2026-07-01T12:00:00.000Z';
const NEXT_DAY = '2026-07-02T04:17:05.678Z';

const idsOf = (employees: readonly Employee[]): readonly string[] => employees.map((one) => one.ukgEmployeeId).sort();

/** The mapping of these tests reads `first_name`, `org_level_2`, `hire_date` and the user-defined field "Badge colour". */
export function describeSource(name: string, newPlace: () => Promise<SourcePlace>): void {
  describe(name, () => {
    let place: SourcePlace;
    let ids: readonly string[];

    beforeEach(async () => {
      place = await newPlace();
      ids = place.people.map((person) => person.employeeId);
      place.setTime(NOON);
    });

    const changed = async (): Promise<readonly Employee[]> => {
      place.setTime(NEXT_DAY);
      return (await place.source.readChanges(DAY)).employees;
    };

    it('tells its own time, truncated down to the second', async () => {
      place.setTime(NEXT_DAY);
      expect((await place.source.start()).at).toBe('2026-07-02T04:17:05.000Z');
    });

    it('gives the texts of codes', async () => {
      const { tables } = await place.source.start();
      const [, department] = currentEmployment(place.people[0]!).orgLevels;
      expect(tables.orgLevels.get(`2:${department}`)?.[0]?.text).toMatch(/[a-z]/);
      expect(tables.jobs.size).toBeGreaterThan(0);
    });

    it('gives nobody for a window in which nobody changed, and says how much it read', async () => {
      place.setTime(NEXT_DAY);
      expect(await place.source.readChanges(DAY)).toEqual({
        employees: [],
        pages: expect.any(Number) as number,
        lostRows: 0,
      });
    });

    it('gives those who changed in the window, and nobody else', async () => {
      place.events.change(ids[1]!, { firstName: 'Anna' });
      place.events.terminate(ids[3]!, { date: '2026-07-01' });
      const employees = await changed();
      expect(idsOf(employees)).toEqual([ids[1]!, ids[3]!].sort());
      const anna = employees.find((one) => one.ukgEmployeeId === ids[1]);
      expect(anna?.rows).toMatchObject([{ values: { first_name: 'Anna' }, status: 'A' }]);
    });

    it('gives the same when it is asked again', async () => {
      place.events.change(ids[1]!, { firstName: 'Anna' });
      expect(await changed()).toEqual(await changed());
    });

    it('gives one employee with all their rows for somebody in two companies', async () => {
      place.events.transfer(ids[2]!, 'ACME2');
      const [moved, ...others] = await changed();
      expect(others).toEqual([]);
      expect(moved?.rows.map((row) => row.status).sort()).toEqual(['A', 'T']);
      const [detailed] = (await place.source.readEmployees([ukgEmployeeId(ids[2]!)])).employees;
      expect(detailed?.rows.map((row) => row.terminationReason ?? '').sort()).toEqual(['', 'TRO']);
    });

    it('gives named people, and leaves out whom it does not have', async () => {
      const wanted = [ids[4]!, 'NOBODY000080', ids[0]!].map(ukgEmployeeId);
      expect(idsOf((await place.source.readEmployees(wanted)).employees)).toEqual([ids[0]!, ids[4]!].sort());
      expect((await place.source.readEmployees([])).employees).toEqual([]);
    });

    it('gives everybody, leavers too', async () => {
      place.events.terminate(ids[3]!, { date: '2026-07-01' });
      const employees = await everybodyOf(place.source);
      expect(idsOf(employees)).toEqual([...ids].sort());
    });

    it('says of a person the same in whatever way it is asked', async () => {
      place.events.change(ids[1]!, { firstName: 'Anna' });
      const [fed] = await changed();
      const [named] = (await place.source.readEmployees([ukgEmployeeId(ids[1]!)])).employees;
      const everybody = await everybodyOf(place.source);
      const listed = everybody.find((one) => one.ukgEmployeeId === ids[1]);
      const told = (employee: Employee | undefined): unknown =>
        employee?.rows.map(({ values, status, hireDate, supervisorId, employeeNumber, companyId }) => {
          return { values, status, hireDate, supervisorId, employeeNumber, companyId };
        });
      expect(told(named)).toEqual(told(fed));
      expect(told(listed)).toEqual(told(fed));
    });

    it('tells the employee numbers of supervisors', async () => {
      place.events.change(ids[1]!, { firstName: 'Anna', supervisorId: ids[0]! });
      place.events.change(ids[2]!, { supervisorId: '' });
      place.events.change(ids[3]!, { supervisorId: 'NOBODY000080' });
      const numbers = await place.source.readSupervisors(await changed());
      expect([...numbers]).toEqual([[ids[0], currentEmployment(place.people[0]!).employeeNumber]]);
    });

    it('adds the user-defined fields that are wanted, and no others', async () => {
      place.events.change(ids[1]!, { udf: { 'Badge colour': 'red', 'Seniority points': '7' } });
      const [employee] = await place.source.readUserDefined(await changed());
      expect(employee?.userDefined).toEqual({ 'Badge colour': 'red' });
    });

    it('that cannot be reached ends the run, with what to do and without a secret', async () => {
      await place.breakDown();
      const broken = await place.source.readChanges(DAY).catch((error: unknown) => error);
      expect(broken).toMatchObject({ name: 'RunFailure', code: 'UKG_UNAVAILABLE' });
      for (const secret of place.secrets) expect(String(broken)).not.toContain(secret);
    });
  });
}
