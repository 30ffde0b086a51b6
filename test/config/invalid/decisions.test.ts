// Mistakes in decisions.yml: each is told at its line and column with what to write.
import { describe, expect, test } from 'vitest';
import { expectAdviceHolds } from '../advice.ts';
import type { Fault } from '../builders.ts';
import { told, validated } from '../builders.ts';

const of = (entry: string): string => `- { employee: "000417", reason: Checked with HR, ${entry} }\n`;

// prettier-ignore
const FAULTS: readonly Fault[] = [
  ['no employee', '- { leave_alone: true, reason: x }\n', '1:3', '"employee" is missing in entry 1. Write for example: employee: "000417"'],
  ['no reason', '- { employee: "000417", leave_alone: true }\n', '1:3', '"reason" is missing in entry 1.'],
  ['a number without quotes', '- { employee: 000417, leave_alone: true, reason: x }\n', '1:15', 'Put it in quotes: "000417"'],
  ['nothing decided', '- { employee: "000417", reason: x }\n', '1:3', 'Entry 1 says nothing, where one thing is wanted. Add one of: leave_alone: true | user: 1004 | accept: MANAGER_NOT_FOUND'],
  ['two things at once', of('leave_alone: true, user: 1004'), '1:3', 'Entry 1 says leave_alone and user, where one thing is wanted.'],
  ['the word null', of('leave_alone: null'), '1:63', '"leave_alone" has no value. Write for example: leave_alone: true'],
  ['a user that is no number', of('user: abc'), '1:56', '"user" has to be a whole number, but is text. Write a whole number without quotes.'],
  ['an unknown code', of('accept: MANAGER_NOT_FOND'), '1:58', 'Did you mean MANAGER_NOT_FOUND?'],
  ['a day that is none', of('leave_alone: true, until: 2027-02-30'), '1:76', '2027-02-30 is not a day of the calendar.'],
  ['another form of date', of('leave_alone: true, until: 31.3.2027'), '1:76', 'A date is written as year, month and day with hyphens.'],
  ['a year alone', of('leave_alone: true, until: 2027'), '1:76', 'Write for example: until: 2027-03-31'],
  ['the same twice', of('leave_alone: true').repeat(2), '2:15', 'The same is decided for this employee already in line 1. Keep the right one of the two.'],
  ['two users of one employee', `${of('user: 1')}${of('user: 2')}`, '2:56', 'This employee is decided to be another user already in line 1.'],
  ['two employees of one user', `${of('user: 1')}${of('user: 1').replace('000417', '000923')}`, '2:56', 'This user is decided to be another employee already in line 1.'],
  ['an unknown key', of('leave_alone: true, expires: 2027-03-31'), '1:69', 'Did you mean "until"?'],
];

test('what is said to write in decisions.yml is right', () => {
  const followed = FAULTS.filter(([, decisions]) => expectAdviceHolds({ decisions }, 'decisions'));
  expect(followed.length).toBeGreaterThan(FAULTS.length / 4);
});

test('lines of one employee that end on different days may follow each other', () => {
  const decisions = `${of('user: 1, until: 2027-01-31')}${of('user: 2')}`;
  expect(validated({ decisions }).problems).toEqual([]);
});

describe('a mistake in decisions.yml is told with its place and what to write', () => {
  test.each(FAULTS)('%s', (_, decisions, place, words) => {
    const { problems, integration } = validated({ decisions });
    expect(problems.map(told)).toEqual([expect.stringContaining(`decisions.yml:${place} `)]);
    expect(told(problems[0]!)).toContain(words);
    expect(integration).toBeNull();
  });
});
