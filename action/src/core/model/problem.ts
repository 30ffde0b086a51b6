// Makes problems. A problem names one employee, or nobody when it is the run's.
import type { Problem, ProblemCode, UkgEmployeeId } from './model.ts';

/** Whom a problem is about: what every assessment, change and held entry can tell. */
export interface Subject {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
  readonly companyId: string;
}

/** What is wrong; `action` defaults to `read`, `field` to none. */
export interface Complaint {
  readonly code: ProblemCode;
  readonly message: string;
  readonly reason?: string;
  readonly action?: Problem['action'];
  readonly field?: string;
}

export function problemOf(subject: Subject, complaint: Complaint): Problem {
  const { ukgEmployeeId, employeeId, companyId } = subject;
  return { ukgEmployeeId, employeeId, companyId, action: 'read', field: '', ...complaint };
}

export function runProblem(complaint: Complaint): Problem {
  return { ukgEmployeeId: null, employeeId: '', companyId: '', action: 'run', field: '', ...complaint };
}
