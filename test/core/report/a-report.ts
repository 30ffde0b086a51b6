// Builders for the renderers' tests: a test states only what matters to it.
import type { Change, ReportedPlan, ReportedProblem, RunReport } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';

export const AT = '2026-11-22T04:05:06.000Z';
export const DIGEST = '9f2c'.repeat(16);
export const TROUBLESHOOTING = 'https://github.com/acme/hr-sync/blob/main/action/TROUBLESHOOTING.md';

export function aReport(parts: Partial<RunReport> = {}): RunReport {
  return {
    command: 'sync',
    slug: 'acme',
    organization: 'Acme Corporation',
    at: AT,
    status: 'ok',
    counts: aCount(),
    problems: [],
    plan: null,
    isDryRun: false,
    drift: null,
    evidence: null,
    cursor: AT,
    notes: [],
    links: { run: 'https://github.com/acme/hr-sync/actions/runs/12345678901', troubleshooting: TROUBLESHOOTING },
    timeZone: 'America/New_York',
    runs: [],
    mapping: [],
    told: [],
    refusals: [],
    ...parts,
  };
}

export function aCount(parts: Partial<RunReport['counts']> = {}): RunReport['counts'] {
  return {
    created: 0,
    updated: 0,
    deactivated: 0,
    reactivated: 0,
    unchanged: 0,
    excluded: 0,
    held: 0,
    scheduled: 0,
    problems: 0,
    ...parts,
  };
}

export function aProblem(parts: Partial<ReportedProblem> = {}): ReportedProblem {
  return {
    code: 'EMAIL_MISSING',
    message: 'Employee 00123 has no e-mail address in UKG, so no user was created.',
    ukgEmployeeId: ukgEmployeeId('A1B2C3000123'),
    employeeId: '00123',
    companyId: 'ACME1',
    action: 'create',
    field: 'email',
    firstSeen: AT,
    attempts: 1,
    ...parts,
  };
}

/** A problem of the whole run, which concerns nobody in particular. */
export function aRunProblem(parts: Partial<ReportedProblem> = {}): ReportedProblem {
  return aProblem({ ukgEmployeeId: null, employeeId: '', companyId: '', action: 'run', field: '', ...parts });
}

export function aPlan(parts: Partial<ReportedPlan> = {}): ReportedPlan {
  return {
    changes: [],
    excluded: [],
    held: [],
    scheduled: [],
    limits: [],
    digest: DIGEST,
    marks: new Map(),
    numbers: new Map(),
    ...parts,
  };
}

export function anUpdate(parts: Partial<Change> = {}): Change {
  const change: Change = {
    kind: 'update',
    ukgEmployeeId: ukgEmployeeId('A1B2C3000123'),
    employeeId: '00123',
    companyId: 'ACME1',
    personId: '',
    fields: { title: 'Head of Baking' },
    desired: {},
    manager: null,
    userId: 41,
  };
  return { ...change, ...parts } as Change;
}
