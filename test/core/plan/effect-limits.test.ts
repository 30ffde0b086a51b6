import { describe, expect, it } from 'vitest';
import type { Integration, KnownUser, SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Effect } from '../../../action/src/core/plan/effect.ts';
import { withKnownUsers } from '../../../action/src/core/plan/effect.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { setupOf } from '../../../action/src/core/plan/limits.ts';
import { aKnownUser, anIntegration, aState, AT, testDigests } from '../../builders.ts';

const ids = (...names: readonly string[]): Effect['enter'] => names.map(ukgEmployeeId);
const NOTHING: Effect = {
  ...{ inScopeBefore: 5, inScopeAfter: 5 },
  ...{
    enter: [],
    leave: [],
    dropped: [],
    wait: [],
    users: [],
    leaveReasons: [],
    fields: [],
    moves: [],
    newDepartments: [],
    numbers: new Map(),
    limits: [],
    keepsUsers: true,
  },
};
const digests = testDigests();

/** What each limit counts that counts anything, after the last run worked with the default files. */
function counted(
  effect: Partial<Effect>,
  { users, head = {} }: { readonly users: readonly KnownUser[]; readonly head?: Partial<Integration> },
): Readonly<Record<string, number>> {
  const state = { ...aState({ users }), setup: setupOf(anIntegration(), digests) };
  const { limits } = withKnownUsers({ ...NOTHING, ...effect }, anIntegration(head), { state, digests, at: AT });
  return Object.fromEntries(limits.filter(({ value }) => value > 0).map(({ limit, value }) => [limit, value]));
}

const line = (id: string): Effect['users'][number] => ({
  ...{ id: ukgEmployeeId(id), userId: 6 },
  place: { file: 'integrations/acme/decisions.yml', line: 4 },
});

it('Whom a line gives the user that they have already has no other one', () => {
  const state = aState({ users: [aKnownUser({ id: 'E1', userId: 6 })] });
  const effect = { ...NOTHING, users: [line('E1'), line('E2')] };
  expect(withKnownUsers(effect, anIntegration(), { state, digests, at: AT }).users).toEqual([line('E2')]);
  expect(withKnownUsers(effect, anIntegration(), { state: null, digests, at: AT }).users).toEqual([]);
});

describe('bringing everybody in step at once counts', () => {
  const users = ['E1', 'E2', 'E3'].map((id) => aKnownUser({ id, active: id !== 'E3' }));

  it('nobody who leaves the scope where such users are kept', () => {
    expect(counted({ leave: ids('E1', 'E2') }, { users })).toEqual({});
  });

  it('whoever is out of scope and has an active user, where such users are deactivated', () => {
    const gone = ids('E1', 'E2', 'E3', 'E4');
    expect(counted({ leave: gone, dropped: gone }, { users })).toEqual({
      deactivations: 2,
      deactivations_7_days: 2,
      deactivations_new_setup: 2,
    });
  });

  it('whoever enters it without a user', () => {
    expect(counted({ enter: ids('E3', 'E4') }, { users })).toEqual({ creations: 1 });
  });

  it('whoever gets another user, who is changed and not made', () => {
    const changed = { fields: [{ field: 'title', ids: ids('E1') }], users: ['E1', 'E4'].map(line) };
    expect(counted({ enter: ids('E4'), ...changed }, { users })).toEqual({ updates: 2 });
  });

  it('one update a user, however many of their fields change', () => {
    const fields = [
      { field: 'title', ids: ids('E1', 'E2') },
      { field: 'location', ids: ids('E1', 'E4') },
    ];
    expect(counted({ fields }, { users })).toEqual({ updates: 2 });
  });

  it('apart whom the change gives a field that was never written', () => {
    const [first, ...others] = anIntegration().mapping;
    const head = { mapping: [{ ...first!, field: 'cost_center', custom: true }, first!, ...others] };
    expect(counted({ fields: [{ field: 'cost_center', ids: ids('E1') }] }, { users, head })).toEqual({
      updates_new_fields: 1,
    });
  });
});

describe('of the users whom a change of the files touches', () => {
  const effect = { ...NOTHING, dropped: ids('E1', 'E2'), newDepartments: ['Sales'] };
  const known = (state: SyncState | null): Effect =>
    withKnownUsers(effect, anIntegration(), { state, digests, at: AT });

  it('none is known before the first run', () => {
    expect(known(null)).toEqual({ ...effect, dropped: [] });
  });

  it('those are switched off who have an active user, and departments are new of whom no digest is known', () => {
    const users = [aKnownUser({ id: 'E1' }), aKnownUser({ id: 'E2', active: false })];
    expect(known(aState({ users }))).toMatchObject({ dropped: ['E1'], newDepartments: ['Sales'] });
  });

  it('those departments are new that none of them has', () => {
    const id = ukgEmployeeId('E1');
    const fingerprint = fingerprintOf(id, { department_name: 'Sales' }, digests);
    expect(known(aState({ users: [{ ...aKnownUser({ id }), fingerprint }] }))).toMatchObject({ newDepartments: [] });
  });
});
