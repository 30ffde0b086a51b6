import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../../action/src/core/model/problem.ts';
import { canonicalFields } from '../../../../action/src/core/people/values.ts';
import { fingerprintOf } from '../../../../action/src/core/plan/fingerprint.ts';
import {
  personalValues,
  withoutNamesInReasons,
  withoutSent,
} from '../../../../action/src/core/report/redact/by-value.ts';
import { aChange, aKnownUser, fieldsOf, mappingOf, testDigests } from '../../../builders.ts';

const mapping = mappingOf({ boss: { from: 'supervisor_name' } });

const ADA = aChange({ id: 'E1', desired: fieldsOf('E1', { phone: '02065550100' }) });
const BOSS = aChange({
  id: 'E2',
  desired: fieldsOf('E2', { first_name: 'José', last_name: 'Ñandú-Page', phone: '02065550101' }),
});

/** What Betterworks holds of Ada since before. */
const held = canonicalFields({ last_name: 'Byron Gordon', phone: '0412 67', title: 'Lead' });
const HELD = new Map([
  [ADA.ukgEmployeeId, aKnownUser({ fingerprint: fingerprintOf(ADA.ukgEmployeeId, held, testDigests()) })],
]);

/** A message of ours, or one that repeats a reason between words of ours. */
type Said = string | readonly [before: string, reason: string, after: string];

const problems = (...said: readonly Said[]): ReturnType<typeof withoutNamesInReasons> =>
  withoutNamesInReasons(
    said.map((words) => {
      const message = typeof words === 'string' ? words : words.join('');
      const reason = typeof words === 'string' ? {} : { reason: words[1] };
      return problemOf(ADA, { code: 'BETTERWORKS_REJECTED', message, ...reason });
    }),
    [ADA, BOSS],
    { mapping, digests: testDigests(), users: HELD },
  );

const messages = (...said: readonly Said[]): readonly string[] => problems(...said).map(({ message }) => message);

describe('personal values', () => {
  it('are known by their source, whatever the field is called', () => {
    expect(personalValues({ boss: 'Grace Hopper', title: 'Lead' }, mapping)).toEqual(['Grace Hopper']);
    const own = mappingOf({ mentor: { from: 'udf:Mentor' } });
    expect(personalValues({ mentor: 'Grace Hopper', title: 'Lead' }, own)).toEqual(['Grace Hopper']);
  });

  it('are those that are there, and a whole name in both orders', () => {
    expect(personalValues({ first_name: 'Ada', title: 'Lead' }, mapping)).toEqual(['Ada']);
    expect(personalValues({ last_name: 'Lovelace', first_name: null }, mapping)).toEqual(['Lovelace']);
    expect(personalValues({ first_name: 'Ada', last_name: 'Lovelace' }, mapping)).toEqual(
      expect.arrayContaining(['Ada Lovelace', 'Lovelace, Ada']),
    );
  });

  it('are taken out of what Betterworks says of the request that sent them', () => {
    const sent = { boss: 'Grace Hopper', title: 'Hopper of grain' };
    expect(withoutSent('boss: "grace hopper" is nobody; ask HOPPER', sent, mapping)).toBe(
      'boss: "[name]" is nobody; ask [name]',
    );
  });
});

describe('a reason of Betterworks', () => {
  it.each([
    ['Manager José Ñandú-Page is off', 'Manager [name] is off'],
    ['manager jose nandu-page is off', 'manager [name] is off'],
    ['Jose is off', '[name] is off'],
    ['02065550101 is in use', '[phone] is in use'],
    ['employee 002 is in use', 'employee 002 is in use'],
    ['User "Byron Gordon" is locked', 'User "[name]" is locked'],
    ['the phone (0412 67) is too short', 'the phone ([phone]) is too short'],
    ['Lead is no title, says Gordon', 'Lead is no title, says Gordon'],
  ])('names nobody of the plan: %s', (reason, shown) => {
    expect(messages(['Betterworks said: ', reason, '. Correct it.'])).toEqual([
      `Betterworks said: ${shown}. Correct it.`,
    ]);
  });

  it('is shown of somebody of whom nothing is known', () => {
    const problem = problemOf(BOSS, { code: 'BETTERWORKS_REJECTED', message: 'Byron Gordon', reason: 'Byron Gordon' });
    const known = { mapping, digests: testDigests(), users: HELD };
    expect(withoutNamesInReasons([problem], [], known)[0]?.message).toBe('Byron Gordon');
  });

  it('stands in the message alone afterwards', () => {
    expect(problems(['Refused: ', 'Jose is off', '']).map((problem) => 'reason' in problem)).toEqual([false]);
  });

  it('is shown as it is, whatever a replacement makes of its signs', () => {
    expect(messages(['Refused: ', "Jose owes $& and $'", '.'])).toEqual(["Refused: [name] owes $& and $'."]);
  });

  it('leaves words of our own alone that are somebody’s name', () => {
    const ours = 'The Page of this employee is unknown.';
    expect(messages(ours, ['Betterworks did not create this user: ', 'Page', ''])).toEqual([
      ours,
      'Betterworks did not create this user: [name]',
    ]);
    expect(messages(ours)).toEqual([ours]);
  });
});
