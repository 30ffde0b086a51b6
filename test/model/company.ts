// A company as HR keeps it: people, their jobs and what happens to them, drawn from a seed. What Betterworks should hold of
// it on a day is worked out here from the calendar alone, and never from what a run decided.
import type { Employee } from '../../action/src/core/model/model.ts';
import type { Random } from '../sandbox/random.ts';
import type { Human, Job } from './human.ts';
import { addDays, addHours, employeeOf, hasEnded, isEmployed, jobsOf } from './human.ts';

export interface Should {
  readonly name: string;
  readonly lastName: string;
  readonly email: string;
  readonly number: string;
  /** The code of the job. */
  readonly title: string;
  /** Every number that the manager has had, of whom one must be written; null where the manager is not employed. */
  readonly managers: readonly string[] | null;
  /** Whether this is true of the manager. */
  isManagedBy(is: (name: string) => boolean): boolean;
}

export interface Company {
  readonly humans: readonly Human[];
  /**
   * People whose values in UKG contradict each other, so that nobody can tell whose user is whose: they may wait, as long as
   * it is said.
   */
  readonly entangled: ReadonlySet<string>;
  /** People whom UKG did not list for some days: what changed meanwhile is seen by a comparison. */
  readonly unseen: ReadonlySet<string>;
  /** Lets something happen to somebody; says what, for the story of a failure. */
  event(day: string, now: string): string;
  /** Takes the newest leaving back that was entered within three days. */
  takeBack(now: string): string;
  rows(day: string, isFeed: boolean, since?: { readonly from: string; readonly to: string }): readonly Employee[];
  /** Who should have an active user on a day. */
  should(day: string): readonly Should[];
  isEmployed(name: string, day: string): boolean;
  /** Whether this number or id is that of the person's newest record. */
  isNamed(name: string, id: string): boolean;
  /** How many records UKG has of the person. */
  recordsOf(name: string): number;
  titleOf(name: string): string | undefined;
}

const TITLES = ['DEV', 'OPS', 'HR'];

export function company(chance: Random, size: number, day: string): Company {
  const humans: Human[] = [];
  let next = 0;
  const numbers = new Map<string, string[]>();
  const unique = (): string => String((next += 1)).padStart(4, '0');
  const job = (from: string, company = 'ACME1'): Job => ({ company, from, to: '', reason: '' });
  const entangled = new Set<string>();
  const unseen = new Set<string>();
  const hire = (
    from: string,
    now: string,
    as: Partial<Pick<Human, 'email'> & { readonly number: string }> = {},
  ): void => {
    const id = unique();
    const { number = id, email = `n${id}@acme.example` } = as;
    const manager = humans.length === 0 || chance.chance(0.3) ? null : chance.below(humans.length);
    humans.push({
      records: [{ id: `E${id}`, number, jobs: [job(from)] }],
      name: `N${id}`,
      // Somebody with the address and the last name of another is that other one for everybody.
      lastName: as.email === undefined && chance.chance(0.2) ? 'Lovelace' : `L${id}`,
      personId: chance.chance(0.9) ? `person N${id}` : '',
      email,
      hiddenUntil: '',
      lateHours: chance.pick([0, 0, 0, 2]),
      title: chance.pick(TITLES),
      manager,
      isManagerOld: chance.chance(0.3),
      changedAt: now,
    });
    numbers.set(`N${id}`, [number]);
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
      // Nothing ties the two records: the second one is somebody else for everybody.
      if (human.personId === '') return false;
      const id = unique();
      numbers.get(human.name)?.push(id);
      // Nobody can know of a record that the feed does not show yet.
      put(place, { records: [...human.records, { id: `E${id}`, number: id, jobs: [job(today)] }], lateHours: 0 }, now);
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
    'is missing from the lists of UKG for some days': (place, today, now) => {
      put(place, { hiddenUntil: addDays(today, 1 + chance.below(4)) }, now);
      unseen.add(humans[place]!.name);
      return true;
    },
    'gets a person id': (place, _, now) => {
      const { name, personId } = humans[place] as Human;
      if (personId === '') put(place, { personId: `person ${name}` }, now);
      return personId === '';
    },
    'loses the former record': (place, _, now) => {
      const { records } = humans[place] as Human;
      if (records.length < 2) return false;
      put(place, { records: records.slice(1) }, now);
      // If the user was not handed over before, nobody can see whether the lost record has ended.
      entangle(humans[place]!.name);
      return true;
    },
    'is followed by somebody with the same number': (place, today, now) => {
      const { name, records } = humans[place] as Human;
      if (!hasEnded(humans[place] as Human, today)) return false;
      hire(today, now, { number: records.at(-1)!.number });
      entangle(name, humans.at(-1)!.name);
      return true;
    },
    'is followed by somebody with the same address': (place, today, now) => {
      const { name, email } = humans[place] as Human;
      if (!hasEnded(humans[place] as Human, today)) return false;
      hire(today, now, { email });
      entangle(name, humans.at(-1)!.name);
      return true;
    },
    'exchanges addresses with somebody': (place, _, now) => {
      const other = chance.below(humans.length);
      if (other === place) return false;
      const [one, two] = [humans[place] as Human, humans[other] as Human];
      put(place, { email: two.email }, now);
      put(other, { email: one.email }, now);
      entangle(one.name, two.name);
      return true;
    },
    'gets another manager': (place, _, now) => (
      put(place, { manager: place === 0 ? null : chance.below(place) }, now),
      true
    ),
  };
  const entangle = (...names: readonly string[]): void => {
    for (const name of names) entangled.add(name);
  };
  const isOpen = (place: number): boolean => jobsOf(humans[place] as Human).at(-1)!.to === '';

  return {
    humans,
    entangled,
    unseen,
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
        .filter(({ hiddenUntil }) => hiddenUntil <= today)
        .filter(({ changedAt, lateHours }) => {
          if (window === undefined) return true;
          return changedAt >= window.from && addHours(changedAt, lateHours) <= window.to;
        })
        .flatMap((human) => human.records.map((record) => employeeOf(human, record, { today, isFeed, humans }))),
    should: (today) =>
      humans
        .filter((human) => isEmployed(human, today))
        .map((human) => {
          const { number } = human.records.at(-1)!;
          const boss = human.manager === null ? undefined : humans[human.manager];
          const managers = boss !== undefined && isEmployed(boss, today) ? (numbers.get(boss.name) ?? []) : null;
          const { name, lastName, email, title } = human;
          return {
            name,
            lastName,
            email,
            number,
            title,
            managers,
            isManagedBy: (is) => boss !== undefined && is(boss.name),
          };
        }),
    isNamed: (name, id) =>
      humans.some((one) => one.name === name && one.records.length === 1 && one.records[0]!.id === id),
    recordsOf: (name) => humans.find((human) => human.name === name)?.records.length ?? 0,
    titleOf: (name) => humans.find((human) => human.name === name)?.title,
    isEmployed: (name, today) => humans.some((human) => human.name === name && isEmployed(human, today)),
  };
}
