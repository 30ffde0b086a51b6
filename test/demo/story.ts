// The days of the demo: what happens at Acme between two runs of the sync.
import type { Betterworks } from '../sandbox/betterworks.ts';
import type { Person } from '../sandbox/person.ts';
import type { Ukg } from '../sandbox/ukg.ts';

export interface Acme {
  readonly ukg: Ukg;
  readonly betterworks: Betterworks;
  /** The simulated day, `YYYY-MM-DD`. */
  readonly today: string;
}

const at = (acme: Acme, index: number): Person => {
  const person = [...acme.ukg.people.values()][index];
  if (person === undefined) throw new Error(`Acme has nobody at ${index}`);
  return person;
};

/** Whom each event is about, so that the terminal can name them. */
export interface Day {
  readonly events: readonly string[];
}

/** A hire, a new title, a new e-mail address, a leaver, a leaver-to-be, and a record without an e-mail address. */
export function workingDay(acme: Acme): Day {
  const { ukg, today } = acme;
  const boss = at(acme, 1);
  const hired = newHire(acme, { id: 'DEMO00000001', number: '000009001', email: 'noor.haddad@acme.example' });
  ukg.hire(hired);
  const jobs = ukg.tables.jobs;
  const promoted = at(acme, 30);
  const other = jobs.find(({ code }) => code !== promoted.employments[0]?.jobCode);
  ukg.change(promoted.employeeId, { jobCode: other?.code ?? '' });
  const renamed = at(acme, 40);
  ukg.change(renamed.employeeId, { email: `new.${renamed.email}` });
  const leaver = at(acme, 50);
  ukg.terminate(leaver.employeeId, { date: today });
  const broken = at(acme, 60);
  ukg.change(broken.employeeId, { email: '' });
  return {
    events: [
      `${hired.employeeId} is hired and reports to ${boss.employeeId}`,
      `${promoted.employeeId} gets another job code`,
      `${renamed.employeeId} gets another e-mail address`,
      `${leaver.employeeId} leaves`,
      `${broken.employeeId} loses their e-mail address in UKG, by a mistake of HR`,
    ],
  };
}

/** The leaver comes back. */
export function rehire(acme: Acme): Day {
  const back = at(acme, 50);
  acme.ukg.rehire(back.employeeId, { date: acme.today });
  return { events: [`${back.employeeId} is hired again, in the same record`] };
}

/** A reorganization that went wrong, or right: 30 people are terminated at once. */
export function massTermination(acme: Acme): Day {
  const leavers = Array.from({ length: 30 }, (_, index) => at(acme, 65 + index));
  for (const leaver of leavers) acme.ukg.terminate(leaver.employeeId, { date: acme.today });
  return { events: [`${leavers.length} people are terminated in one day`] };
}

/** HR enters the missing e-mail address. */
export function repair(acme: Acme, email: string): Day {
  const broken = at(acme, 60);
  acme.ukg.change(broken.employeeId, { email });
  return { events: [`HR enters the e-mail address of ${broken.employeeId}`] };
}

function newHire(acme: Acme, hire: { id: string; number: string; email: string }): Person {
  const model = at(acme, 10);
  const employment = model.employments[0];
  if (employment === undefined) throw new Error('Acme has nobody to copy an employment from');
  return {
    ...model,
    employeeId: hire.id,
    personId: `person-${hire.id}`,
    firstName: 'Noor',
    lastName: 'Haddad',
    preferredName: '',
    email: hire.email,
    employments: [
      {
        ...employment,
        employeeNumber: hire.number,
        hireDate: acme.today,
        lastHireDate: acme.today,
        supervisorId: at(acme, 1).employeeId,
      },
    ],
  };
}
