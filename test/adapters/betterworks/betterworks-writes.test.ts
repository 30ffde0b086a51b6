import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../sandbox/faults.ts';
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

  it.each(faults.filter((kind) => kind !== 'lost-response' && kind !== 'half-body'))(
    'that had none is tried again: %s',
    async (kind) => {
      const { betterworks, writer } = await aBetterworks({ faults: [{ kind, method: 'POST', times: 2 }] });
      expect(await writer.create(ANN, on)).toMatchObject({ ok: true });
      expect(betterworks.users.size).toBe(1);
      expect(betterworks.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET', 'POST']);
    },
  );

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

  it('that is no user is a refusal', async () => {
    const { betterworks, writer } = await aBetterworks({ users: [{ ...ANN, id: 7 }] });
    betterworks.inject({ kind: 'html-200' });
    expect(refusalOf(await writer.update(7, { title: 'Lead' }, on))).toMatchObject({ kind: 'unavailable' });
  });
});
