import { describe, expect, it } from 'vitest';
import { personalValues, withoutNamesInReasons } from '../../action/src/core/personal-values.ts';
import { problemOf } from '../../action/src/core/problem.ts';
import { createRedactor } from '../../action/src/core/redactor.ts';
import { aChange, fieldsOf } from '../builders.ts';

const ADA = aChange({ id: 'E1', desired: fieldsOf('E1', { phone: '02065550100' }) });
const BOSS = aChange({
  id: 'E2',
  desired: fieldsOf('E2', { first_name: 'José', last_name: 'Ñandú-Page', phone: '02065550101' }),
});

const messages = (...said: readonly string[]): readonly string[] =>
  withoutNamesInReasons(
    said.map((message) => problemOf(ADA, { code: 'BETTERWORKS_REJECTED', message })),
    [ADA, BOSS],
  ).map(({ message }) => message);

describe('personal values', () => {
  it('hide a whole name in any case and order', () => {
    const { learn, redact } = createRedactor({ secrets: [] });
    learn(personalValues(ADA));
    expect(redact('ada lovelace, LOVELACE, ADA, lovelace ada')).toBe('[name], [name], [name]');
  });

  it('are those that are there', () => {
    expect(personalValues(aChange({ desired: { first_name: 'Ada', title: 'Lead' } }))).toEqual(['Ada']);
    expect(personalValues(aChange({ desired: { last_name: 'Lovelace', first_name: null } }))).toEqual(['Lovelace']);
  });
});

describe('a reason of Betterworks', () => {
  it.each([
    ['Manager José Ñandú-Page is off', 'Manager [name] is off'],
    ['manager jose nandu-page is off', 'manager [name] is off'],
    ['Jose is off', '[name] is off'],
    ['02065550101 is in use', '[phone] is in use'],
    ['employee 002 is in use', 'employee 002 is in use'],
  ])('names nobody of the plan: %s', (reason, shown) => {
    expect(messages(`Betterworks did not update this user: ${reason}`)).toEqual([
      `Betterworks did not update this user: ${shown}`,
    ]);
    expect(messages(`Betterworks refused the value for title: ${reason}.`)).toEqual([
      `Betterworks refused the value for title: ${shown}.`,
    ]);
  });

  it('leaves words of our own alone that are somebody’s name', () => {
    const ours = 'The Page of this employee is unknown.';
    expect(messages(ours, 'Betterworks did not create this user: Page')).toEqual([
      ours,
      'Betterworks did not create this user: [name]',
    ]);
    expect(messages(ours)).toEqual([ours]);
  });
});
