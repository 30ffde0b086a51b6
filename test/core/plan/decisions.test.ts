import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Decision, Problem } from '../../../action/src/core/model/model.ts';
import { problemOf, runProblem } from '../../../action/src/core/model/problem.ts';
import { decide, withAccepted } from '../../../action/src/core/plan/decisions.ts';
import type { Decided } from '../../../action/src/core/plan/decisions.ts';
import { aContext, anEmployee, TODAY, YESTERDAY } from '../../builders.ts';

const place = { file: 'integrations/acme/decisions.yml', line: 4 };

function aDecision(parts: Partial<Decision>): Decision {
  const nothing = { leaveAlone: false, userId: null, accept: null, until: null };
  return { employee: 'E1', reason: 'Known to HR', place, ...nothing, ...parts };
}

function decided(parts: Partial<Decision>, isKnown = false): Decided {
  const people = [{ id: 'E1' }, { id: 'E2' }].map((row) => assess(anEmployee(row), aContext()));
  return decide(people, { decisions: [aDecision(parts)], today: TODAY, isKnown: () => isKnown });
}

describe('a line of decisions.yml', () => {
  it.each(['E1', '001'])('that leaves %s alone leaves them out, with the line', (employee) => {
    const [one, other] = decided({ employee, leaveAlone: true }).people;
    expect(one).toMatchObject({ verdict: { kind: 'excluded', by: place }, problems: [] });
    expect(other?.verdict.kind).toBe('present');
  });

  it('that names a user is kept for linking', () => {
    expect([...decided({ userId: 1004 }).users]).toEqual([['E1', { userId: 1004, place }]]);
  });

  it.each<[string, Partial<Decision>, boolean, string | null]>([
    ['matches nobody', { employee: '1' }, false, 'decisions.yml:4 matches nobody'],
    ['is about somebody who was not read', { employee: '009' }, true, null],
    ['is past its day', { until: YESTERDAY, leaveAlone: true }, false, `counted until ${YESTERDAY}`],
    ['counts on its last day', { until: TODAY }, false, null],
    ['names nobody', { employee: '' }, false, 'matches nobody'],
  ])('says so, where it has to, when it %s', (...[, parts, isKnown, note]) => {
    const { notes, people } = decided(parts, isKnown);
    expect(notes).toEqual(note === null ? [] : [expect.stringContaining(note)]);
    expect(people[0]?.verdict.kind).toBe('present');
  });
});

describe('a problem that a line accepts', () => {
  const problem = (parts: Partial<Problem> = {}): Problem => ({
    ...problemOf(assess(anEmployee(), aContext()), { code: 'MANAGER_NOT_FOUND', message: '' }),
    ...parts,
  });
  const accept = aDecision({ accept: 'MANAGER_NOT_FOUND' });

  it.each<[string, Problem, Decision, boolean]>([
    ['is marked', problem(), accept, true],
    ['is another one of theirs', problem({ code: 'EMAIL_MISSING' }), accept, false],
    ["is somebody else's", problem(), { ...accept, employee: 'E2' }, false],
    ['is the whole run', runProblem({ code: 'MANAGER_NOT_FOUND', message: '' }), accept, false],
    ['was accepted until yesterday', problem(), { ...accept, until: YESTERDAY }, false],
    ['has a line of another kind', problem(), aDecision({ leaveAlone: true }), false],
  ])('%s', (...[, one, decision, isAccepted]) => {
    expect(withAccepted([one], [decision], TODAY)[0]?.accepted).toEqual(
      isAccepted ? { ...place, reason: decision.reason } : undefined,
    );
  });
});
