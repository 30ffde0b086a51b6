// Builders of states that state only what a test is about, and random states that share a base.
import fc from 'fast-check';
import {
  type Held,
  type KnownUser,
  type RunRecord,
  type Scheduled,
  type SyncState,
  ukgEmployeeId,
} from '../../../action/src/core/model/model.ts';
import { emptyState } from '../../../action/src/core/state/lists.ts';
import type { CommitNote } from '../../../action/src/ports.ts';

export const at = (hour: number): string => new Date(Date.UTC(2026, 0, 31, hour)).toISOString();

export function aUser(id: string, user: Partial<Omit<KnownUser, 'ukgEmployeeId'>> = {}): KnownUser {
  return { ukgEmployeeId: ukgEmployeeId(id), userId: 7, fingerprint: 'Key1eAAAAAA', active: true, ...user };
}

export function aHeld(id: string, held: Partial<Omit<Held, 'ukgEmployeeId'>> = {}): Held {
  return { ukgEmployeeId: ukgEmployeeId(id), code: 'EMAIL_MISSING', firstSeen: at(1), attempts: 1, ...held };
}

export function aScheduled(id: string, scheduled: Partial<Omit<Scheduled, 'ukgEmployeeId'>> = {}): Scheduled {
  return { ukgEmployeeId: ukgEmployeeId(id), on: '2026-02-15', kind: 'create', ...scheduled };
}

export function aRun(run: Partial<RunRecord> = {}): RunRecord {
  return {
    at: at(4),
    status: 'ok',
    created: 0,
    updated: 0,
    deactivated: 0,
    reactivated: 0,
    unchanged: 0,
    excluded: 0,
    held: 0,
    scheduled: 0,
    problems: 0,
    ...run,
  };
}

interface StateWish extends Partial<Omit<SyncState, 'users'>> {
  readonly users?: readonly KnownUser[];
}

export function aState({ users = [], ...state }: StateWish = {}): SyncState {
  return {
    ...emptyState('acme', at(0)),
    cursor: at(4),
    ...state,
    users: new Map(users.map((user) => [user.ukgEmployeeId, user])),
  };
}

export function aNote(note: Partial<CommitNote> = {}): CommitNote {
  return { slug: 'acme', run: aRun(), runUrl: null, ...note };
}

const ids = fc.constantFrom('A1', 'A2', 'B1');
const hours = fc.integer({ min: 0, max: 3 });
const digests = fc.constantFrom(
  '',
  'eAAAAAA',
  'eBBBBBB',
  'eCCCCCC',
  'eAAAAAAtAAAAAA',
  'eBBBBBBtBBBBBB',
  '~x:AAAAAA',
  '~x:BBBBBB',
);
const fingerprints = fc
  .tuple(fc.constantFrom('Key1', 'Key2'), digests)
  .map((parts) => parts.join(''))
  .chain((text) => fc.constantFrom(text, text, text, text, 'broken', 'garbage'));

const users = fc
  .record({ userId: fc.constantFrom(null, 1, 2), fingerprint: fingerprints, active: fc.boolean() })
  .chain((user) => ids.map((id) => aUser(id, user)));
const held = fc
  .record({
    code: fc.constantFrom('EMAIL_MISSING' as const, 'NAME_MISSING' as const),
    firstSeen: hours.map(at),
    attempts: fc.integer({ min: 1, max: 3 }),
  })
  .chain((entry) => ids.map((id) => aHeld(id, entry)));
const scheduled = fc
  .record({
    on: fc.constantFrom('2026-02-15', '2026-02-16'),
    kind: fc.constantFrom('create' as const, 'deactivate' as const),
  })
  .chain((entry) => ids.map((id) => aScheduled(id, entry)));
const setups = fc
  .constantFrom('1.0.0', '1.1.0', '2.0.0')
  .map((version) => ({ version, files: 'abcd', fields: ['email'] }));
const toggles = fc.record({ ukgEmployeeId: ids.map(ukgEmployeeId), at: hours.map(at) });
const runs = fc
  .record({
    hour: fc.integer({ min: 0, max: 60 }),
    status: fc.constantFrom('ok' as const, 'failed' as const),
    created: fc.nat(3),
    deactivated: fc.nat(1),
  })
  .map(({ hour, ...run }) => aRun({ ...run, at: at(hour) }));

/** Small alphabets, so that three of them collide in most of their parts; a quarter of the parts is equal to the base's. */
export const arbitraryState: fc.Arbitrary<SyncState> = fc
  .record({
    cursor: fc.integer({ min: 4, max: 8 }).map(at),
    baselineAt: hours.map(at),
    held: fc.uniqueArray(held, { selector: (one) => one.ukgEmployeeId }),
    scheduled: fc.uniqueArray(scheduled, { selector: (one) => one.ukgEmployeeId }),
    unlinked: fc.uniqueArray(fc.record({ digest: fc.constantFrom('aaaaaa', 'bbbbbb'), userId: fc.nat(2) }), {
      selector: (one) => one.userId,
    }),
    setup: fc.option(setups, { nil: undefined }),
    toggles: fc.uniqueArray(toggles, { selector: (one) => `${one.ukgEmployeeId} ${one.at}` }),
    runs: fc.uniqueArray(runs, { selector: (run) => run.at, maxLength: 40 }),
    users: fc.uniqueArray(users, { selector: (user) => user.ukgEmployeeId }),
  })
  .map(({ setup, ...state }) =>
    aState({
      ...state,
      ...(setup && { setup }),
      runs: [...state.runs].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-30),
    }),
  );
