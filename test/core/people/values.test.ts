import { describe, expect, it } from 'vitest';
import type { Fields, FieldValue } from '../../../action/src/core/model/model.ts';
import {
  canonical,
  canonicalFields,
  differingFields,
  isSameEmployeeId,
  omit,
  pick,
  shownDifferences,
} from '../../../action/src/core/people/values.ts';

describe('two values are the same when the target may have stored one as the other', () => {
  it.each<[string, FieldValue | undefined, FieldValue | undefined]>([
    ['title', ' Developer ', 'Developer'],
    ['email', 'Ada@Acme.Example', 'ada@acme.example'],
    ['hire_date', '2020-01-15', '2020-01-15T00:00:00Z'],
    ['deactivation_date', null, ''],
    ['phone', '', undefined],
    ['phone', null, undefined],
    ['on_leave', false, undefined],
    ['on_leave', false, null],
    ['on_leave', true, 'true'],
    ['last_name', 'Ame\u0301lie', 'Am\u00e9lie'],
  ])('%s: %j and %j', (field, desired, existing) => {
    expect(differingFields({ [field]: desired ?? '' }, existing === undefined ? {} : { [field]: existing })).toEqual(
      [],
    );
  });

  it.each<[string, FieldValue, FieldValue]>([
    ['title', 'Developer', 'developer'],
    ['employee_id', '00123', '123'],
    ['hire_date', '2020-01-15', '2020-01-16'],
    ['on_leave', true, false],
    ['phone', '', '2065550100'],
  ])('and differ otherwise: %s, %j and %j', (field, desired, existing) => {
    expect(differingFields({ [field]: desired }, { [field]: existing })).toEqual([field]);
  });

  it('what a user does not show is unknown, and no difference', () => {
    expect(shownDifferences({ title: 'a', phone: '1', on_leave: true }, { title: 'x' })).toEqual(['title']);
  });

  it('what is not desired is not compared, and names come sorted', () => {
    expect(differingFields({ title: 'a', email: 'b' }, { title: 'x', email: 'y', phone: 'z' })).toEqual([
      'email',
      'title',
    ]);
  });
});

describe('the canonical form', () => {
  it('is the text that is digested', () => {
    const fields: Fields = {
      email: ' ADA@acme.example',
      on_leave: false,
      hire_date: '2020-01-15T00:00:00',
      phone: null,
      title: 'Head of Development ',
    };
    expect(canonicalFields(fields)).toEqual({
      email: 'ada@acme.example',
      on_leave: 'false',
      hire_date: '2020-01-15',
      phone: '',
      title: 'Head of Development',
    });
  });

  it('of nothing is empty', () => {
    expect(canonical('title', undefined)).toBe('');
  });
});

describe('employee ids of two systems', () => {
  it.each([
    ['00123', '123', true],
    ['a7', ' A7 ', true],
    ['0', '000', true],
    ['120', '12', false],
    ['', '0', false],
  ])('"%s" and "%s" agree: %s', (a, b, isSame) => {
    expect(isSameEmployeeId(a, b)).toBe(isSame);
  });
});

describe('fields by name', () => {
  const fields: Fields = { email: 'a', title: 'b', phone: null };

  it('are picked where they are there', () => {
    expect(pick(fields, ['phone', 'title', 'location'])).toEqual({ phone: null, title: 'b' });
  });

  it('are left out', () => {
    expect(omit(fields, ['phone', 'location'])).toEqual({ email: 'a', title: 'b' });
  });
});
