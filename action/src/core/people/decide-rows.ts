// Which row speaks for a person, what the person's employment is, and on which days to come that changes.
import { daysBefore } from './dates.ts';
import { employmentOf, placed } from './employment.ts';
import type { Employment, PlacedRow } from './employment.ts';
import { scopeOf } from './filter.ts';
import type { MappingContext } from './map.ts';
import { fieldsOf, mapFields } from './mapped-fields.ts';
import type {
  CalendarDate,
  CodeTables,
  Employee,
  EmploymentRow,
  Integration,
  Scheduled,
  SyncState,
  UkgEmployeeId,
} from '../model/model.ts';
import { changesOn, collapse, pickRow } from './pick-row.ts';
import type { Choice, Picked } from './pick-row.ts';

export type Ahead = Pick<Scheduled, 'on' | 'kind'>;

export interface AssessContext {
  readonly integration: Integration;
  readonly tables: CodeTables;
  /** The organization's own day. */
  readonly today: CalendarDate;
  /** Whose day of leaving the state has scheduled. */
  readonly announced?: ReadonlyMap<UkgEmployeeId, CalendarDate>;
  /** The company whose row spoke for somebody last, as the state knows it. */
  readonly lastCompany?: (id: UkgEmployeeId) => string | undefined;
}

/** What the state adds to an assessment. */
export function remembered({
  scheduled,
  users,
}: SyncState): Required<Pick<AssessContext, 'announced' | 'lastCompany'>> {
  const leaving = scheduled.filter(({ kind }) => kind === 'deactivate');
  return {
    announced: new Map(leaving.map(({ ukgEmployeeId, on }) => [ukgEmployeeId, on])),
    lastCompany: (id) => users.get(id)?.company,
  };
}

/** All rows of one person, and which of them speaks. */
export interface Rows {
  readonly rows: readonly PlacedRow[];
  readonly employment: Employment;
  readonly picked: Picked;
  readonly choice: Choice;
}

/** Decides a person with at least one row. */
export function decideRows(employee: Employee, context: AssessContext): Rows {
  const { integration, tables, today, announced } = context;
  const rows = collapse(placed(employee.rows, { today, announced: announced?.get(employee.ukgEmployeeId) }));
  const employment = employmentOf(rows, today);
  const written = (row: EmploymentRow): string => writtenBy(integration, { employee, row, tables });
  const choice: Choice = {
    isTaken: (row) => scopeOf({ employee, row, tables }, integration.filter).kind !== 'out',
    isSame: (a, b) => written(a) === written(b),
  };
  return { rows, employment, picked: pickRow(rows, employment, choice), choice };
}

function writtenBy(integration: Integration, mapping: MappingContext): string {
  return JSON.stringify([fieldsOf(mapFields(integration, mapping)), mapping.row.supervisorId]);
}

/** Days that the rows themselves tell; what has come by now is for this run. */
export function aheadOf(
  { rows, employment, picked, choice }: Rows,
  { today, integration }: AssessContext,
): readonly Ahead[] {
  switch (employment.kind) {
    case 'employed': {
      const { leavesOn, returnsOn } = employment;
      const changes = picked.kind === 'row' ? changesOn(rows, picked, { today, leavesOn }, choice) : null;
      return [...at(changes, 'update'), ...at(leavesOn, 'deactivate'), ...at(returnsOn, 'create')];
    }
    case 'leaver':
      return at(employment.returnsOn, 'create');
    case 'joiner': {
      const made = daysBefore(employment.on, integration.createDaysBefore);
      const first = made > today ? at(made, 'create') : at(employment.on, 'update');
      return [...at(employment.leavesOn, 'deactivate'), ...first];
    }
    case 'invalid':
      return [];
  }
}

function at(on: CalendarDate | null, kind: Ahead['kind']): readonly Ahead[] {
  return on === null ? [] : [{ on, kind }];
}
