import { describe, expect, it } from 'vitest';
import type { Decision, Problem } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { problemOf, runProblem } from '../../../action/src/core/model/problem.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Decided, DecisionContext } from '../../../action/src/core/plan/decisions.ts';
import { decide, namedIn, withAccepted, withKnownPeople, withLost } from '../../../action/src/core/plan/decisions.ts';
import { indexState } from '../../../action/src/core/plan/known-people.ts';
import { aContext, aDecision, aKnownUser, anEmployee, aState, testDigests, TODAY, YESTERDAY } from '../../builders.ts';
import { aPlan } from './applied.ts';
import { linked } from './planned.ts';

const [E1, E9] = [ukgEmployeeId('E1'), ukgEmployeeId('E9')];
const place = { file: 'integrations/acme/decisions.yml', line: 4 };

const asOfToday = (decisions: readonly Decision[]): DecisionContext => ({ integration: { decisions }, today: TODAY });

function decided(parts: Partial<Decision>): Decided {
  const people = [{ id: 'E1' }, { id: 'E2' }].map((row) => assess(anEmployee(row), aContext()));
  return decide(people, asOfToday([aDecision(parts)]));
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

  it.each<[string, Partial<Decision>, string | null]>([
    ['matches nobody', { employee: '1' }, 'decisions.yml:4 matches nobody'],
    ['is about somebody who was not read', { employee: '009', knownAs: [E9] }, null],
    ['is past its day', { until: YESTERDAY, leaveAlone: true }, `counted until ${YESTERDAY}`],
    ['counts on its last day', { until: TODAY }, null],
    ['names nobody', { employee: '' }, 'matches nobody'],
  ])('says so, where it has to, when it %s', (...[, parts, note]) => {
    const { notes, people } = decided(parts);
    expect(notes).toEqual(note === null ? [] : [expect.stringContaining(note)]);
    expect(people[0]?.verdict.kind).toBe('present');
  });
});

describe('whom a line names', () => {
  const { users, unlinked } = aState({ users: [linked('E1'), aKnownUser({ id: 'E2' })] });
  const known = (employee: string): Decision =>
    withKnownPeople([aDecision({ employee })], users, indexState({ users, unlinked }, testDigests()))[0]!;

  it.each([
    ["UKG's id", 'E2', ['E2']],
    ['the employee number that was written last', '001', ['E1']],
    ['a number that nobody has', '999', []],
  ])('is known to the state by %s', (_what, employee, ids) => {
    expect(known(employee).knownAs).toEqual(ids);
  });

  it.each<[string, readonly string[], Partial<Decision>]>([
    ['nobody of whom nothing is new', [], { leaveAlone: true }],
    ['whoever was left alone until yesterday', ['E1'], { leaveAlone: true, until: YESTERDAY }],
    ['nobody whose trouble was accepted until yesterday', [], { accept: 'EMAIL_MISSING', until: YESTERDAY }],
    ['whoever is to have another user', ['E1'], { userId: 999 }],
    ['nobody who has that user', [], { userId: 41 }],
    ['nobody who was to have another user until yesterday', [], { userId: 999, until: YESTERDAY }],
  ])('is read although nothing changed: %s', (_what, ids, parts) => {
    const decisions = [aDecision({ ...parts, knownAs: [E1] })];
    expect(namedIn(asOfToday(decisions), { users, drift: [] })).toEqual({ ids, unknown: [] });
  });

  it('is read while a difference is open and they are left alone', () => {
    const decisions = [aDecision({ leaveAlone: true, knownAs: [E1, E9] })];
    const drift = [{ ukgEmployeeId: E1, kind: 'differs' as const, userId: 41, fields: [] }];
    expect(namedIn(asOfToday(decisions), { users, drift }).ids).toEqual([E1]);
  });

  it('is asked for, where the state knows nobody', () => {
    const decisions = [aDecision({ employee: '999' })];
    expect(namedIn(asOfToday(decisions), { users, drift: [] })).toEqual({ ids: [], unknown: ['999'] });
  });
});

describe('somebody who waits and whom UKG lists no longer', () => {
  const nameless = { ukgEmployeeId: E9, employeeId: '', companyId: '' };
  const lost = [
    problemOf(nameless, { code: 'SCHEDULED_LOST', message: '' }),
    runProblem({ code: 'UKG_BAD_RESPONSE', message: '' }),
  ];
  const byNumber = { employee: '009', knownAs: [E9] };
  const saidOf = (parts: Partial<Decision>): ReturnType<typeof withLost> =>
    withLost(aPlan(), lost, asOfToday([aDecision({ ...byNumber, ...parts })]));

  it('is left out and settled by a line that leaves them alone', () => {
    const { problems, excluded, readEmployees } = saidOf({ leaveAlone: true });
    expect(problems.map(({ code }) => code)).toEqual(['UKG_BAD_RESPONSE']);
    expect(excluded).toMatchObject([{ ukgEmployeeId: 'E9', ...place }]);
    expect(readEmployees.has(E9)).toBe(true);
  });

  it.each<[string, Partial<Decision>, boolean]>([
    ['accepts it', { accept: 'SCHEDULED_LOST' }, true],
    ['is over', { leaveAlone: true, until: YESTERDAY }, false],
    ['names somebody else', { leaveAlone: true, employee: '008', knownAs: [] }, false],
  ])('is said although a line %s', (_what, parts, isAccepted) => {
    const { problems, excluded } = saidOf(parts);
    expect(problems.map(({ code, accepted }) => [code, accepted !== undefined])).toEqual([
      ['SCHEDULED_LOST', isAccepted],
      ['UKG_BAD_RESPONSE', false],
    ]);
    expect(excluded).toEqual([]);
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
    expect(withAccepted([one], asOfToday([decision]))[0]?.accepted).toEqual(
      isAccepted ? { ...place, reason: decision.reason } : undefined,
    );
  });
});
