import { describe, expect, it } from 'vitest';
import { idleInputs } from '../../action/src/inputs.ts';
import { givenInputs } from './given-inputs.ts';

const A_DAY = '2026-01-31T00:00:00Z';

describe('an input without effect', () => {
  it.each([
    [{ apply: true }, 'apply', 'sync'],
    [{ command: 'reconcile', approve: 'abc' }, 'approve', 'reconcile without apply'],
    [{ command: 'reconcile', apply: true, since: A_DAY }, 'since', 'reconcile'],
    [{ since: A_DAY, employees: ['000417'] }, 'since', 'sync'],
    [{ command: 'explain', employees: ['000417'] }, 'employees', 'explain'],
    [{ employee: '000417' }, 'employee', 'sync'],
    [{ command: 'check', employee: 'test@acme.example' }, 'employee', 'check'],
    [{ command: 'reconcile', first: 10 }, 'first', 'reconcile without apply'],
    [{ plan: 'plan.json' }, 'plan', 'sync'],
  ] as const)('is told: %j', (inputs, name, command) => {
    expect(idleInputs(givenInputs(inputs))).toEqual([`The input ${name} has no effect on ${command}.`]);
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
