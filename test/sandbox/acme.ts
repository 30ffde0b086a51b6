// The example of the vendor's own article: 121 people in UKG, 101 users in Betterworks, and 20 hires nobody loaded.
import { toBetterworksUsers, type UserFields } from './betterworks-user.ts';
import { codeTables } from './code-tables.ts';
import { addDays } from './days.ts';
import { makePeople } from './people.ts';
import type { CodeTables, Person } from './person.ts';

export interface Acme {
  /** All 121 people of UKG. */
  readonly people: readonly Person[];
  readonly tables: CodeTables;
  /** The 101 users of Betterworks; each agrees with UKG in every field of the default mapping. */
  readonly users: readonly UserFields[];
  /** employeeIds of the 20 who are missing in Betterworks. */
  readonly missing: readonly string[];
  /** The moment at which the example is looked at. */
  readonly now: string;
}

export interface AcmeOptions {
  /** Custom keys of the users, each made from the person. */
  readonly custom?: Parameters<typeof toBetterworksUsers>[1]['custom'];
}

/**
 * John's company. 100 people until 1 January 2026, all loaded by file; 20 hired between 2 January and 30 June, never
 * loaded; the integration enabled on 1 July; one hired on 2 July and brought in by it. Nothing else differs.
 */
export function acme(options: AcmeOptions = {}): Acme {
  const tables = codeTables({ companies: 1 });
  const crowd = makePeople({ seed: 7, count: 121, mess: false, today: '2026-01-01', tables });
  const people = crowd.map((person, index) => inStory(person, index));
  const missing = people.slice(FILED, FILED + FORGOTTEN).map(({ employeeId }) => employeeId);
  const loaded = people.filter(({ employeeId }) => !missing.includes(employeeId));
  const custom = options.custom === undefined ? {} : { custom: options.custom };
  return {
    people,
    tables,
    users: toBetterworksUsers(loaded, { tables, ...custom }),
    missing,
    now: '2026-07-03T04:17:00.000Z',
  };
}

const FILED = 100;
const FORGOTTEN = 20;

function inStory(person: Person, index: number): Person {
  if (index === 0)
    return { ...person, firstName: 'John', lastName: 'Smith', email: 'john.smith@acme.example', preferredName: '' };
  if (index < FILED) return person;
  const day = index < FILED + FORGOTTEN ? addDays('2026-01-02', (index - FILED) * 9) : '2026-07-02';
  const hired = { hireDate: day, lastHireDate: day };
  const employments = person.employments.map((employment) => ({ ...employment, ...hired }));
  return { ...person, employments, changedAt: `${day}T15:00:00.000Z` };
}
