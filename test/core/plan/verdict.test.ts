import { describe, expect, it } from 'vitest';
import { aChange, aFilter, TOMORROW } from '../../builders.ts';
import type { Given } from './explained.ts';
import { aDecision, aProblem, E1, explanation, left, NONE } from './explained.ts';

describe('the verdict', () => {
  const leavesOut = { filter: aFilter({ employee_types: ['INT'] }) };

  it.each<[string, Given, string]>([
    ['is in step', {}, '001 is in step.'],
    ['would be created', { changes: [aChange({ kind: 'create', userId: null })] }, '001 would be created.'],
    [
      'would be updated',
      { changes: [aChange({ fields: { title: 'a', phone: 'b' } })] },
      '001 would be updated: phone, title.',
    ],
    [
      'would be updated, and something is left out of it',
      { changes: [aChange()], problems: [aProblem('MANAGER_NOT_FOUND')] },
      '001 would be updated: title; waits: manager is not in Betterworks yet.',
    ],
    ['is left out', { integration: leavesOut }, '001 is left out by filter.yml line 2.'],
    [
      'goes off for being left out',
      { integration: leavesOut, changes: [aChange({ kind: 'deactivate', isDated: false })] },
      '001 would be deactivated, left out by filter.yml line 2.',
    ],
    ['is kept by hand', { integration: { decisions: [aDecision] } }, '001 is kept by hand: decisions.yml line 1.'],
    [
      'is left out by the filter, whatever is decided about others',
      { integration: { ...leavesOut, decisions: [{ ...aDecision, employee: 'E2' }] } },
      '001 is left out by filter.yml line 2.',
    ],
    ['waits', { email_address: '' }, '001 waits: no e-mail in UKG.'],
    [
      'waits for what a title calls by its name',
      { problems: [aProblem('BETTERWORKS_UNAVAILABLE')] },
      '001 waits: Betterworks could not be reached.',
    ],
    [
      'waits, and somebody lives with it',
      { problems: [{ ...aProblem('MANAGER_NOT_FOUND'), accepted: { ...aDecision.place, reason: 'known' } }] },
      '001 waits: manager is not in Betterworks yet (accepted by decisions.yml line 1).',
    ],
    [
      'waits since two employments are equal',
      { rows: [{}, { companyId: 'B', supervisorId: 'E9' }] },
      '001 waits: it is not clear which record or user is theirs.',
    ],
    ['starts later', { hireDate: TOMORROW, target: NONE }, `001 starts on ${TOMORROW}.`],
    ['has left, and is off', left, '001 is in step: they left on 2026-03-01.'],
    [
      'has left, and nobody knows their user',
      { ...left, target: NONE },
      '001 left on 2026-03-01, and no user is known to be theirs.',
    ],
    [
      'has a day ahead',
      { scheduled: [{ ukgEmployeeId: E1, on: TOMORROW, kind: 'deactivate' }] },
      `001 is in step; scheduled: deactivate on ${TOMORROW}.`,
    ],
    ['has no number', { employeeNumber: '' }, 'E1 waits: no employee number in UKG.'],
    [
      'would be created before the two systems were ever compared',
      { changes: [aChange({ kind: 'create', userId: null })], state: null },
      '001 would be created, but not yet: the first comparison comes first, and it writes nobody.',
    ],
    ['is right before the two systems were ever compared', { state: null }, '001 is in step.'],
  ])('says of somebody who %s', (_, given, sentence) => {
    expect(explanation(given).verdict).toBe(sentence);
  });
});
