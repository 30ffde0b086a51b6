// Makes problems. A problem is about one employee, or about the whole run.
import type { ConfigProblem, Problem, UkgEmployeeId } from './model.ts';
import { placeOf } from './text.ts';

/** Whom a problem is about: what every assessment, change and held entry can tell. */
export type Subject = Pick<Problem, 'employeeId' | 'companyId'> & { readonly ukgEmployeeId: UkgEmployeeId };

/** What is wrong; `action` defaults to `read`, `field` to none. */
export type Complaint = Pick<Problem, 'code' | 'message' | 'reason'> & Partial<Pick<Problem, 'action' | 'field'>>;

/** An employee of whom only UKG's id is known. */
export function knownById(ukgEmployeeId: UkgEmployeeId): Subject {
  return { ukgEmployeeId, employeeId: '', companyId: '' };
}

export function problemOf(subject: Subject, complaint: Complaint): Problem {
  const { ukgEmployeeId, employeeId, companyId } = subject;
  return { ukgEmployeeId, employeeId, companyId, action: 'read', field: '', ...complaint };
}

export function runProblem(complaint: Complaint): Problem {
  return { ukgEmployeeId: null, employeeId: '', companyId: '', action: 'run', field: '', ...complaint };
}

/** The errors in an organization's files, as the problems that ended its run. Warnings end no run. */
export function invalidFiles(problems: readonly ConfigProblem[]): readonly Problem[] {
  return problems
    .filter((problem) => problem.severity === 'error')
    .map(({ message, fix, ...place }) => ({
      ...runProblem({ code: 'CONFIG_INVALID', message: `${placeOf(place)} ${message} ${fix}` }),
      action: 'validate' as const,
    }));
}
