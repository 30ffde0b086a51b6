// The managers of a few people, linked.
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { Target } from '../../../action/src/core/plan/find-user.ts';
import type { ManagerLink } from '../../../action/src/core/plan/managers.ts';
import { linkManagers } from '../../../action/src/core/plan/managers.ts';
import type { FieldMapping, Fields, KnownUser, UkgEmployeeId } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { RowParts } from '../../builders.ts';
import {
  aKnownUser,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  codeTables,
  mappingOf,
  testDigests,
  TODAY,
} from '../../builders.ts';

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
}

const digests = testDigests();

export function links(people: readonly RowParts[], given: Given = {}): Pick<ReadonlyMap<string, ManagerLink>, 'get'> {
  const { supervisors = {}, known = [], lines = [], mapping = mappingOf(), seen = [], records = {} } = given;
  const integration = anIntegration({ mapping });
  const assessedOf = (row: RowParts) => assess(anEmployee(row), { integration, tables: codeTables(), today: TODAY });
  const assessed = people.map(assessedOf);
  const superiors = new Map(seen.map(assessedOf).map((one) => [one.ukgEmployeeId, one]));
  const { users } = aState({ users: [...known.map((id) => ({ id })), ...lines].map(aKnownUser) });
  return linkManagers({ people: assessed, targets: targetsOf(given) }, integration, {
    supervisorIds: new Map(Object.entries(supervisors)),
    superiors,
    recordsOf: (person) => (records[person] ?? []).map(ukgEmployeeId),
    isKnownUser: (id) => users.has(id),
    users,
    digests,
  });
}

function targetsOf({ written, shown }: Given): ReadonlyMap<UkgEmployeeId, Target> {
  const e1 = ukgEmployeeId('E1');
  if (shown !== undefined)
    return new Map([[e1, { kind: 'existing', user: anExistingUser({ having: shown }), takenFrom: null }]]);
  if (written === undefined) return new Map();
  return new Map([[e1, { kind: 'known', known: aKnownUser({ fingerprint: fingerprintOf(e1, written, digests) }) }]]);
}
