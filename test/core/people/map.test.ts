import { describe, expect, it } from 'vitest';
import type { MappedField } from '../../../action/src/core/people/map.ts';
import { mapField } from '../../../action/src/core/people/map.ts';
import type { RowParts } from '../../builders.ts';
import { aCodeRow, aMapping, anEmployee, aRow, codeTables } from '../../builders.ts';
import type { MappingParts } from '../../configuration-builders.ts';
import { mapped } from './mapped.ts';

describe('a value comes from its source', () => {
  it.each<[string, string, MappingParts, RowParts & { udf?: Record<string, string> }, string]>([
    ['a scalar of the row by its name', 'phone', { from: 'work_phone' }, { work_phone: '206' }, '206'],
    [
      'the employee number keeps its leading zeros',
      'employee_id',
      { from: 'employee_number' },
      { employeeNumber: '000042' },
      '000042',
    ],
    ['an org level by its description', 'department_name', { from: 'org_level_2' }, {}, 'Engineering'],
    ['an org level by its code', 'cost_center', { from: 'org_level_3', use: 'code' }, {}, 'CC7'],
    ['the title of the job', 'title', { from: 'job_title' }, {}, 'Developer'],
    ['the long description of the job', 'title', { from: 'job_description' }, {}, 'Develops software'],
    ['the code of the job', 'job', { from: 'job_title', use: 'code' }, {}, 'DEV'],
    [
      "the person's own alternate title",
      'title',
      { from: 'alternate_job_title' },
      { alternate_job_title: 'Wizard' },
      'Wizard',
    ],
    ['the work location by its description', 'location', { from: 'work_location' }, {}, 'Seattle'],
    ['the original hire date', 'hire_date', { from: 'hire_date' }, { lastHireDate: '2024-05-01' }, '2020-01-15'],
    ['the last hire date', 'hire_date', { from: 'last_hire_date' }, { lastHireDate: '2024-05-01' }, '2024-05-01'],
    [
      'the only hire date is also the last',
      'hire_date',
      { from: 'last_hire_date' },
      { lastHireDate: '' },
      '2020-01-15',
    ],
    ['the termination date', 'last_day', { from: 'termination_date' }, { terminationDate: '2026-12-31' }, '2026-12-31'],
    [
      'a user-defined field by its label',
      'badge',
      { from: 'udf:Badge colour' },
      { udf: { 'Badge colour': 'red' } },
      'red',
    ],
    [
      'blanks around a value are nothing',
      'badge',
      { from: 'udf:Badge colour' },
      { udf: { 'Badge colour': '  red ' } },
      'red',
    ],
    ['blanks around a code are nothing', 'location', { from: 'work_location' }, { work_location: ' SEA  ' }, 'Seattle'],
  ])('%s', (...[, field, mapping, row, value]) => {
    expect(mapped(field, mapping, row)).toMatchObject({
      field,
      value,
      origin: 'source',
      missingCode: null,
      problem: null,
    });
  });

  it.each([
    ['org_level_2', { org_level_2: 'XX' }],
    ['org_level_1', { org_level_1: 'XX' }],
    ['org_level_4', { org_level_4: 'XX' }],
    ['job_title', { job_code: 'XX' }],
    ['job_description', { job_code: 'XX' }],
    ['work_location', { work_location: 'XX' }],
  ] as const)('a code of %s without a description is used itself, and said', (from, row) => {
    expect(mapped('title', { from }, row)).toMatchObject({
      value: 'XX',
      missingCode: { code: 'XX', why: 'none' },
      origin: 'source',
    });
  });

  it('a description of blanks is none', () => {
    const tables = codeTables({ locations: new Map([['SEA', [aCodeRow('  ')]]]) });
    const outcome = mapField(aMapping('location', { from: 'work_location' }), {
      employee: anEmployee(),
      row: aRow(),
      tables,
    });
    expect(outcome).toMatchObject({ value: 'SEA', missingCode: { code: 'SEA', why: 'none' } });
  });

  it('the code of one org level is not looked up on another', () => {
    expect(mapped('department_name', { from: 'org_level_1' }, { org_level_1: 'ENG' })).toMatchObject({
      missingCode: { code: 'ENG', why: 'none' },
    });
  });
});

describe('an empty value', () => {
  const clear = { whenEmpty: 'clear' } as const;

  it.each<[string, string, MappingParts, Partial<MappedField>]>([
    ['sends nothing unless told otherwise', 'phone', {}, { value: undefined, origin: 'absent' }],
    ['is replaced by the default', 'phone', { default: '0' }, { value: '0', origin: 'default' }],
    [
      'is replaced by the default before it clears anything',
      'phone',
      { default: '0', ...clear },
      { value: '0', origin: 'default' },
    ],
    ['clears a text when asked to', 'phone', clear, { value: '', origin: 'cleared' }],
    ['clears a date when asked to', 'hire_date', clear, { value: null, origin: 'cleared' }],
    ['of a flag is false when asked to', 'on_leave', clear, { value: false, origin: 'cleared' }],
  ])('%s', (_, field, mapping, outcome) => {
    expect(mapped(field, mapping, { work_phone: ' ' })).toMatchObject(outcome);
  });

  it('is not the same as a value that was not read in the row: it clears nothing and has no default', () => {
    expect(mapped('phone', { from: 'language_code', ...clear, default: 'x' })).toMatchObject({
      value: undefined,
      origin: 'absent',
      isEmpty: false,
    });
  });

  it.each([
    ['clears nothing', {}, { value: undefined, origin: 'absent' }],
    ['has the default', { default: 'x' }, { value: 'x', origin: 'default' }],
  ])('where the user-defined fields of somebody were read without the label %s', (_, mapping, outcome) => {
    const row = { udf: { 'Badge colour': 'red' } };
    expect(mapped('phone', { from: 'udf:toString', ...clear, ...mapping }, row)).toMatchObject({
      ...outcome,
      isEmpty: true,
    });
  });

  it('is not the same as user-defined fields that were not read', () => {
    expect(mapped('badge', { from: 'udf:Badge colour', ...clear, default: 'x' })).toMatchObject({
      value: undefined,
      origin: 'absent',
    });
  });
});

describe('a look-up', () => {
  it('replaces the values that it names', () => {
    expect(mapped('location', { from: 'work_location', lookup: { Seattle: 'HQ' } })).toMatchObject({
      value: 'HQ',
      origin: 'lookup',
    });
  });

  it('finds a value of UKG that looks like the entry', () => {
    expect(mapped('phone', { lookup: { 'Café 1': 'C' } }, { work_phone: 'Cafe\u0301\u00a01\u200b' })).toMatchObject({
      value: 'C',
    });
  });

  it('lets every other value pass', () => {
    expect(mapped('location', { from: 'work_location', lookup: { Oslo: 'HQ' } })).toMatchObject({
      value: 'Seattle',
      origin: 'source',
    });
  });

  it('knows only its own entries', () => {
    expect(mapped('phone', { lookup: {} }, { work_phone: 'constructor' })).toMatchObject({ value: 'constructor' });
  });

  it('gives a code without a description its text', () => {
    expect(mapped('location', { from: 'work_location', lookup: { XX: 'HQ' } }, { work_location: 'XX' })).toMatchObject({
      value: 'HQ',
      missingCode: null,
    });
  });

  it('does not touch the default', () => {
    expect(mapped('phone', { default: 'a', lookup: { a: 'b' } }, { work_phone: '' })).toMatchObject({ value: 'a' });
  });
});

describe('on_leave', () => {
  it.each<[string, MappingParts, RowParts, boolean]>([
    ['is true for status L', {}, { status: 'L' }, true],
    ['is true for status L in lower case', {}, { employee_status: 'l' }, true],
    ['is false for status A', {}, { status: 'A' }, false],
    ['is what the default says', { default: 'true' }, { employee_status: '' }, true],
    ['is a word of another source', { from: 'is_active' }, { is_active: 'Yes' }, true],
    ['is false for any other word', { from: 'is_active' }, { is_active: 'sometimes' }, false],
    ['is what a look-up of the status says', { lookup: { S: 'true' } }, { status: 'S' }, true],
    ['is what a look-up of the status leaves', { lookup: { S: 'true' } }, { status: 'A' }, false],
  ])('%s', (_, mapping, row, value) => {
    expect(mapped('on_leave', { from: 'employee_status', ...mapping }, row).value).toBe(value);
  });
});
