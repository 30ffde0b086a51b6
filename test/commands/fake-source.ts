// UKG in memory, behind our own port: who changed, what the detail lists say, and a record of whom it was asked about.
import type { Employee, UkgEmployeeId } from '../../action/src/core/model/model.ts';
import type { Source } from '../../action/src/ports.ts';
import { AT, codeTables } from '../builders.ts';

export interface FakeSource extends Source {
  readonly asked: {
    readonly windows: readonly unknown[];
    /** Whom the detail lists were asked about, a list a call. */
    readonly employees: readonly (readonly UkgEmployeeId[])[];
    readonly supervisorsOf: readonly (readonly UkgEmployeeId[])[];
    readonly userDefinedOf: readonly (readonly UkgEmployeeId[])[];
  };
}

export interface FakeSourceWish {
  readonly changed?: readonly Employee[];
  /** What the detail lists know; a person who is not here is absent from their answers. */
  readonly details?: readonly Employee[];
  readonly supervisors?: Readonly<Record<string, string>>;
  /** User-defined fields by employee. */
  readonly userDefined?: Readonly<Record<string, Employee['userDefined']>>;
}

export function fakeSource(wish: FakeSourceWish = {}): FakeSource {
  const { changed = [], details = [], supervisors = {}, userDefined = {} } = wish;
  const windows: unknown[] = [];
  const employees: (readonly UkgEmployeeId[])[] = [];
  const supervisorsOf: (readonly UkgEmployeeId[])[] = [];
  const userDefinedOf: (readonly UkgEmployeeId[])[] = [];
  const ids = (those: readonly Employee[]): readonly UkgEmployeeId[] => those.map((one) => one.ukgEmployeeId);
  return {
    asked: { windows, employees, supervisorsOf, userDefinedOf },
    start: () => Promise.resolve({ at: AT, tables: codeTables(), notes: [] }),
    readChanges: (window) => {
      windows.push(window);
      return Promise.resolve({ employees: changed, pages: 1, lostRows: 0 });
    },
    readIds: (name) =>
      Promise.resolve(
        details
          .filter(
            ({ ukgEmployeeId, rows }) => ukgEmployeeId === name || rows.some((row) => row.employeeNumber === name),
          )
          .map(({ ukgEmployeeId }) => ukgEmployeeId),
      ),
    readEmployees: (wanted) => {
      employees.push(wanted);
      const found = details.filter((one) => wanted.includes(one.ukgEmployeeId));
      return Promise.resolve({ employees: found, refused: new Map() });
    },
    readEverybody: () =>
      Promise.resolve({ employees: details.map((one) => ({ ...one, userDefined: {} })), pages: 1, lostRows: 0 }),
    readSupervisors: (those) => {
      supervisorsOf.push(ids(those));
      return Promise.resolve(new Map(Object.entries(supervisors)));
    },
    readUserDefined: (those) => {
      userDefinedOf.push(ids(those));
      return Promise.resolve(those.map((one) => ({ ...one, userDefined: userDefined[one.ukgEmployeeId] ?? {} })));
    },
  };
}
