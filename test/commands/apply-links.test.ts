import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../action/src/commands/apply.ts';
import type { Change, Fields } from '../../action/src/core/model/model.ts';
import type { Outcome } from '../../action/src/core/plan/written.ts';
import { aChange, emailOf, fieldsOf } from '../builders.ts';
import { type FakeUsers, fakeUsers, UNAUTHORIZED, UNAVAILABLE } from './fake-users.ts';

function aCreate(of: string, parts: Fields = {}): Change {
  const fields = fieldsOf(of, parts);
  return aChange({ id: of, kind: 'create', userId: null, fields, desired: fields });
}

const apply = async (changes: readonly Change[], users: FakeUsers): Promise<readonly Outcome[]> =>
  (await applyPlan(changes, users, () => undefined)).outcomes;

describe('a create for somebody who is there already', () => {
  it.each(['001', '1', ' 001 '])(
    'adopts the user whose employee id agrees (%s), and writes nothing when all is right',
    async (employeeId) => {
      const users = fakeUsers();
      const user = users.add(fieldsOf('E1', { employee_id: employeeId }));
      const [outcome] = await apply([aCreate('E1', { employee_id: employeeId })], users);
      expect(outcome).toMatchObject({ kind: 'unchanged', userId: user, problems: [] });
      expect(users.writes.map(({ kind }) => kind)).toEqual(['create']);
    },
  );

  it('writes only what differs', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { title: 'Trainee' }));
    const [outcome] = await apply([aCreate('E1')], users);
    expect(outcome).toMatchObject({ kind: 'updated', userId: user, storedFields: fieldsOf('E1') });
    expect(users.writes.at(-1)).toEqual({ kind: 'update', id: user, fields: { title: 'Developer' } });
  });

  it('reactivates a user who is off, with all fields', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { deactivation_date: '2026-01-01' }));
    users.refuse((write) =>
      write.kind === 'create' ? { kind: 'exists', code: 'EMAIL_TAKEN', message: 'exists', fields: [] } : null,
    );
    const [outcome] = await apply([aCreate('E1')], users);
    expect(outcome).toMatchObject({ kind: 'reactivated', userId: user });
    expect(users.writes.at(-1)?.fields).toEqual({ ...fieldsOf('E1'), deactivation_date: null });
  });

  it('adopts a user with the address and no employee id', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { employee_id: '' }));
    const [outcome] = await apply([aCreate('E1')], users);
    expect(outcome).toMatchObject({ kind: 'updated', userId: user });
    expect(users.user(user)?.employeeId).toBe('001');
  });

  it("leaves another's user alone", async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { employee_id: '777', first_name: 'Bo', last_name: 'Bee' }));
    const before = users.user(user);
    const [outcome] = await apply([aCreate('E1')], users);
    expect(outcome).toMatchObject({
      kind: 'failed',
      userId: null,
      problems: [{ code: 'EMAIL_TAKEN', action: 'create' }],
    });
    expect(users.user(user)).toEqual(before);
  });
});

describe('a linked user who is gone', () => {
  it('is found again by e-mail, and written in full', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { title: 'Trainee' }));
    const change = aChange({
      kind: 'update',
      userId: 4711,
      fields: { phone: '1' },
      desired: fieldsOf('E1', { phone: '1' }),
    });
    expect((await apply([change], users))[0]).toMatchObject({ kind: 'updated', userId: user });
    expect(users.user(user)?.fields).toMatchObject({ title: 'Developer', phone: '1' });
  });

  it.each(['update', 'reactivate'] as const)(
    'comes back as the user who has the e-mail and is off: %s',
    async (kind) => {
      const users = fakeUsers();
      const user = users.add(fieldsOf('E1', { employee_id: '777', deactivation_date: '2026-01-01' }));
      const [outcome] = await apply([aChange({ kind, userId: 4711 })], users);
      expect(outcome).toMatchObject({ kind: 'reactivated', userId: user, storedFields: fieldsOf('E1') });
      expect(users.everybody()).toMatchObject([{ employeeId: '001', deactivationDate: null }]);
    },
  );

  it.each(['update', 'reactivate'] as const)(
    'is created when nobody is found, without empty fields: %s',
    async (kind) => {
      const users = fakeUsers();
      const desired = fieldsOf('E1', { preferred_name: '', hire_date: null });
      const [outcome] = await apply([aChange({ kind, userId: 4711, fields: { title: 'Lead' }, desired })], users);
      expect(outcome).toMatchObject({ kind: 'created', userId: users.everybody()[0]!.id });
      expect(Object.keys(users.writes.at(-1)!.fields)).not.toContain('preferred_name');
      expect(users.everybody()).toMatchObject([{ email: emailOf('E1') }]);
    },
  );

  describe('and was to be deactivated', () => {
    const leaving = (desired: Fields): Change =>
      aChange({ kind: 'deactivate', userId: 4711, fields: { deactivation_date: '2026-06-15' }, desired });

    it.each<[string, Fields]>([
      ['nobody has their address', fieldsOf('E1')],
      ['UKG gives no address', {}],
    ])('needs nothing when %s', async (_, desired) => {
      const users = fakeUsers();
      expect((await apply([leaving(desired)], users))[0]).toMatchObject({ kind: 'unchanged', problems: [] });
      expect(users.everybody()).toEqual([]);
    });

    it.each([null, '2026-12-31'])('is found again by e-mail, and deactivated (before: %s)', async (before) => {
      const users = fakeUsers();
      const user = users.add(fieldsOf('E1', { deactivation_date: before }));
      const [outcome] = await apply([leaving(fieldsOf('E1'))], users);
      expect(outcome).toMatchObject({ kind: 'deactivated', userId: user });
      expect(users.writes.at(-1)).toEqual({ kind: 'update', id: user, fields: { deactivation_date: '2026-06-15' } });
    });

    it('leaves a user alone to whom another change of the run belongs', async () => {
      const users = fakeUsers();
      const user = users.add(fieldsOf('E1'));
      const later = aChange({ id: 'E2', kind: 'update', userId: user, fields: { title: 'Lead' } });
      const [ended] = await apply([leaving(fieldsOf('E1')), later], users);
      expect(ended).toMatchObject({ kind: 'unchanged', userId: null, problems: [] });
      expect(users.user(user)).toMatchObject({ deactivationDate: null });
    });

    it.each<[string, Fields, number | null]>([
      ['is off already', { deactivation_date: '2026-06-01' }, 1],
      ["is another's", { employee_id: '777' }, null],
    ])('leaves a user with their address alone who %s', async (_, parts, userId) => {
      const users = fakeUsers();
      users.add(fieldsOf('E1', parts), 1);
      const [outcome] = await apply([leaving(fieldsOf('E1'))], users);
      expect(outcome).toMatchObject({ kind: 'unchanged', userId, problems: [] });
      expect(users.writes).toHaveLength(1);
    });
  });

  it("is not replaced by another's user with their e-mail", async () => {
    const users = fakeUsers();
    const other = users.add(fieldsOf('E1', { employee_id: '777', first_name: 'Bo', last_name: 'Bee' }));
    const before = users.user(other);
    const [outcome] = await apply([aChange({ kind: 'update', userId: 4711 })], users);
    expect(outcome).toMatchObject({ kind: 'failed', problems: [{ code: 'EMAIL_TAKEN' }] });
    expect(users.user(other)).toEqual(before);
  });
});

describe('a connection that breaks', () => {
  const changes = Array.from({ length: 40 }, (_, at) => aCreate(`E${at + 1}`));

  it('stops applying at once when the sign-in is refused', async () => {
    const users = fakeUsers();
    users.refuse(() => UNAUTHORIZED);
    const first = aChange({
      id: 'E99',
      kind: 'deactivate',
      userId: users.add(fieldsOf('E99')),
      desired: {},
      fields: { deactivation_date: '2026-06-15' },
    });
    const { outcomes, stoppedBy } = await applyPlan([first, ...changes], users, () => undefined);
    expect(stoppedBy).toEqual(UNAUTHORIZED);
    expect(outcomes[0]).toMatchObject({ kind: 'failed' });
    expect(
      outcomes
        .slice(1)
        .every(({ kind, problems }) => kind === 'not-attempted' && problems[0]!.code === 'NOT_ATTEMPTED'),
    ).toBe(true);
    expect(users.writes).toHaveLength(1);
  });

  it('stops applying after five in a row', async () => {
    const users = fakeUsers();
    users.refuse(() => UNAVAILABLE);
    const chain = changes.map((change, at) =>
      at === 0 ? change : { ...change, manager: changes[at - 1]!.ukgEmployeeId },
    );
    const { outcomes, stoppedBy } = await applyPlan(chain, users, () => undefined);
    expect(stoppedBy).toEqual(UNAVAILABLE);
    expect(outcomes.filter(({ kind }) => kind === 'failed')).toHaveLength(5);
    expect(users.writes).toHaveLength(5);
  });

  it('goes on when it comes back before that', async () => {
    const users = fakeUsers();
    users.refuse((_write, count) => (count % 5 === 0 ? null : UNAVAILABLE));
    const chain = changes.map((change, at) =>
      at === 0 ? change : { ...change, manager: changes[at - 1]!.ukgEmployeeId },
    );
    const { outcomes, stoppedBy } = await applyPlan(chain, users, () => undefined);
    expect(stoppedBy).toBeNull();
    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(8);
  });

  it('is not what a refused value is', async () => {
    const users = fakeUsers();
    const { stoppedBy } = await applyPlan(
      changes.map((change) => ({ ...change, fields: { ...change.fields, email: 'no' } })),
      users,
      () => undefined,
    );
    expect(stoppedBy).toBeNull();
  });
});

describe('applying again after a crash', () => {
  it('makes no user twice and loses none, wherever writes were lost', async () => {
    const people = fc.integer({ min: 1, max: 12 });
    const faults = fc.array(fc.constantFrom('ok', 'lost', 'refused'), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(people, faults, async (count, fate) => {
        const users = fakeUsers();
        const changes = Array.from({ length: count }, (_, at) => aCreate(`E${at + 1}`));
        users.refuse((write, at) => {
          if (fate[at - 1] === 'lost') users.add(write.fields);
          return at > 12 || fate[at - 1] === 'ok' ? null : UNAVAILABLE;
        });
        const first = await apply(changes, users);
        expect(first).toHaveLength(count);
        users.refuse(() => null);
        const second = await apply(changes, users);
        expect(second.every(({ kind }) => kind === 'created' || kind === 'unchanged')).toBe(true);
        expect(
          users
            .everybody()
            .map(({ email }) => email)
            .sort(),
        ).toEqual(changes.map(({ fields }) => fields['email']).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('a user whom a write does not find', () => {
  it.each(['update', 'deactivate'] as const)('is asked for by id before anybody calls them gone: %s', async (kind) => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { email: 'other@acme.example' }));
    users.refuse(() => ({ kind: 'not-found', code: 'BETTERWORKS_REJECTED', message: 'no such user', fields: [] }));
    const fields = kind === 'update' ? { title: 'Lead' } : { deactivation_date: '2026-06-15' };
    const [outcome] = await apply([aChange({ kind, userId: user, fields, desired: fieldsOf('E1') })], users);
    expect(outcome).toMatchObject({ kind: 'failed', userId: user, problems: [{ code: 'BETTERWORKS_REJECTED' }] });
    expect(users.reads).toEqual([user]);
    expect(users.writes).toHaveLength(1);
  });

  it('is not called gone when nobody answers', async () => {
    const users = fakeUsers();
    users.refuseReads(() => new Error('no answer'));
    const change = aChange({
      kind: 'deactivate',
      userId: 4711,
      fields: { deactivation_date: '2026-06-15' },
      desired: {},
    });
    expect((await apply([change], users))[0]).toMatchObject({ kind: 'failed', isUnconfirmed: true });
  });
});
