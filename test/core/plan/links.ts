// The managers of a few people, linked.
import type { FieldMapping, Fields, Filter, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Target } from '../../../action/src/core/plan/find-user.ts';
import { fingerprintOf, personOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { ManagerLink } from '../../../action/src/core/plan/managers.ts';
import { linkManagers, NO_LINK } from '../../../action/src/core/plan/managers.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aFilter,
  aKnownUser,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  mappingOf,
  testDigests,
} from '../../builders.ts';
import { aLink } from './planned.ts';

export interface Given {
  /** Employee numbers of supervisors whom nobody read in this run. */
  readonly supervisors?: Readonly<Record<string, string>>;
  /** Supervisors of whom only UKG's own word was read. */
  readonly seen?: readonly RowParts[];
  /** Who is known to the state of each person. */
  readonly records?: Readonly<Record<string, readonly string[]>>;
  /** Who has a user already. */
  readonly known?: readonly string[];
  /** Parts of their lines in the state. */
  readonly lines?: readonly (Partial<KnownUser> & { readonly id: string })[];
  /** What E1 was last written with, or what Betterworks shows of them. */
  readonly written?: Fields;
  readonly shown?: Fields;
  readonly mapping?: readonly FieldMapping[];
  readonly delivery?: 'api' | 'sftp';
  readonly daysBefore?: number;
  readonly filter?: Filter;
}

export type EmployeeParts = NonNullable<Parameters<typeof anEmployee>[0]>;

const digests = testDigests();

export function links(people: readonly EmployeeParts[], given: Given = {}): { get(id: string): ManagerLink } {
  const {
    supervisors = {},
    known = [],
    lines = [],
    mapping = mappingOf(),
    seen = [],
    records = {},
    delivery = 'api',
    daysBefore = 0,
    filter = aFilter(),
  } = given;
  const persons = new Map(Object.entries(records).flatMap(([person, ids]) => ids.map((id) => [id, person])));
  const knownAs = (id: string): Partial<KnownUser> => {
    const person = persons.get(id);
    return person === undefined
      ? {}
      : { fingerprint: fingerprintOf(ukgEmployeeId(id), personOf({ personId: person }), digests) };
  };
  const users = [...known.map((id) => ({ id, ...knownAs(id) })), ...lines].map(aKnownUser);
  const context = aContext({
    state: aState({ users }),
    integration: anIntegration({ mapping, delivery, createDaysBefore: daysBefore, filter }),
  });
  const assessedOf = (row: EmployeeParts) => assess(anEmployee(row), context);
  const superiors = new Map(seen.map(assessedOf).map((one) => [one.ukgEmployeeId, one]));
  const linked = people
    .map(assessedOf)
    .map((person) => aLink(person, person.ukgEmployeeId === 'E1' ? targetOf(given) : undefined));
  const { managerOf } = linkManagers(linked, { ids: new Map(Object.entries(supervisors)), people: superiors }, context);
  const managers = new Map<string, ManagerLink>(linked.map((link) => [link.person.ukgEmployeeId, managerOf(link)]));
  return { get: (id) => managers.get(id) ?? NO_LINK };
}

function targetOf({ written, shown }: Given): Target {
  if (shown !== undefined) return { kind: 'existing', user: anExistingUser({ having: shown }) };
  if (written === undefined) return { kind: 'none' };
  return { kind: 'known', known: aKnownUser({ fingerprint: fingerprintOf(ukgEmployeeId('E1'), written, digests) }) };
}
