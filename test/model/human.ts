// One person of the company: their records and jobs in UKG, and the rows that UKG shows of them.
import type { Employee, EmploymentRow } from '../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { aRow } from '../builders.ts';

/** One stretch of work in one company; `to` is the day of leaving, `''` for none. */
export interface Job {
  readonly company: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Human {
  /** UKG's ids of the records, the newest last: somebody can come back under another one. */
  readonly records: readonly { readonly id: string; readonly number: string; readonly jobs: readonly Job[] }[];
  readonly name: string;
  readonly lastName: string;
  /** UKG's id of the person, `''` where UKG does not give it. */
  readonly personId: string;
  readonly email: string;
  readonly title: string;
  /** UKG lists none of their rows until this day. */
  readonly hiddenUntil: string;
  /** Place of the manager in the company, or null. Only somebody who was there before: no circles. */
  readonly manager: number | null;
  /** UKG still names the manager by the manager's first record. */
  readonly isManagerOld: boolean;
  readonly changedAt: string;
  /** The feed shows the change so many hours after its stamp. */
  readonly lateHours: number;
}

export function jobsOf(human: Human): readonly Job[] {
  return human.records.at(-1)!.jobs;
}

export function hasEnded(human: Human, day: string): boolean {
  return jobsOf(human).every(({ to }) => to !== '' && to <= day);
}

export function isEmployed(human: Human, day: string): boolean {
  return jobsOf(human).some(({ from, to }) => from <= day && (to === '' || to > day));
}

interface Reading {
  readonly today: string;
  readonly isFeed: boolean;
  readonly humans: readonly Human[];
}

export function employeeOf(
  human: Human,
  record: Human['records'][number],
  { today, isFeed, humans }: Reading,
): Employee {
  const boss = human.manager === null ? undefined : humans[human.manager]?.records.at(human.isManagerOld ? 0 : -1);
  const rows = record.jobs.map(({ company, from, to, reason }): EmploymentRow =>
    aRow({
      id: record.id,
      personId: human.personId,
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
      last_name: human.lastName,
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
