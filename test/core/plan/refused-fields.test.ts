import { describe, expect, it } from 'vitest';
import type { FieldRefusal } from '../../../action/src/core/plan/written.ts';
import { dropRefused, fieldsNamedIn } from '../../../action/src/core/plan/written.ts';
import { aChange, fieldsOf } from '../../builders.ts';

const refusal = (...fields: readonly string[]): FieldRefusal => ({
  code: 'BETTERWORKS_REJECTED',
  message: 'No such thing',
  fields,
});
const change = aChange({
  fields: fieldsOf('E1', { manager_id: '009', deactivation_date: null }),
  desired: fieldsOf('E1', { manager_id: '009' }),
});

describe('a field that Betterworks refuses is dropped and the rest is written', () => {
  it('from what is sent and from what is remembered', () => {
    const dropped = dropRefused(change, refusal('phone', 'title'));
    expect(dropped?.change.fields).not.toHaveProperty('phone');
    expect(dropped?.change.desired).not.toHaveProperty('title');
    expect(dropped?.change.fields).toHaveProperty('location', 'Seattle');
  });

  it('is said in one sentence, whether or not the reason ends in a full stop', () => {
    for (const message of ['No such thing', 'No such thing.'])
      expect(dropRefused(change, { ...refusal('phone'), message })?.problems[0]?.message).toContain(
        'phone: No such thing. The field',
      );
  });

  it.each<[string, FieldRefusal, string]>([
    ['phone', refusal('phone'), 'VALUE_INVALID'],
    ['hire_date', refusal('hire_date'), 'DATE_INVALID'],
    ['manager_id', refusal('manager_id'), 'MANAGER_NOT_FOUND'],
    ['manager_id', { ...refusal('manager_id'), code: 'MANAGER_SELF' }, 'MANAGER_SELF'],
  ])('%s is said with the words of the refusal', (field, refused, code) => {
    expect(dropRefused(change, refused)?.problems).toMatchObject([
      {
        code,
        field,
        action: 'update',
        ukgEmployeeId: 'E1',
        message: expect.stringContaining('No such thing') as string,
      },
    ]);
  });

  it('an employee id is dropped from a user who is there already', () => {
    expect(dropRefused(change, refusal('employee_id'))?.change.fields).not.toHaveProperty('employee_id');
  });
});

describe('the fields that a refusal is about are', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['those that it lists', 'The title is wrong', ['phone'], ['phone']],
    ['those whose key its sentence says', 'title: too long', [], ['title']],
    ['those that its sentence says in words', 'Department name is unknown', [], ['department_name']],
    ['those that it lists in another spelling', 'Too long', ['departmentName', 'Title'], ['title', 'department_name']],
    ['never a part of a word', 'This user is entitled to nothing', [], []],
    ['others than were sent when it lists no other', 'No such language', ['locale'], ['locale']],
  ])('%s', (_, message, listed, fields) => {
    const named = fieldsNamedIn(change, { code: 'BETTERWORKS_REJECTED', message, fields: listed });
    expect(named.toSorted()).toEqual(fields.toSorted());
  });
});

describe('nothing is dropped', () => {
  it.each(['email', 'first_name', 'last_name', 'deactivation_date'])('when %s is refused', (field) => {
    expect(dropRefused(change, refusal(field, 'phone'))).toBeNull();
  });

  it('when the employee id of a new user is refused: without it they could be there twice', () => {
    expect(dropRefused({ ...change, kind: 'create', userId: null }, refusal('employee_id'))).toBeNull();
  });

  it.each<[string, FieldRefusal]>([
    ['when no field is named', refusal()],
    ['when the field was not sent', refusal('locale')],
  ])('%s', (_, refused) => {
    expect(dropRefused(change, refused)).toBeNull();
  });
});
