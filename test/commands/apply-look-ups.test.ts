import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../action/src/commands/apply.ts';
import type { Change, Fields } from '../../action/src/core/model/model.ts';
import { RunFailure } from '../../action/src/failure.ts';
import type { Refusal } from '../../action/src/ports.ts';
import { aChange, fieldsOf } from '../builders.ts';
import { type FakeUsers, fakeUsers } from './fake-users.ts';

function aCreate(of: string, parts: Fields = {}): Change {
  const fields = fieldsOf(of, parts);
  return aChange({ id: of, kind: 'create', userId: null, fields, desired: fields });
}

const EXISTS: Refusal = { kind: 'exists', code: 'EMAIL_TAKEN', message: 'exists', fields: [] };
const GONE: Refusal = { kind: 'not-found', code: 'BETTERWORKS_REJECTED', message: 'no such user', fields: [] };
const UNREADABLE = new RunFailure('BETTERWORKS_UNAVAILABLE', 'Betterworks could not be read.');

const apply = (changes: readonly Change[], users: FakeUsers) => applyPlan(changes, users, () => undefined);

describe('a look-up that fails while a plan is applied', () => {
  it.each(['update', 'reactivate'] as const)(
    'is not "nobody": a linked user who is gone is not created: %s',
    async (kind) => {
      const users = fakeUsers();
      users.refuseReads(() => UNREADABLE);
      const { outcomes, stoppedBy } = await apply([aChange({ kind, userId: 4711, desired: fieldsOf('E1') })], users);
      expect(outcomes).toMatchObject([
        { kind: 'failed', problems: [{ code: 'BETTERWORKS_UNAVAILABLE', action: kind }] },
      ]);
      expect(stoppedBy).toBeNull();
      expect(users.writes.map(({ kind: written }) => written)).toEqual(['update']);
      expect(users.everybody()).toEqual([]);
    },
  );

  it("is not another's address: a create for somebody who is there waits", async () => {
    const users = fakeUsers();
    users.add(fieldsOf('E1', { title: 'Trainee' }));
    users.refuseReads(() => UNREADABLE);
    const { outcomes } = await apply([aCreate('E1')], users);
    expect(outcomes).toMatchObject([{ kind: 'failed', problems: [{ code: 'BETTERWORKS_UNAVAILABLE' }] }]);
  });

  it('is held whatever the fault was, and the others are written', async () => {
    const users = fakeUsers();
    users.add(fieldsOf('E1'));
    users.refuseReads(() => new TypeError('x is not a function'));
    const { outcomes } = await apply([aCreate('E1'), aCreate('E2')], users);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'created']);
    expect(outcomes[0]?.problems).toMatchObject([{ code: 'BETTERWORKS_UNAVAILABLE' }]);
  });

  it.each([
    ['BETTERWORKS_UNAUTHORIZED', 'unauthorized'],
    ['BETTERWORKS_FORBIDDEN', 'forbidden'],
  ] as const)('stops applying when it is %s', async (code, kind) => {
    const users = fakeUsers();
    users.refuseReads(() => new RunFailure(code, 'refused'));
    const { stoppedBy } = await apply([aChange({ kind: 'update', userId: 4711 })], users);
    expect(stoppedBy).toMatchObject({ kind, code });
  });

  it('counts among the server errors in a row that stop applying', async () => {
    const users = fakeUsers();
    users.refuseReads(() => UNREADABLE);
    const updates = Array.from({ length: 8 }, (_, at) =>
      aChange({ id: `E${at + 1}`, kind: 'update', userId: 4711 + at }),
    );
    expect((await apply(updates, users)).stoppedBy).toMatchObject({ code: 'BETTERWORKS_UNAVAILABLE' });
  });
});

describe('a user who is there by one question and gone by the other', () => {
  it.each(['update', 'reactivate'] as const)(
    'is looked up again once, and not made a second time: %s',
    async (kind) => {
      const users = fakeUsers();
      const id = users.add(fieldsOf('E1', { title: 'Trainee' }));
      users.refuse((write) => (write.kind === 'create' ? EXISTS : GONE));
      const { outcomes } = await apply([aChange({ kind, userId: id, desired: fieldsOf('E1') })], users);
      expect(outcomes).toMatchObject([{ kind: 'failed', problems: [{ code: 'BETTERWORKS_REJECTED' }] }]);
      expect(users.writes.map(({ kind: written }) => written)).toEqual(['update']);
    },
  );

  it('is not made a second time, also when their address is what changes', async () => {
    const users = fakeUsers();
    const id = users.add(fieldsOf('E1'));
    users.refuse((write) => (write.kind === 'update' ? GONE : null));
    const desired = fieldsOf('E1', { email: 'new.name@acme.example' });
    const change = aChange({ kind: 'update', userId: id, fields: { email: desired['email']! }, desired });
    const { outcomes } = await apply([change], users);
    expect(outcomes).toMatchObject([{ kind: 'failed', userId: id, problems: [{ code: 'BETTERWORKS_REJECTED' }] }]);
    expect(users.reads).toEqual([id]);
    expect(users.everybody().map((user) => user.id)).toEqual([id]);
  });

  it('is not made a second time while they are off', async () => {
    const users = fakeUsers();
    const id = users.add(fieldsOf('E1', { deactivation_date: '2026-01-01' }));
    users.refuse((write) => (write.kind === 'update' ? GONE : null));
    const change = aChange({ kind: 'reactivate', userId: id, desired: fieldsOf('E1') });
    expect((await apply([change], users)).outcomes).toMatchObject([{ kind: 'failed', userId: id }]);
    expect(users.everybody()).toHaveLength(1);
  });

  it('is looked up again once, and not made a second time: create', async () => {
    const users = fakeUsers();
    users.add(fieldsOf('E1', { title: 'Trainee' }));
    users.refuse((write) => (write.kind === 'create' ? EXISTS : GONE));
    const { outcomes } = await apply([aCreate('E1')], users);
    expect(outcomes).toMatchObject([{ kind: 'failed' }]);
    expect(users.writes.map(({ kind }) => kind)).toEqual(['create', 'update']);
  });
});

describe('an answer that says something else than was sent', () => {
  it('is reported for its field, which is not remembered as written', async () => {
    const users = fakeUsers();
    users.answer((user) => ({ ...user, fields: { ...user.fields, title: '' } }));
    const { outcomes } = await apply([aCreate('E1', { title: 'Lead' })], users);
    expect(outcomes).toMatchObject([{ kind: 'created', problems: [{ code: 'VALUE_INVALID', field: 'title' }] }]);
    expect(outcomes[0]?.storedFields).not.toHaveProperty('title');
    expect(outcomes[0]?.storedFields).toHaveProperty('email');
  });

  it('is a failed deactivation when the user is still active', async () => {
    const users = fakeUsers();
    const id = users.add(fieldsOf('E1'));
    users.answer((user) => ({ ...user, fields: { ...user.fields, deactivation_date: null } }));
    const fields = { deactivation_date: '2026-06-15' };
    const { outcomes } = await apply([aChange({ kind: 'deactivate', userId: id, fields, desired: {} })], users);
    expect(outcomes).toMatchObject([
      { kind: 'failed', problems: [{ code: 'BETTERWORKS_REJECTED', field: 'deactivation_date' }] },
    ]);
  });
});
