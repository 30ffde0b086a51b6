import { describe, expect, it } from 'vitest';
import { idleInputs } from '../../action/src/inputs.ts';
import type { Inputs } from '../../action/src/inputs.ts';

const told = (inputs: Partial<Pick<Inputs, 'command' | 'apply' | 'approve' | 'since'>>): readonly string[] =>
  idleInputs({ command: 'sync', apply: false, approve: null, since: null, ...inputs } as Inputs);

describe('an input without effect', () => {
  it.each([
    ['apply of sync', { apply: true }, 'The input apply has no effect on sync'],
    [
      'approve of a comparison that only reports',
      { command: 'reconcile', approve: 'abc' },
      'Start it again with apply.',
    ],
    [
      'since of reconcile',
      { command: 'reconcile', apply: true, since: '2026-01-31T00:00:00Z' },
      'It belongs to the command sync.',
    ],
  ] as const)('is told: %s', (_, inputs, words) => {
    expect(told(inputs)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['none', {}],
    ['since and approve of sync', { since: '2026-01-31T00:00:00Z', approve: 'abc' }],
    ['apply and approve of reconcile', { command: 'reconcile', apply: true, approve: 'abc' }],
    ['since of plan', { command: 'plan', since: '2026-01-31T00:00:00Z' }],
  ] as const)('is not what the command asks for: %s', (_, inputs) => {
    expect(told(inputs)).toEqual([]);
  });
});
