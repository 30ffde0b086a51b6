import { describe, expect, it } from 'vitest';
import { applyPlan, type ApplyResult } from '../../action/src/commands/apply.ts';
import { type Change, type Fields, type UkgEmployeeId, ukgEmployeeId } from '../../action/src/core/model/model.ts';
import type { Outcome } from '../../action/src/core/plan/written.ts';
import type { Refusal } from '../../action/src/ports.ts';
import { aChange, emailOf, fieldsOf, numberOf } from '../builders.ts';
import { type FakeUsers, fakeUsers } from './fake-users.ts';

const id = (text: string): UkgEmployeeId => ukgEmployeeId(text);

function aCreate(of: string, parts: { readonly fields?: Fields; readonly manager?: string } = {}): Change {
  const manager = parts.manager === undefined ? {} : { manager_id: numberOf(parts.manager) };
  const fields = fieldsOf(of, { ...manager, ...parts.fields });
  return aChange({
    id: of,
    kind: 'create',
    userId: null,
    fields,
    desired: fields,
    manager: parts.manager === undefined ? null : id(parts.manager),
  });
}

function anUpdate(of: string, userId: number | null, fields: Fields = { title: 'Lead' }): Change {
  return aChange({ id: of, kind: 'update', userId, fields, desired: fieldsOf(of, fields) });
}

function aDeactivation(of: string, userId: number): Change {
  return aChange({ id: of, kind: 'deactivate', userId, fields: { deactivation_date: '2026-06-15' }, desired: {} });
}

function aReactivation(of: string, userId: number): Change {
  const fields = { ...fieldsOf(of), deactivation_date: null };
  return aChange({ id: of, kind: 'reactivate', userId, fields, desired: fieldsOf(of) });
}

const apply = (changes: readonly Change[], users: FakeUsers): Promise<ApplyResult> =>
  applyPlan(changes, users, () => undefined);

const outcomeKinds = ({ outcomes }: ApplyResult): readonly string[] =>
  outcomes.map((one) => `${one.change.ukgEmployeeId} ${one.kind}`);

const codes = (outcome: Outcome | undefined): readonly string[] => (outcome?.problems ?? []).map(({ code }) => code);

describe('the order', () => {
  it('is deactivations, then creations and reactivations, then updates, after the first of each call', async () => {
    const users = fakeUsers();
    const [leaver, back, staff, other] = ['E1', 'E2', 'E3', 'E5'].map((one) =>
      users.add(fieldsOf(one, one === 'E2' ? { deactivation_date: '2026-01-01' } : {})),
    );
    const result = await apply(
      [
        anUpdate('E3', staff!),
        anUpdate('E5', other!),
        aCreate('E4'),
        aCreate('E6'),
        aReactivation('E2', back!),
        aDeactivation('E1', leaver!),
      ],
      users,
    );
    expect(outcomeKinds(result)).toEqual([
      'E3 updated',
      'E5 updated',
      'E4 created',
      'E6 created',
      'E2 reactivated',
      'E1 deactivated',
    ]);
    expect(users.writes.map((write) => write.id ?? 'new')).toEqual([leaver, 'new', back, 'new', staff, other]);
  });

  const CONTRACT: Refusal = { kind: 'contract', code: 'BETTERWORKS_CONTRACT', message: 'answered 405', fields: [] };

  it.each<[string, Change['kind'], number]>([
    ['a new user', 'create', 1],
    ['a change of a user', 'update', 4],
  ])('stops after the first write of which the target takes %s in another way', async (_what, kind, writes) => {
    const users = fakeUsers();
    const ids = Array.from({ length: 12 }, (_, at) => users.add(fieldsOf(`E${at + 1}`)));
    users.refuse((write) => (write.kind === kind ? CONTRACT : null));
    const changes = [
      ...['E21', 'E22', 'E23'].map((one) => aCreate(one)),
      ...ids.slice(6).map((user, at) => anUpdate(`E${at + 7}`, user)),
    ];
    const { outcomes, stoppedBy } = await apply(changes, users);
    expect(stoppedBy).toEqual(CONTRACT);
    expect(users.writes).toHaveLength(writes);
    const refused = outcomes.filter(({ kind }) => kind === 'failed');
    expect(refused).toMatchObject([{ isUnconfirmed: true, problems: [{ code: 'BETTERWORKS_CONTRACT' }] }]);
    const rest = outcomes.filter(({ kind }) => kind === 'not-attempted');
    expect(rest).toHaveLength(changes.length - writes);
    expect(rest.every((outcome) => codes(outcome).join() === 'NOT_ATTEMPTED')).toBe(true);
  });

  it.each([3, 2, 1])('sends the first leaver alone when nothing else tries that call, of %i', async (count) => {
    const users = fakeUsers();
    users.refuse(() => CONTRACT);
    const changes = Array.from({ length: count }, (_, at) =>
      aDeactivation(`E${at + 1}`, users.add(fieldsOf(`E${at + 1}`))),
    );
    expect((await apply(changes, users)).stoppedBy).toEqual(CONTRACT);
    expect(users.writes).toHaveLength(1);
  });

  it('lets a leaver make room for a newcomer where licences are short', async () => {
    const users = fakeUsers({ licenses: 1 });
    const leaver = users.add(fieldsOf('E1'));
    expect(outcomeKinds(await apply([aCreate('E2'), aDeactivation('E1', leaver)], users))).toEqual([
      'E2 created',
      'E1 deactivated',
    ]);
  });

  it('makes a manager before those who report to them, and others at the same time', async () => {
    const users = fakeUsers();
    const chain = ['E1', 'E2', 'E3', 'E4'].map((one, at) => aCreate(one, at === 0 ? {} : { manager: `E${at}` }));
    const others = ['E11', 'E12', 'E13'].map((one) => aCreate(one));
    const result = await apply([...chain, ...others], users);
    expect(result.outcomes.every(({ kind, problems }) => kind === 'created' && problems.length === 0)).toBe(true);
    expect(users.peak()).toBe(4);
  });

  it('of what is told is the order of the plan, and each outcome is told as it comes', async () => {
    const users = fakeUsers();
    const told: Outcome[] = [];
    const changes = ['E3', 'E1', 'E2'].map((one) => aCreate(one));
    const { outcomes } = await applyPlan(changes, users, (outcome) => told.push(outcome));
    expect(outcomes.map(({ change }) => change)).toEqual(changes);
    expect(new Set(told)).toEqual(new Set(outcomes));
  });
});

describe("one employee's failure", () => {
  it('stops nobody else', async () => {
    const users = fakeUsers();
    const result = await apply(
      [aCreate('E1', { fields: { email: 'no address' } }), aCreate('E2'), aCreate('E3')],
      users,
    );
    expect(outcomeKinds(result)).toEqual(['E1 failed', 'E2 created', 'E3 created']);
    expect(result.stoppedBy).toBeNull();
    expect(result.outcomes[0]).toMatchObject({
      userId: null,
      storedFields: {},
      problems: [{ code: 'BETTERWORKS_REJECTED', field: 'email', action: 'create' }],
    });
  });

  it('leaves those who report to them without a manager, and says so', async () => {
    const users = fakeUsers();
    const result = await apply(
      [aCreate('E1', { fields: { first_name: '' } }), aCreate('E2', { manager: 'E1' })],
      users,
    );
    expect(outcomeKinds(result)).toEqual(['E1 failed', 'E2 created']);
    expect(result.outcomes[1]).toMatchObject({
      problems: [{ code: 'MANAGER_NOT_FOUND', action: 'link', field: 'manager_id' }],
    });
    expect(result.outcomes[1]!.storedFields).not.toHaveProperty('manager_id');
    expect(users.everybody()).toMatchObject([{ employeeId: '002', fields: { manager_id: null } }]);
  });

  it('keeps apart what Betterworks said, of a field that was left out too', async () => {
    const users = fakeUsers();
    users.refuse((write) => ({
      kind: 'invalid',
      code: 'BETTERWORKS_REJECTED',
      message: `Boss ${write.kind}`,
      fields: 'phone' in write.fields ? ['phone'] : [],
    }));
    const { outcomes } = await apply([aCreate('E1')], users);
    expect(outcomes[0]?.problems.map(({ reason, message }) => [reason, message])).toEqual([
      ['Boss create', expect.stringContaining('value for phone: Boss create.')],
      ['Boss create', expect.stringContaining('did not create this user: Boss create')],
    ]);
  });

  it('for an address that somebody has names the field, also when Betterworks gives no reason', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1'));
    users.refuse(() => ({ kind: 'exists', code: 'EMAIL_TAKEN', message: 'status 409 without a reason', fields: [] }));
    const { outcomes } = await apply([anUpdate('E1', user, { email: 'new@acme.example' })], users);
    expect(outcomes[0]).toMatchObject({ kind: 'failed', problems: [{ code: 'EMAIL_TAKEN', field: 'email' }] });
  });

  it('for want of licences is said as such', async () => {
    const users = fakeUsers({ licenses: 1 });
    expect((await apply([aCreate('E1'), aCreate('E2')], users)).outcomes.flatMap((one) => codes(one))).toEqual([
      'LICENSES_EXHAUSTED',
    ]);
  });
});

describe('a value that Betterworks refuses', () => {
  it('is left out, and the rest is written', async () => {
    const users = fakeUsers();
    const { outcomes } = await apply([aCreate('E1', { fields: { hire_date: 'never', shoe_size: '9' } })], users);
    expect(outcomes[0]).toMatchObject({
      kind: 'created',
      problems: [
        { code: 'DATE_INVALID', field: 'hire_date' },
        { code: 'VALUE_INVALID', field: 'shoe_size' },
      ],
    });
    expect(outcomes[0]!.storedFields).not.toHaveProperty('hire_date');
    expect(users.everybody()).toMatchObject([{ email: emailOf('E1'), fields: { hire_date: null } }]);
  });

  it('is known also when only the sentence names it', async () => {
    const users = fakeUsers();
    users.refuse((write) =>
      'title' in write.fields
        ? { kind: 'invalid', code: 'BETTERWORKS_REJECTED', message: 'title: too long', fields: [] }
        : null,
    );
    expect((await apply([aCreate('E1')], users)).outcomes[0]).toMatchObject({
      kind: 'created',
      problems: [{ field: 'title' }],
    });
  });

  it('is left out once: a second refusal is the end', async () => {
    const users = fakeUsers();
    const fields = ['title', 'location', 'phone'];
    users.refuse((write) => {
      const field = fields.find((one) => one in write.fields);
      return field === undefined
        ? null
        : { kind: 'invalid', code: 'BETTERWORKS_REJECTED', message: 'no', fields: [field] };
    });
    const { outcomes } = await apply([aCreate('E1')], users);
    expect(outcomes[0]).toMatchObject({
      kind: 'failed',
      problems: [{ field: 'title' }, { field: 'location', code: 'BETTERWORKS_REJECTED' }],
    });
    expect(users.writes).toHaveLength(2);
  });

  it('that is all there was to change leaves the user as they are', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1'));
    const { outcomes } = await apply([anUpdate('E1', user, { hire_date: 'never' })], users);
    expect(outcomes[0]).toMatchObject({ kind: 'unchanged', userId: user, problems: [{ code: 'DATE_INVALID' }] });
    expect(users.writes).toHaveLength(1);
  });

  it('is written without when it is an unknown manager', async () => {
    const users = fakeUsers();
    const { outcomes } = await apply([aCreate('E1', { fields: { manager_id: '999' } })], users);
    expect(outcomes[0]).toMatchObject({
      kind: 'created',
      problems: [{ code: 'MANAGER_NOT_FOUND', field: 'manager_id' }],
    });
  });

  it('is not left out when it is what the change is about', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1'));
    const change = { ...aDeactivation('E1', user), fields: { deactivation_date: '31.12.2026' } };
    expect((await apply([change], users)).outcomes[0]).toMatchObject({ kind: 'failed', userId: user });
  });
});
