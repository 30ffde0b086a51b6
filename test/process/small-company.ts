// Twelve people and one working day: short enough to break each of its requests once, long enough to hold every kind of change.
import type { ActionRun } from '../run-action.ts';
import { toBetterworksUsers } from '../sandbox/betterworks-user.ts';
import { codeTables } from '../sandbox/code-tables.ts';
import { makePeople } from '../sandbox/people.ts';
import type { Person } from '../sandbox/person.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Jobs for two pages and the empty one after them: each request of a day is broken in many ways. */
const TABLES = codeTables({ companies: 1, jobs: 6 });
const TODAY = '2026-06-15';
const CREW = makePeople({
  seed: 5,
  count: 14,
  mess: false,
  today: TODAY,
  tables: TABLES,
  changedAt: '2026-01-01T00:00:00Z',
});

/** Those who are there from the start; one of them left long ago. */
const PEOPLE: readonly Person[] = CREW.slice(0, 12).map((person, index) =>
  index === 11 ? leftLongAgo(person) : person,
);

/** Somebody who can leave, and somebody who comes after the baseline. */
export const LEAVER = PEOPLE[6] as Person;
export const NEWCOMER = CREW[12] as Person;

export const LATE = { midday: '2026-06-15T16:00:00.000Z', nextDay: '2026-06-16T16:00:00.000Z' } as const;

/** The company before the baseline. */
export function openSmallCompany(): Promise<Workplace> {
  return openWorkplace({
    now: LATE.midday,
    ukg: { people: PEOPLE, tables: TABLES, pageSize: 3 },
    betterworks: { users: toBetterworksUsers(PEOPLE, { tables: TABLES, today: TODAY }) },
  });
}

/** Opens the company with its baseline made, for one piece of work, and closes it whatever happens. */
export type AfterBaseline = <T>(work: (company: Workplace) => Promise<T>) => Promise<T>;

/** For all tests of a file: the baseline is made once, and every company begins with a copy of its state. */
export function afterBaseline(): AfterBaseline {
  let begun: Promise<Readonly<Record<string, string>>> | null = null;
  return async (work) => {
    const files = await (begun ??= baselineFiles());
    return within(await openSmallCompany(), (company) => {
      company.beginWith(files);
      return work(company);
    });
  };
}

/** Does the work in a place, which is closed whatever happens. */
export async function within<P extends { close(): Promise<void> }, T>(
  place: P,
  work: (place: P) => Promise<T>,
): Promise<T> {
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}

function baselineFiles(): Promise<Readonly<Record<string, string>>> {
  return openSmallCompany().then((company) =>
    within(company, async () => {
      expectBaseline(await company.run('sync'));
      return company.stateFiles();
    }),
  );
}

export function expectBaseline({ outputs, log }: ActionRun): void {
  if (outputs['status'] !== 'baseline')
    throw new Error(`The baseline ended as ${outputs['status'] ?? 'nothing'}.\n${log}`);
}

/** A hire with a manager of their own, a leaver, a rehire, a new address, a new title, a new manager. The next run is a day later. */
export function workADay({ ukg, clock }: Workplace): void {
  const [, , , , title, address, leaver, moved] = PEOPLE as readonly [Person, ...Person[]];
  const boss = CREW[12] as Person;
  const hired = CREW[13] as Person;
  clock.set('2026-06-16T08:00:00.000Z');
  ukg.hire(boss);
  ukg.hire(reportingTo(hired, boss.employeeId));
  ukg.change((title as Person).employeeId, { jobCode: 'ENG1' });
  ukg.change((address as Person).employeeId, { email: `new.${(address as Person).email}` });
  ukg.terminate((leaver as Person).employeeId, { date: '2026-06-16' });
  ukg.change((moved as Person).employeeId, { supervisorId: boss.employeeId });
  ukg.rehire((PEOPLE[11] as Person).employeeId, { date: '2026-06-16' });
  clock.set(LATE.nextDay);
  ukg.clearRequests();
}

/** Every user without the number that Betterworks gives them, sorted; what two worlds are compared by. */
export function usersOf({ betterworks }: Workplace): readonly string[] {
  return [...betterworks.users.values()]
    .map((user) =>
      JSON.stringify(
        Object.entries(user)
          .filter(([field]) => field !== 'id')
          .sort(),
      ),
    )
    .sort();
}

/** How users differ from those after an undisturbed day: sentences, none when they do not. */
export function differencesFrom(undisturbed: readonly string[], users: readonly string[]): readonly string[] {
  return [
    ...users.filter((user) => !undisturbed.includes(user)).map((user) => `should not be there: ${user}`),
    ...undisturbed.filter((user) => !users.includes(user)).map((user) => `is missing: ${user}`),
  ];
}

/** What a run leaves behind for the next one: its users and the state without its times. */
export interface Aftermath {
  readonly users: readonly string[];
  readonly state: readonly string[];
}

/** `files` are those of the state, wherever it is kept. */
export function aftermathOf(company: Workplace, files: Readonly<Record<string, string>>): Aftermath {
  const state = Object.entries(files).filter(([name]) => /\.(json|ndjson)$/.test(name));
  const untimed = state.map(([name, text]) => `${name}\n${text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'some time')}`);
  return { users: usersOf(company), state: untimed.sort() };
}

/**
 * True when a disturbed run left exactly what an undisturbed one leaves: the run after it is then the run after an undisturbed
 * day, which needs no second proof.
 */
export function leftNoTrace(run: ActionRun, undisturbed: Aftermath, aftermath: Aftermath): boolean {
  return run.outputs['status'] === 'ok' && JSON.stringify(aftermath) === JSON.stringify(undisturbed);
}

/** A run that had nothing in its way, after one that had. */
export function unlessOk({ outputs }: ActionRun): readonly string[] {
  return outputs['status'] === 'ok' ? [] : [`the run after it ended as ${outputs['status'] ?? 'nothing'}`];
}

/** What no run may do, whatever happens to it: sentences, none when all is well. */
export function mischiefOf(company: Workplace, run: ActionRun): readonly string[] {
  const active = [...company.betterworks.users.values()].filter((user) => user['deactivation_date'] === null);
  const twice = (field: string): readonly string[] => {
    const values = active.map((user) => String(user[field]).toLowerCase());
    return values
      .filter((value, index) => values.indexOf(value) !== index)
      .map((value) => `two active users have the ${field} ${value}`);
  };
  return [
    ...(run.exitCode === 0 || run.exitCode === 1 ? [] : [`exit code ${String(run.exitCode)}`]),
    ...(/^\s+at .+:\d+:\d+\)?$/m.test(run.log) ? [`the log has a stack trace:\n${run.log}`] : []),
    ...(/unexpected fault|did not expect/.test(run.log) ? [`the run met what it did not expect:\n${run.log}`] : []),
    ...twice('email'),
    ...twice('employee_id'),
  ];
}

function leftLongAgo(person: Person): Person {
  const gone = { status: 'T', terminationDate: '2025-12-31', terminationReason: '201' };
  return { ...person, employments: person.employments.map((employment) => ({ ...employment, ...gone })) };
}

function reportingTo(person: Person, supervisorId: string): Person {
  return { ...person, employments: person.employments.map((employment) => ({ ...employment, supervisorId })) };
}
