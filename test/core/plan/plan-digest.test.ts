import { describe, expect, it } from 'vitest';
import type { Change } from '../../../action/src/core/model/model.ts';
import { digestsOf } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import { aChange, testDigests, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';
import { linked, planned } from './planned.ts';

const digests = testDigests();
const digestOf = (changes: readonly Change[]): string => digestsOf(changes, digests).digest;
/** The plan of one leaver, made on a day. */
const leaving = (row: RowParts, today: string): string => planned([row], { users: [linked('E1')], today }).digest;

describe('an approval names a plan, and no other plan has its digest', () => {
  const plan = [aChange({ fields: { title: 'Boss', phone: '1' } }), aChange({ id: 'E2' })];

  it('the same plan has the same digest', () => {
    expect(digestOf(plan)).toBe(digestOf(plan.map((change) => ({ ...change }))));
    expect(digestOf([aChange({ fields: { phone: '1', title: 'Boss' } }), aChange({ id: 'E2' })])).toBe(digestOf(plan));
  });

  it.each<[string, readonly Change[]]>([
    ['one change less', plan.slice(1)],
    ['another value', [aChange({ fields: { title: 'Boss', phone: '2' } }), aChange({ id: 'E2' })]],
    ['another field', [aChange({ fields: { title: 'Boss', location: '1' } }), aChange({ id: 'E2' })]],
    ['another employee', [aChange({ id: 'E3', fields: { title: 'Boss', phone: '1' } }), aChange({ id: 'E2' })]],
    ['another user', [aChange({ userId: 7, fields: { title: 'Boss', phone: '1' } }), aChange({ id: 'E2' })]],
    [
      'a user who is not known yet',
      [aChange({ userId: null, fields: { title: 'Boss', phone: '1' } }), aChange({ id: 'E2' })],
    ],
    ['another kind', [aChange({ kind: 'reactivate', fields: { title: 'Boss', phone: '1' } }), aChange({ id: 'E2' })]],
  ])('%s has another', (_, other) => {
    expect(digestOf(other)).not.toBe(digestOf(plan));
  });

  it('is not the digest of two changes whose ids look like parts of one', () => {
    const tricky = [aChange({ id: 'E1\t\tE2', fields: {} }), aChange({ id: 'E1\n', fields: {} })];
    expect(
      new Set([digestOf(tricky), digestOf(tricky.slice(0, 1)), digestOf([aChange({ id: 'E1', fields: {} })])]).size,
    ).toBe(3);
  });

  it.each<[string, RowParts]>([
    ['who leaves today', { status: 'T', terminationDate: TODAY }],
    ['who has left', { status: 'T', terminationDate: YESTERDAY }],
    ['to whom UKG gives no day', { status: 'T' }],
  ])('the plan of a leaver %s is the same plan after midnight', (_, row) => {
    expect(leaving(row, TOMORROW)).toBe(leaving(row, TODAY));
  });

  it('a leaver of another day makes another plan', () => {
    const days = [YESTERDAY, TODAY, ''].map((day) => leaving({ status: 'T', terminationDate: day }, TODAY));
    expect(new Set(days).size).toBe(3);
  });

  it('a field that lost its values is part of it, with those who lost them', () => {
    const found = [[], [['phone', 'E1']], [['phone', 'E1', 'E2']], [['title', 'E1']]].map(
      (losses) => digestsOf(plan, digests, losses).digest,
    );
    expect(new Set(found).size).toBe(4);
    expect(found[0]).toBe(digestOf(plan));
  });

  it('values are digested with the key, and stand nowhere in the text', () => {
    const texts: string[] = [];
    digestsOf(plan, { ...digests, plan: (text) => String(texts.push(text)) });
    expect(texts.join('')).not.toContain('Boss');
    expect(digestsOf(plan, testDigests('another key')).digest).not.toBe(digestOf(plan));
  });
});
