import { describe, expect, it } from 'vitest';
import { idleInputs } from '../../action/src/inputs.ts';
import { givenInputs } from './given-inputs.ts';

const A_DAY = '2026-01-31T00:00:00Z';

describe('an input without effect', () => {
  it.each([
    ['apply of sync', { apply: true }, 'The input apply has no effect on sync. To write every difference'],
    ['approve of a comparison that only reports', { command: 'reconcile', approve: 'abc' }, 'reconcile without apply'],
    ['since of reconcile', { command: 'reconcile', apply: true, since: A_DAY }, 'It belongs to the commands sync'],
    ['since beside employees, who are read by name', { since: A_DAY, employees: ['000417'] }, 'without employees'],
    ['employees of explain', { command: 'explain', employees: ['000417'] }, 'in the input employee'],
    ['employee of sync', { employee: '000417' }, 'name them in employees'],
    ['employee of a check that only reads', { command: 'check', employee: 'test@acme.example' }, 'check with apply'],
    ['first of a comparison that only reports', { command: 'reconcile', first: 10 }, 'reconcile with apply'],
    ['plan of sync', { plan: 'plan.json' }, 'It belongs to the command explain.'],
  ] as const)('is told: %s', (_, inputs, words) => {
    expect(idleInputs(givenInputs(inputs))).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['none', {}],
    ['since and approve of sync', { since: A_DAY, approve: 'abc' }],
    ['employees and first of sync', { employees: ['000417'], first: 10 }],
    ['apply, approve and first of reconcile', { command: 'reconcile', apply: true, approve: 'abc', first: 10 }],
    ['since of plan', { command: 'plan', since: A_DAY }],
    ['apply and employee of check', { command: 'check', apply: true, employee: 'test@acme.example' }],
    ['employee and plan of explain', { command: 'explain', employee: '000417', plan: 'plan.json' }],
  ] as const)('is not what the command asks for: %s', (_, inputs) => {
    expect(idleInputs(givenInputs(inputs))).toEqual([]);
  });
});
