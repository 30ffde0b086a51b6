// A company as HR keeps it: people, their jobs and what happens to them, drawn from a seed. What Betterworks should hold of
// it on a day is worked out here from the calendar alone, and never from what a run decided.
import type { Employee, EmploymentRow } from '../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { aRow } from '../builders.ts';
import type { Random } from '../sandbox/random.ts';

/** One stretch of work in one company; `to` is the day of leaving, `''` for none. */
interface Job {
  readonly company: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Human {
  /** UKG's ids of the records, the newest last: somebody can come back under another one. */
  readonly records: readonly { readonly id: string; readonly number: string; readonly jobs: readonly Job[] }[];
  readonly name: string;
  readonly email: string;
  readonly title: string;
  /** Place of the manager in the company, or null. Only somebody who was there before: no circles. */
  readonly manager: number | null;
  /** UKG still names the manager by the manager's first record. */
  readonly isManagerOld: boolean;
  readonly changedAt: string;
}

export interface Should {
  readonly name: string;
  readonly email: string;
  readonly number: string;
  /** The code of the job. */
  readonly title: string;
  /** Every number that the manager has had, of whom one must be written; null where the manager is not employed. */
  readonly managers: readonly string[] | null;
}

export interface Company {
  readonly humans: readonly Human[];
  /** Lets something happen to somebody; says what, for the story of a failure. */
  event(day: string, now: string): string;
  /** Takes the newest leaving back that was entered within three days. */
  takeBack(now: string): string;
  rows(day: string, isFeed: boolean, since?: { readonly from: string; readonly to: string }): readonly Employee[];
  /** Who should have an active user on a day. */
  should(day: string): readonly Should[];
  isEmployed(name: string, day: string): boolean;
  titleOf(name: string): string | undefined;
}

const TITLES = ['DEV', 'OPS', 'HR'];

export function company(chance: Random, size: number, day: string): Company {
  const humans: Human[] = [];
  let next = 0;
  const numbers = new Map<string, string[]>();
  const unique = (): string => String((next += 1)).padStart(4, '0');
  const job = (from: string, company = 'ACME1'): Job => ({ company, from, to: '', reason: '' });
  const hire = (from: string, now: string): void => {
    const id = unique();
    const manager = humans.length === 0 || chance.chance(0.3) ? null : chance.below(humans.length);
    humans.push({
      records: [{ id: `E${id}`, number: id, jobs: [job(from)] }],
      name: `N${id}`,
      email: `n${id}@acme.example`,
      title: chance.pick(TITLES),
      manager,
      isManagerOld: chance.chance(0.3),
      changedAt: now,
    });
    numbers.set(`N${id}`, [id]);
  };
  for (let at = 0; at < size; at += 1) hire('2020-01-15', `${addDays(day, -30)}T00:00:00.000Z`);

  const put = (place: number, human: Partial<Human>, now: string): void => {
    humans[place] = { ...(humans[place] as Human), ...human, changedAt: now };
  };
  const withJobs = ({ records }: Human, jobs: readonly Job[]): Pick<Human, 'records'> => ({
    records: [...records.slice(0, -1), { ...records.at(-1)!, jobs }],
  });
  const end = (place: number, day: string, now: string, reason = '201'): void => {
    const human = humans[place] as Human;
    const jobs = jobsOf(human).map((one) => (one.to === '' ? { ...one, to: day, reason } : one));
    put(place, withJobs(human, jobs), now);
  };
  const takenBack = (place: number, now: string): void => {
    const human = humans[place] as Human;
    const jobs = jobsOf(human);
    put(place, withJobs(human, [...jobs.slice(0, -1), { ...jobs.at(-1)!, to: '', reason: '' }]), now);
  };

  const EVENTS: Readonly<Record<string, (place: number, day: string, now: string) => boolean>> = {
    hires: (_, today, now) => (hire(addDays(today, chance.below(8) - 2), now), true),
    leaves: (place, today, now) => isOpen(place) && (end(place, addDays(today, chance.below(8) - 3), now), true),
    'pauses for a season': (place, today, now) => {
      if (!isOpen(place)) return false;
      end(place, today, now);
      const human = humans[place] as Human;
      put(place, withJobs(human, [...jobsOf(human), job(addDays(today, 2 + chance.below(6)), 'ACME2')]), now);
      return true;
    },
    'comes back': (place, today, now) => {
      const human = humans[place] as Human;
      if (!hasEnded(human, today)) return false;
      put(place, withJobs(human, [...jobsOf(human).slice(0, -1), job(today, jobsOf(human).at(-1)!.company)]), now);
      return true;
    },
    'comes back under another record': (place, today, now) => {
      const human = humans[place] as Human;
      if (!hasEnded(human, today)) return false;
      const id = unique();
      numbers.get(human.name)?.push(id);
      put(place, { records: [...human.records, { id: `E${id}`, number: id, jobs: [job(today)] }] }, now);
      return true;
    },
    'moves to another company': (place, today, now) => {
      if (!isOpen(place)) return false;
      const before = jobsOf(humans[place] as Human).at(-1)!.company;
      end(place, addDays(today, -1), now, 'TRO');
      const human = humans[place] as Human;
      const jobs = jobsOf(human).filter(({ company }) => company === before);
      put(place, withJobs(human, [...jobs, job(today, before === 'ACME1' ? 'ACME2' : 'ACME1')]), now);
      return true;
    },
    'gets another title': (place, _, now) => (put(place, { title: chance.pick(TITLES) }, now), true),
    'gets another address': (place, _, now) => (put(place, { email: `n${unique()}@acme.example` }, now), true),
    'gets another number': (place, _, now) => {
      const { records, name } = humans[place] as Human;
      const number = unique();
      numbers.get(name)?.push(number);
      put(place, { records: [...records.slice(0, -1), { ...records.at(-1)!, number }] }, now);
      return true;
    },
    'gets another manager': (place, _, now) => (
      put(place, { manager: place === 0 ? null : chance.below(place) }, now),
      true
    ),
  };
  const isOpen = (place: number): boolean => jobsOf(humans[place] as Human).at(-1)!.to === '';

  return {
    humans,
    event(today, now) {
      for (;;) {
        const place = chance.below(humans.length);
        const name = chance.pick(Object.keys(EVENTS));
        if (EVENTS[name]!(place, today, now)) return `${humans[place]!.name} ${name}`;
      }
    },
    takeBack(now) {
      const place = humans.findIndex(
        (human) => jobsOf(human).at(-1)!.reason === '201' && human.changedAt > addHours(now, -72),
      );
      if (place === -1) return 'nobody is taken back';
      takenBack(place, now);
      return `${humans[place]!.name} stays after all`;
    },
    rows: (today, isFeed, window) =>
      humans
        .filter(({ changedAt }) => window === undefined || (changedAt >= window.from && changedAt <= window.to))
        .flatMap((human) => human.records.map((record) => employeeOf(human, record, { today, isFeed, humans }))),
    should: (today) =>
      humans
        .filter((human) => isEmployed(human, today))
        .map((human) => {
          const { number } = human.records.at(-1)!;
          const boss = human.manager === null ? undefined : humans[human.manager];
          const managers = boss !== undefined && isEmployed(boss, today) ? (numbers.get(boss.name) ?? []) : null;
          return { name: human.name, email: human.email, number, title: human.title, managers };
        }),
    titleOf: (name) => humans.find((human) => human.name === name)?.title,
    isEmployed: (name, today) => humans.some((human) => human.name === name && isEmployed(human, today)),
  };
}

function jobsOf(human: Human): readonly Job[] {
  return human.records.at(-1)!.jobs;
}

function hasEnded(human: Human, day: string): boolean {
  return jobsOf(human).every(({ to }) => to !== '' && to <= day);
}

function isEmployed(human: Human, day: string): boolean {
  return jobsOf(human).some(({ from, to }) => from <= day && (to === '' || to > day));
}

interface Reading {
  readonly today: string;
  readonly isFeed: boolean;
  readonly humans: readonly Human[];
}

function employeeOf(human: Human, record: Human['records'][number], { today, isFeed, humans }: Reading): Employee {
  const boss = human.manager === null ? undefined : humans[human.manager]?.records.at(human.isManagerOld ? 0 : -1);
  const rows = record.jobs.map(({ company, from, to, reason }): EmploymentRow =>
    aRow({
      id: record.id,
      personId: `person ${human.name}`,
      employeeNumber: record.number,
      companyId: company,
      companyCode: isFeed ? undefined : company,
      status: to !== '' && to <= today ? 'T' : 'A',
      hireDate: from,
      lastHireDate: from,
      terminationDate: to,
      terminationReason: isFeed ? undefined : reason,
      supervisorId: boss?.id ?? '',
      employee_number: record.number,
      first_name: human.name,
      email_address: human.email,
      job_code: human.title,
    }),
  );
  return { ukgEmployeeId: ukgEmployeeId(record.id), rows, userDefined: undefined };
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function addHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
