// One employee explained in tests: in step and linked, unless said otherwise.
import type { Change, Decision, Integration, Problem, Scheduled } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { problemOf } from '../../../action/src/core/model/problem.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { decide } from '../../../action/src/core/plan/decisions.ts';
import type { Explanation, RunToExplain } from '../../../action/src/core/plan/explain.ts';
import { explainEmployee } from '../../../action/src/core/plan/explain.ts';
import type { Target } from '../../../action/src/core/plan/find-user.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, anExistingUser, anIntegration, aState, TODAY } from '../../builders.ts';

export interface Given extends RowParts {
  readonly rows?: readonly RowParts[];
  readonly integration?: Partial<Integration>;
  readonly changes?: readonly Change[];
  readonly scheduled?: readonly Scheduled[];
  readonly problems?: readonly Problem[];
  readonly target?: Target;
  readonly identityRow?: RunToExplain['links'][number]['row'];
  readonly state?: RunToExplain['state'];
}

export const E1 = ukgEmployeeId('E1');
export const KNOWN: Target = { kind: 'known', known: aKnownUser() };
export const FOUND: Target = { kind: 'existing', user: anExistingUser({ id: 52 }) };
export const NONE: Target = { kind: 'none' };

export function explanation({
  integration = {},
  changes = [],
  scheduled = [],
  problems = [],
  target = KNOWN,
  identityRow = null,
  state = aState({ users: [aKnownUser()] }),
  ...row
}: Given = {}): Explanation {
  const context = aContext({ integration: anIntegration(integration) });
  const employee = anEmployee(row);
  const assessed = assess(employee, context);
  const { people } = decide([assessed], { ...context, today: TODAY });
  return explainEmployee(employee, context, {
    plan: { changes, newlyScheduled: scheduled, problems: [...assessed.problems, ...problems] },
    links: people.map((person) => ({ person, target, row: identityRow })),
    state,
  });
}

export const aDecision: Decision = {
  employee: 'E1',
  leaveAlone: true,
  userId: null,
  accept: null,
  reason: 'Kept by hand',
  until: null,
  place: { file: 'integrations/acme/decisions.yml', line: 1 },
};

export const aProblem = (code: Problem['code'], message = 'Said.'): Problem =>
  problemOf({ ukgEmployeeId: E1, employeeId: '', companyId: '' }, { code, message });

export const left = { status: 'T', terminationDate: '2026-03-01' } as const;
