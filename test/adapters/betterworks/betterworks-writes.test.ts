import { describe, expect, it } from 'vitest';
import { contractLine, contractWith } from '../../../action/src/adapters/betterworks/contract.ts';
import type { Answer, FaultKind } from '../../sandbox/faults.ts';
import { filesIn, textOf } from '../../source-files.ts';
import { aBetterworks, refusalOf } from './a-betterworks.ts';
import { ANN } from './users-contract.ts';

const on = new AbortController().signal;
const USERS = '/api/v1/users/';

describe('an e-mail address that another user has', () => {
  it.each([
    { detail: 'Multiple active users cannot share an email address.' },
    { errors: { email: ['A user with this e-mail exists already.'] } },
    { errors: { email: ['This field must be unique.'] } },
    { message: 'User already exists' },
  ])('is one that exists when a user is created, however Betterworks says it: %j', async (body) => {
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, { status: 400, body });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'exists' });
  });

  it.each([
    { errors: { badge: ['This badge exists already.'] } },
    { detail: 'All available user licenses are already in use.' },
    { detail: 'The department does not exist.' },
  ])('is not meant where Betterworks speaks of something else: %j', async (body) => {
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, { status: 400, body });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'invalid' });
  });

  it('is a wrong value when a user is changed', async () => {
    const { writer } = await aBetterworks({
      users: [
        { ...ANN, id: 7 },
        { ...ANN, id: 8, email: 'bob@acme.example', employee_id: '8' },
      ],
    });
    expect(refusalOf(await writer.update(8, { email: 'ANN@acme.example' }, on))).toMatchObject({
      kind: 'invalid',
      code: 'EMAIL_TAKEN',
      fields: ['email'],
    });
  });

  it.each([
    [{ email: 'new@acme.example' }, 'EMAIL_TAKEN'],
    [{ deactivation_date: '2026-11-04' }, 'BETTERWORKS_REJECTED'],
  ])('is meant by a conflict (409) only where one was sent: %j', async (sent, code) => {
    const { betterworks, writer } = await aBetterworks({ users: [{ ...ANN, id: 7 }] });
    betterworks.override(`${USERS}7/`, { status: 409, body: { detail: 'Conflict.' } });
    expect(refusalOf(await writer.update(7, sent, on))).toMatchObject({ code, message: 'Conflict.' });
  });
});

describe('a create without an answer', () => {
  const faults: readonly FaultKind[] = ['lost-response', '500', '503', 'half-body', 'wrong-json', 'html-200', 'reset'];

  it.each(faults)('that had its effect has made the user, and makes no second one: %s', async (kind) => {
    const { betterworks, writer } = await aBetterworks({ faults: [{ kind, effect: 'after' }] });
    expect(await writer.create(ANN, on)).toMatchObject({ ok: true, user: { email: ANN.email } });
    expect(betterworks.users.size).toBe(1);
    expect(betterworks.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it.each<[string, Partial<typeof ANN> & { readonly deactivation_date?: string }]>([
    ['has another employee id', { employee_id: '8' }],
    ['has no employee id', { employee_id: '' }],
    ['is off', { deactivation_date: '2026-01-31' }],
  ])('is not taken to have made a user who %s', async (_, parts) => {
    const { writer } = await aBetterworks({ users: [{ ...ANN, ...parts, id: 7 }], faults: [{ kind: '500' }] });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'exists' });
  });

  it.each(faults.filter((kind) => !['lost-response', 'half-body', 'html-200'].includes(kind)))(
    'that had none is tried again: %s',
    async (kind) => {
      const { betterworks, writer } = await aBetterworks({ faults: [{ kind, method: 'POST', times: 2 }] });
      expect(await writer.create(ANN, on)).toMatchObject({ ok: true });
      expect(betterworks.users.size).toBe(1);
      expect(betterworks.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET', 'POST']);
    },
  );

  it.each([{ status: 202, body: { status: 'queued' } }, { status: 200, body: null }, { status: 204 }])(
    'is not tried again where it was accepted and nobody is there: %j',
    async (answer) => {
      const { betterworks, writer } = await aBetterworks();
      betterworks.override(USERS, answer);
      const refusal = refusalOf(await writer.create(ANN, on));
      expect(refusal).toMatchObject({ kind: 'contract', code: 'BETTERWORKS_CONTRACT' });
      expect(betterworks.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    },
  );

  it('that is refused with 404 is told in the words of Betterworks, for nobody was there before', async () => {
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, { status: 404, body: { detail: 'Unknown plan.' } });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'invalid', message: 'Unknown plan.' });
  });

  it('is tried four times', async () => {
    const { betterworks, writer } = await aBetterworks({ faults: [{ kind: '500', method: 'POST', times: 99 }] });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({
      kind: 'unavailable',
      code: 'BETTERWORKS_UNAVAILABLE',
    });
    expect(betterworks.requests.filter(({ method }) => method === 'POST')).toHaveLength(4);
  });

  it('is left alone when nobody can tell whether it had its effect', async () => {
    const { betterworks, writer } = await aBetterworks({
      faults: [{ kind: 'lost-response' }, { kind: '500', method: 'GET', times: 99 }],
    });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'unavailable' });
    expect(betterworks.users.size).toBe(1);
    expect(betterworks.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is not tried again for somebody who has stopped meanwhile', async () => {
    const stop = new AbortController();
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, () => {
      stop.abort();
      return { status: 500 };
    });
    expect(refusalOf(await writer.create(ANN, stop.signal))).toMatchObject({ kind: 'unavailable' });
    expect(betterworks.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('stays in doubt when the time of the run is over before it is tried again', async () => {
    const line = { endsAt: Date.UTC(2026, 6, 3) + 500 };
    const { writer } = await aBetterworks({ faults: [{ kind: '500', method: 'POST' }], line });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'unavailable' });
  });

  it('is simply repeated after a refusal for rate', async () => {
    const { betterworks, writer } = await aBetterworks({ faults: [{ kind: '429', times: 2 }] });
    expect(await writer.create(ANN, on)).toMatchObject({ ok: true });
    expect(betterworks.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
  });
});

describe('an update without an answer', () => {
  it.each(['lost-response', '500', '503', 'reset', '429'] as const)(
    'is repeated, for twice is as good as once: %s',
    async (kind) => {
      const { betterworks, writer } = await aBetterworks({ users: [{ ...ANN, id: 7 }] });
      betterworks.inject({ kind, times: 2 });
      expect(await writer.update(7, { title: 'Lead' }, on)).toMatchObject({ ok: true });
      expect(betterworks.users.get(7)).toMatchObject({ title: 'Lead' });
    },
  );

  it('that shows no user, or another one, is settled by reading the user again', async () => {
    const { betterworks, writer } = await aBetterworks({ users: [{ ...ANN, id: 7, title: 'Lead' }] });
    for (const answer of [{ status: 204 }, { status: 200, body: { id: 8, email: 'bob@acme.example' } }]) {
      betterworks.override(`${USERS}7/`, ({ method }) => (method === 'GET' ? null : answer));
      expect(await writer.update(7, { title: 'Lead' }, on)).toMatchObject({ ok: true, user: { id: 7 } });
      const without = await writer.update(7, { title: 'Another' }, on);
      expect(without).toMatchObject({ ok: false, refusal: { kind: 'contract', code: 'BETTERWORKS_CONTRACT' } });
    }
  });
});

describe('an answer about the call and not the person', () => {
  const answers: readonly [string, Answer][] = [
    ['404 without a reason in JSON', { status: 404, body: Buffer.from('') }],
    ['405', { status: 405, body: { detail: 'Method not allowed.' } }],
    ['415', { status: 415, body: { detail: 'Unsupported.' } }],
    ['501', { status: 501, body: {} }],
    ['a redirect', { status: 301, headers: { Location: 'https://elsewhere.example/' } }],
    ['a web page', { status: 200, body: Buffer.from('<!DOCTYPE html><title>Log in</title>') }],
  ];

  it.each(answers)('is a broken contract, and is not tried again: %s', async (_, answer) => {
    const { betterworks, writer } = await aBetterworks({ users: [{ ...ANN, id: 7 }] });
    const onWrite = ({ method }: { readonly method: string }): Answer | null => (method === 'GET' ? null : answer);
    betterworks.override(USERS, onWrite);
    betterworks.override(`${USERS}7/`, onWrite);
    const broken = { kind: 'contract', code: 'BETTERWORKS_CONTRACT' };
    const other = { ...ANN, email: 'bob@acme.example', employee_id: '8' };
    expect(refusalOf(await writer.create(other, on))).toMatchObject(broken);
    expect(refusalOf(await writer.update(7, { title: 'Lead' }, on))).toMatchObject(broken);
    expect(betterworks.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it.each([
    ['GET, PUT, HEAD', 'contract: { update: PUT }'],
    ['GET, PATCH', 'contract: { update: PATCH }'],
    ['GET', 'run check with apply and a test person'],
  ])('gives the line to write where Allow tells the verb: %s', async (allow, says) => {
    const { betterworks, writer } = await aBetterworks({ users: [{ ...ANN, id: 7 }] });
    betterworks.override(`${USERS}7/`, { status: 405, headers: { Allow: allow }, body: {} });
    expect(refusalOf(await writer.update(7, { title: 'Lead' }, on)).message).toContain(says);
  });

  it('a create that shows another user, who is not there either, makes no link', async () => {
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, { status: 201, body: { id: 9, email: 'bob@acme.example' } });
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'contract' });
  });

  it('a create that shows nobody is settled by the address', async () => {
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, () => {
      betterworks.add({ ...ANN });
      return { status: 204 };
    });
    expect(await writer.create(ANN, on)).toMatchObject({ ok: true, user: { email: ANN.email } });
  });
});

describe('the contract of a tenant', () => {
  it('changes the verb, the list and its keys, and nothing else', () => {
    const contract = contractWith({
      update: 'PUT',
      list: '/api/v2/people/?all=1',
      results: 'people',
      next: 'following',
    });
    expect(contract.update(7)).toEqual({ method: 'PUT', path: `${USERS}7/` });
    expect(contract.create).toEqual({ method: 'POST', path: USERS });
    expect(contract.list).toEqual({ method: 'GET', path: '/api/v2/people/?all=1' });
    expect(contract.envelope).toEqual({ results: 'people', more: 'more', next: 'following' });
    expect(contractWith({ list: 'none' }).list).toBeNull();
    expect(contractLine({ update: 'PUT', list: 'none' })).toBe('contract: { update: PUT, list: none }');
  });

  it('stands in one file: no verb, path or name of the API is written anywhere else', () => {
    const own = /^action\/src\/adapters\/betterworks\/contract\.ts$/;
    const words = /\/api\/v1|nextURL|'(results|POST|PUT|PATCH|deactivation_date|employee_id|email)'/;
    const found = filesIn('action/src/adapters/betterworks')
      .concat(filesIn('action/src/commands').filter((path) => path.endsWith('check.ts')))
      .filter((path) => !own.test(path) && words.test(textOf(path)));
    const paths = filesIn('action/src').filter((path) => !own.test(path) && /\/api\/v1|nextURL/.test(textOf(path)));
    expect([...found, ...paths.filter((path) => !path.includes('/config/generated/'))]).toEqual([]);
  });
});
