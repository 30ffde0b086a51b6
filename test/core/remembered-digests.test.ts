import { describe, expect, it } from 'vitest';
import { changedFields, fingerprintOf } from '../../action/src/core/fingerprint.ts';
import { ukgEmployeeId, type Digests } from '../../action/src/core/model.ts';
import { rememberDigests } from '../../action/src/core/remembered-digests.ts';
import { testDigests } from '../builders.ts';

const ANNA = ukgEmployeeId('AAAA00000001');
const BERT = ukgEmployeeId('BBBB00000002');

/** Digests that count how often they are worked out, with room to remember so many. */
function remembering(most: number): { readonly digests: Digests; readonly worked: () => number } {
  const plain = testDigests();
  let worked = 0;
  const of = (text: string): string => {
    worked += 1;
    return plain.of(text);
  };
  return { digests: rememberDigests({ ...plain, of }, most), worked: () => worked };
}

describe('remembered digests', () => {
  const fields = { title: 'Clerk', badge: 'red' };

  it('are worked out once: to compare the fields, and again to remember them', () => {
    const { digests, worked } = remembering(10);
    const plain = fingerprintOf(ANNA, { ...fields, badge: 'blue' }, testDigests());
    expect(changedFields(ANNA, fields, plain, digests)).toEqual({ changed: ['badge'], unknown: [] });
    expect(fingerprintOf(ANNA, fields, digests)).toBe(fingerprintOf(ANNA, fields, testDigests()));
    expect(worked()).toBe(2);
  });

  it('are of this person, this field and this value', () => {
    const { digests } = remembering(10);
    for (const id of [ANNA, BERT])
      for (const value of ['a', 'b', true, null, 'a'])
        for (const field of ['title', 'badge'])
          expect(fingerprintOf(id, { [field]: value }, digests)).toBe(
            fingerprintOf(id, { [field]: value }, testDigests()),
          );
  });

  it('that find no room are worked out anew', () => {
    const { digests, worked } = remembering(1);
    for (let time = 0; time < 3; time += 1)
      expect(fingerprintOf(ANNA, fields, digests)).toBe(fingerprintOf(ANNA, fields, testDigests()));
    expect(worked()).toBe(1 + 3);
  });
});
