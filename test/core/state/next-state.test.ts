import { describe, expect, it } from 'vitest';
import type { Plan, Scheduled, SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import { changedFields, fingerprintOf, memoryOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { Outcome } from '../../../action/src/core/plan/written.ts';
import { isDone } from '../../../action/src/core/plan/written.ts';
import { afterApply } from '../../../action/src/core/state/next-state.ts';
import { aChange, aKnownUser, aState, AT, fieldsOf, testDigests } from '../../builders.ts';
import { anOutcome, aPlan } from '../plan/applied.ts';

const digests = testDigests();
const id = ukgEmployeeId;

const aScheduled = (of: string, parts: Partial<Scheduled> = {}): Scheduled => ({
  ukgEmployeeId: id(of),
  on: '2026-09-01',
  kind: 'create',
  ...parts,
});

function after(state: SyncState, plan: Plan, outcomes: readonly Outcome[] = [], isComplete = true): SyncState {
  return afterApply(state, { plan, outcomes, isComplete, at: AT, digests });
}

describe('the cursor', () => {
  it("moves to the run's start when the run came to its end", () => {
    expect(after(aState(), aPlan()).cursor).toBe(AT);
  });

  it('stays when applying stopped', () => {
    expect(after(aState(), aPlan(), [], false).cursor).toBe(aState().cursor);
  });

  it('and whether the state is vouched for change together', () => {
    const unsealed = aState({ isUnsealed: true });
    expect(after(unsealed, aPlan())).not.toHaveProperty('isUnsealed');
    expect(after(unsealed, aPlan(), [], false)).toMatchObject({ isUnsealed: true });
  });
});

describe('a value that UKG has no longer and Betterworks keeps', () => {
  const users = [aKnownUser({ fingerprint: fingerprintOf(id('E1'), { title: 'Boss', phone: '1' }, digests) })];
  const staleFields = new Map([
    [id('E1'), ['phone']],
    [id('E9'), ['phone']],
  ]);
  const isRemembered = (state: SyncState): boolean => {
    return changedFields(state.users.get(id('E1'))!, { phone: '1' }, digests).unknown.length === 0;
  };

  it('is not remembered, whatever else was written', () => {
    expect(isRemembered(after(aState({ users }), aPlan({ staleFields })))).toBe(false);
    const written = anOutcome({ storedFields: { title: 'Chief' } });
    expect(isRemembered(after(aState({ users }), aPlan({ staleFields }), [written]))).toBe(false);
  });

  it('is remembered while applying is not at its end', () => {
    expect(isRemembered(after(aState({ users }), aPlan({ staleFields }), [], false))).toBe(true);
  });

  it('says nothing of somebody whom the state does not know', () => {
    expect(after(aState({ users }), aPlan({ staleFields })).users.size).toBe(1);
  });
});

describe('a row of a file', () => {
  it.each([
    ['is all that is remembered of a user', null, 'unknown'],
    ['is not what is written to a single user, whose other fields stay', 7, 'same'],
  ])('%s', (_, userId, manager) => {
    const before = fingerprintOf(id('E1'), { title: 'Boss', manager_id: '9', '@person': 'P' }, digests);
    const users = [aKnownUser({ userId, fingerprint: before })];
    const change = aChange({ personId: '' });
    const written = anOutcome({ change, userId, storedFields: { title: 'Chief' } });
    const next = after(aState({ users }), aPlan(), [written]).users.get(id('E1'));
    expect(memoryOf(next, { manager_id: '9' }, digests)).toBe(manager);
    expect(memoryOf(next, { title: 'Chief', '@person': 'P' }, digests)).toBe('same');
  });
});

describe('a user is remembered', () => {
  it.each([
    ['created', 'create', true],
    ['updated', 'update', true],
    ['reactivated', 'reactivate', true],
    ['unchanged', 'update', true],
    ['deactivated', 'deactivate', false],
  ] as const)('as written when %s', (outcomeKind, kind, active) => {
    const outcome = anOutcome({ kind: outcomeKind, userId: 7, change: { ...aChange(), kind } as Outcome['change'] });
    const known = after(aState(), aPlan(), [outcome]).users.get(id('E1'));
    expect(known).toMatchObject({ userId: 7, active });
    expect(changedFields(known!, canonicalFields(fieldsOf()), digests)).toEqual({
      changed: [],
      unknown: [],
    });
  });

  it.each(['failed', 'not-attempted'] as const)('as before when it %s', (outcome) => {
    const known = aKnownUser();
    expect(after(aState({ users: [known] }), aPlan(), [anOutcome({ kind: outcome })]).users).toEqual(
      new Map([[id('E1'), known]]),
    );
  });

  it('without a field that was dropped, so that the next run looks again', () => {
    const { users } = after(aState(), aPlan(), [anOutcome({ storedFields: { title: 'Boss' } })]);
    expect(changedFields(users.get(id('E1'))!, { title: 'Boss', phone: '1' }, digests)).toEqual({
      changed: [],
      unknown: ['phone'],
    });
  });

  it('with what they held before and was not touched', () => {
    const first = after(aState(), aPlan(), [anOutcome()]);
    const second = after(first, aPlan(), [anOutcome({ storedFields: { title: 'Boss' } })]).users.get(id('E1'));
    expect(changedFields(second!, canonicalFields(fieldsOf('E1', { title: 'Boss' })), digests)).toEqual({
      changed: [],
      unknown: [],
    });
  });

  it('when they were found and right already', () => {
    const record = aKnownUser({ id: 'E2', userId: 42 });
    expect(after(aState(), aPlan({ newLinks: [record] })).users.get(id('E2'))).toEqual(record);
  });

  it('not any more under the record that lost them to a new one', () => {
    expect([
      ...after(
        aState({ users: [aKnownUser(), aKnownUser({ id: 'E2' })] }),
        aPlan({ unlinkedEmployees: new Map([[id('E1'), id('E2')]]) }),
      ).users.keys(),
    ]).toEqual(['E2']);
  });

  it('with the new record as the supervisor of those who reported to the old one', () => {
    const users = [aKnownUser(), aKnownUser({ id: 'E2' }), aKnownUser({ id: 'E3', supervisor: 'E1' })];
    const plan = aPlan({ unlinkedEmployees: new Map([[id('E1'), id('E2')]]) });
    expect(after(aState({ users }), plan).users.get(id('E3'))?.supervisor).toBe('E2');
  });

  it('as before, where the handing over failed', () => {
    const users = [aKnownUser()];
    const plan = aPlan({ unlinkedEmployees: new Map([[id('E1'), id('E2')]]) });
    expect([...after(aState({ users }), plan, [anOutcome({ of: 'E2', kind: 'failed' })]).users.keys()]).toEqual(['E1']);
  });

  it('as before, where an approval of others held the handing over back', () => {
    const plan = aPlan({ unlinkedEmployees: new Map([[id('E1'), id('E2')]]) });
    expect([...after(aState({ users: [aKnownUser()] }), plan).users.keys()]).toEqual(['E1']);
  });

  it('also when applying stopped after them', () => {
    expect(after(aState(), aPlan(), [anOutcome()], false).users.has(id('E1'))).toBe(true);
  });
});

describe('the schedule', () => {
  const leaves = aScheduled('E1', { kind: 'deactivate', on: '2026-12-01' });

  it.each<
    [
      string,
      readonly Scheduled[],
      Partial<Plan> & { seen?: readonly string[] },
      readonly Outcome[],
      boolean,
      readonly Scheduled[],
    ]
  >([
    ['keeps those whom nobody read', [leaves], {}, [], true, [leaves]],
    ['forgets those who were read and whose day was moved away', [leaves], { seen: ['E1'] }, [], true, []],
    ['takes the new day', [leaves], { seen: ['E1'], newlyScheduled: [aScheduled('E1')] }, [], true, [aScheduled('E1')]],
    [
      'comes sorted by id',
      [aScheduled('E3'), leaves],
      { seen: ['E2'], newlyScheduled: [aScheduled('E2')] },
      [],
      true,
      [leaves, aScheduled('E2'), aScheduled('E3')],
    ],
    ['of a stopped apply loses those who are done', [leaves], { seen: ['E1'] }, [anOutcome()], false, []],
    [
      'of a stopped apply keeps the day of those who are done and leave later',
      [leaves],
      { seen: ['E1'], newlyScheduled: [leaves] },
      [anOutcome()],
      false,
      [leaves],
    ],
    [
      'of a stopped apply keeps those who are not done',
      [leaves],
      { seen: ['E1'] },
      [anOutcome({ kind: 'not-attempted' })],
      false,
      [leaves],
    ],
    [
      'keeps those whose leaving was refused, since only it tells their day',
      [leaves],
      { seen: ['E1'] },
      [anOutcome({ kind: 'failed', change: aChange({ kind: 'deactivate' }) })],
      true,
      [leaves],
    ],
    [
      'forgets those whose new day is not theirs any more, whatever else was refused',
      [leaves],
      { seen: ['E1'] },
      [anOutcome({ kind: 'failed', change: aChange({ kind: 'update' }) })],
      true,
      [],
    ],
    [
      'takes the day of a leaver whose leaving was refused, when UKG still calls them active',
      [],
      { seen: ['E1'], pendingLeavers: [leaves] },
      [anOutcome({ kind: 'failed', change: aChange({ kind: 'deactivate' }) })],
      true,
      [leaves],
    ],
    [
      'takes such a day also of a stopped apply, and of a leaving that was not let through',
      [],
      { seen: ['E1'], pendingLeavers: [leaves] },
      [],
      false,
      [leaves],
    ],
    [
      'loses such a day when the leaving is written',
      [leaves],
      { seen: ['E1'], pendingLeavers: [leaves] },
      [anOutcome({ kind: 'deactivated', change: aChange({ kind: 'deactivate' }) })],
      true,
      [],
    ],
    [
      'replaces such a day by the newer one',
      [leaves],
      { seen: ['E1'], pendingLeavers: [{ ...leaves, on: '2026-12-02' }] },
      [anOutcome({ kind: 'not-attempted', change: aChange({ kind: 'deactivate' }) })],
      false,
      [{ ...leaves, on: '2026-12-02' }],
    ],
    [
      'keeps the day on which they come back beside it',
      [aScheduled('E1', { on: '2027-01-01' }), leaves],
      { seen: [], pendingLeavers: [leaves] },
      [],
      false,
      [aScheduled('E1', { on: '2027-01-01' }), leaves],
    ],
    [
      'of a stopped apply takes nobody new, who will be read again',
      [],
      { seen: ['E2'], newlyScheduled: [aScheduled('E2')] },
      [],
      false,
      [],
    ],
  ])('%s', (...[, scheduled, plan, outcomes, isComplete, expected]) => {
    expect(after(aState({ scheduled }), aPlan(plan), outcomes, isComplete).scheduled).toEqual(expected);
  });
});

describe('the supervisor by whom somebody counts', () => {
  const rows = new Map([[id('E1'), { supervisor: 'E9', company: 'C1' }]]);
  const supervisor = (outcomes: readonly Outcome[], isComplete: boolean): string | undefined =>
    after(aState({ users: [aKnownUser()] }), aPlan({ seen: ['E1'], rows }), outcomes, isComplete).users.get(id('E1'))
      ?.supervisor;

  it('is remembered of everybody whom a whole run read, and of a stopped one of those who were written', () => {
    expect(supervisor([], true)).toBe('E9');
    expect(supervisor([anOutcome()], false)).toBe('E9');
    expect(supervisor([], false)).toBeUndefined();
  });

  it('leaves the users as they are when it is the same, so that their file is not written', () => {
    const state = aState({ users: [aKnownUser({ supervisor: 'E9', company: 'C1' })] });
    expect(after(state, aPlan({ rows })).users).toBe(state.users);
  });
});

describe('an outcome', () => {
  it.each([
    ['created', true],
    ['unchanged', true],
    ['failed', false],
    ['not-attempted', false],
  ] as const)('%s is done: %s', (outcome, done) => {
    expect(isDone(anOutcome({ kind: outcome }))).toBe(done);
  });
});
