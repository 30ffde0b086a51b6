import { describe, expect, it } from 'vitest';
import type { Change } from '../../action/src/core/model.ts';
import { planDigest } from '../../action/src/core/plan-digest.ts';
import { aChange, testDigests, TODAY, TOMORROW, YESTERDAY } from '../builders.ts';

const digests = testDigests();
const digestOf = (changes: readonly Change[], today = TODAY): string => planDigest(changes, { digests, today });
const leaving = (on: string): Change => aChange({ kind: 'deactivate', fields: { deactivation_date: on } });

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

  it('a deactivation of "today" is the same plan after midnight', () => {
    expect(digestOf([leaving(TODAY)], TODAY)).toBe(digestOf([leaving(TOMORROW)], TOMORROW));
  });

  it('a deactivation of a given day is not', () => {
    expect(digestOf([leaving(YESTERDAY)])).not.toBe(digestOf([leaving(TODAY)]));
    expect(digestOf([leaving(YESTERDAY)])).toBe(digestOf([leaving(YESTERDAY)], TOMORROW));
  });

  it('values are digested with the key, and stand nowhere in the text', () => {
    const texts: string[] = [];
    planDigest(plan, { digests: { ...digests, plan: (text) => String(texts.push(text)) }, today: TODAY });
    expect(texts.join('')).not.toContain('Boss');
    expect(planDigest(plan, { digests: testDigests('another key'), today: TODAY })).not.toBe(digestOf(plan));
  });
});
