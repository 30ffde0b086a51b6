import { describe, expect, it } from 'vitest';
import { createDigests } from '../../../action/src/adapters/digests.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import {
  changedFields,
  fingerprintOf,
  mergeFingerprints,
  tyingDigestsOf,
} from '../../../action/src/core/plan/fingerprint.ts';

const digests = createDigests({ secret: 'made-up password', slug: 'acme' });
const ANNA = ukgEmployeeId('AAAA00000001');

describe('fingerprints that two runs wrote', () => {
  it.each([
    {
      case: 'one side unchanged',
      base: 'Key1eAAAAAA',
      ours: 'Key1eAAAAAA',
      theirs: 'Key1eBBBBBB',
      merged: 'Key1eBBBBBB',
    },
    {
      case: 'the other side unchanged',
      base: 'Key1eAAAAAA',
      ours: 'Key1eBBBBBB',
      theirs: 'Key1eAAAAAA',
      merged: 'Key1eBBBBBB',
    },
    {
      case: 'different fields',
      base: 'Key1',
      ours: 'Key1eBBBBBB',
      theirs: 'Key1tBBBBBB',
      merged: 'Key1eBBBBBBtBBBBBB',
    },
    {
      case: 'a field that both dropped',
      base: 'Key1eAAAAAAtAAAAAA',
      ours: 'Key1',
      theirs: 'Key1~x:AAAAAA',
      merged: 'Key1~x:AAAAAA',
    },
    {
      case: 'a field that one dropped and the other left as it was',
      base: 'Key1eAAAAAAtAAAAAA',
      ours: 'Key1tAAAAAA',
      theirs: 'Key1eAAAAAAtBBBBBB',
      merged: 'Key1tBBBBBB',
    },
    { case: 'no base', base: null, ours: 'Key1eAAAAAA', theirs: 'Key1eAAAAAAtBBBBBB', merged: 'Key1eAAAAAAtBBBBBB' },
    {
      case: 'a base of another key',
      base: 'Key0eAAAAAA',
      ours: 'Key1eAAAAAA',
      theirs: 'Key1tBBBBBB',
      merged: 'Key1eAAAAAAtBBBBBB',
    },
    { case: 'two keys', base: 'Key0', ours: 'Key2eAAAAAA', theirs: 'Key1eAAAAAA', merged: 'Key2eAAAAAA' },
    {
      case: 'two keys, the other way round',
      base: 'Key0',
      ours: 'Key1eAAAAAA',
      theirs: 'Key2eAAAAAA',
      merged: 'Key2eAAAAAA',
    },
    { case: 'ours unreadable', base: 'Key0', ours: '?', theirs: 'Key1eAAAAAA', merged: 'Key1eAAAAAA' },
    { case: 'theirs unreadable', base: 'Key0', ours: 'Key1eAAAAAA', theirs: '?', merged: 'Key1eAAAAAA' },
    { case: 'both unreadable', base: 'Key0', ours: '??', theirs: '?', merged: '??' },
    { case: 'both unreadable, the other way round', base: 'Key0', ours: '?', theirs: '??', merged: '??' },
    { case: 'an unreadable base', base: '?', ours: 'Key1eAAAAAA', theirs: 'Key1tAAAAAA', merged: 'Key1eAAAAAAtAAAAAA' },
  ])('$case', ({ base, ours, theirs, merged }) => {
    expect(mergeFingerprints(base, ours, theirs)).toBe(merged);
  });

  it('make a field unknown that they disagree on, so that the user is read again', () => {
    const [base, ours, theirs] = ['A', 'B', 'C'].map((title) =>
      fingerprintOf(ANNA, { title, employee_id: title }, digests),
    );
    const merged = mergeFingerprints(base!, ours!, theirs!);
    expect(changedFields({ ukgEmployeeId: ANNA, fingerprint: merged }, { title: 'B' }, digests).unknown).toEqual([
      'title',
    ]);
    expect(tyingDigestsOf(merged, digests).get('employee_id')).toBeUndefined();
    expect(fingerprintOf(ANNA, { title: 'B', employee_id: 'B' }, digests, merged)).toBe(ours);
  });

  it('can disagree again on a field that was disputed before', () => {
    const disputed = mergeFingerprints('Key1', 'Key1tAAAAAA', 'Key1tBBBBBB');
    const again = mergeFingerprints(disputed, 'Key1tCCCCCC', 'Key1tDDDDDD');
    expect(again).not.toBe(disputed);
    const known = { ukgEmployeeId: ANNA, fingerprint: again };
    expect(changedFields(known, { title: 'x' }, { ...digests, keyId: 'Key1' }).unknown).toEqual(['title']);
  });
});
