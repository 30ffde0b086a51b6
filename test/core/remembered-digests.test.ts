import { describe, expect, it } from 'vitest';
import { rememberDigests } from '../../action/src/core/remembered-digests.ts';

describe('remembered digests', () => {
  it('are those of the key, each worked out once as long as there is room', () => {
    const asked: string[] = [];
    const of = (text: string): string => {
      asked.push(text);
      return `digest of ${text}`;
    };
    const digests = rememberDigests({ keyId: 'Key1', of, plan: (text) => text }, 2);
    for (const text of ['a', 'b', 'c', 'a', 'b', 'c']) expect(digests.of(text)).toBe(`digest of ${text}`);
    expect(asked).toEqual(['a', 'b', 'c', 'c']);
    expect([digests.keyId, digests.plan('x')]).toEqual(['Key1', 'x']);
  });
});
