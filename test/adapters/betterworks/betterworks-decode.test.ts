import { describe, expect, it } from 'vitest';
import { decodeRefusal, decodeUser } from '../../../action/src/adapters/betterworks/answers.ts';
import { columnsOf } from '../../../action/src/adapters/betterworks/contract.ts';
import { NO_LICENSE, SHARED_EMAIL } from '../../sandbox/betterworks-rules.ts';

describe('a user', () => {
  it('is read with the scalars of the standard and the mapped fields; other forms are named', () => {
    const raw = {
      id: 7,
      unmapped: 'x',
      email: 'a@b.example',
      employee_id: '007',
      on_leave: true,
      hire_date: null,
      badge: 3,
      groups: [1],
      manager_id: {},
    };
    const columns = columnsOf([{ field: 'badge' }, { field: 'groups' }, { field: 'constructor' }]);
    expect(decodeUser(raw, columns)).toEqual({
      id: 7,
      email: 'a@b.example',
      employeeId: '007',
      fields: { email: 'a@b.example', employee_id: '007', on_leave: true, hire_date: null, badge: '3' },
      otherForms: ['manager_id', 'groups'],
      deactivationDate: undefined,
    });
  });

  it('shows nothing of a day that may be read in two ways, of a flag in other words, and of an id that is a number', () => {
    const other = { employee_id: 104, hire_date: '3/4/2020', deactivation_date: '04.03.2026', on_leave: 'Y' };
    expect(decodeUser({ id: 7, ...other })).toEqual({
      id: 7,
      email: '',
      employeeId: '104',
      fields: {},
      otherForms: ['employee_id', 'hire_date', 'on_leave', 'deactivation_date'],
      deactivationDate: undefined,
    });
    expect(decodeUser({ id: 7, on_leave: 'true', hire_date: '' })?.fields).toMatchObject({
      on_leave: 'true',
      hire_date: '',
    });
  });

  it('holds nothing under a name that every object has', () => {
    expect(decodeUser({ id: 7 })?.fields['constructor']).toBeUndefined();
  });

  it.each([
    { raw: { id: '12', email: null }, read: { id: 12, email: '', employeeId: '' } },
    { raw: { id: 12, employee_id: 104 }, read: { employeeId: '104' } },
    { raw: { id: 12, deactivation_date: '2026-06-30T00:00:00Z' }, read: { deactivationDate: '2026-06-30' } },
    { raw: { id: 12, deactivation_date: '' }, read: { deactivationDate: null } },
  ])('is read whatever its types: $raw', ({ raw, read }) => {
    expect(decodeUser(raw)).toMatchObject(read);
  });

  it.each([[null], ['user'], [[]], [{}], [{ id: 'abc' }], [{ id: 1.5 }], [{ id: null }], [[{ id: 1 }]]])(
    'is not %o',
    (raw) => {
      expect(decodeUser(raw)).toBeNull();
    },
  );
});

describe('why a write is refused', () => {
  const never = 'Date has wrong format.';

  it.each([
    { case: 'a map of fields', body: { errors: { hire_date: [never] } }, fields: ['hire_date'] },
    { case: 'a map of fields to one sentence each', body: { errors: { hire_date: never } }, fields: ['hire_date'] },
    { case: 'a list', body: { errors: [never] }, fields: [] },
    {
      case: 'a list that names fields',
      body: { errors: [{ field: 'hire_date', message: never }] },
      fields: ['hire_date'],
    },
    { case: 'one sentence under errors', body: { errors: never }, fields: [] },
    { case: 'error', body: { error: never }, fields: [] },
    { case: 'error with a message', body: { error: { code: 7, message: never } }, fields: [] },
    { case: 'detail', body: { detail: never }, fields: [] },
    { case: 'message', body: { message: never }, fields: [] },
    { case: 'fields in the body itself', body: { hire_date: [never] }, fields: ['hire_date'] },
    { case: 'a bare list', body: [never], fields: [] },
    { case: 'no reason of a field', body: { errors: { non_field_errors: [never] } }, fields: [] },
  ])('is read from $case', ({ body, fields }) => {
    const refusal = decodeRefusal(400, JSON.stringify(body));
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'BETTERWORKS_REJECTED', fields });
    expect(refusal.message).toContain(never);
  });

  it.each([
    { case: 'another form', body: '{"reason":"because"}', message: '{"reason":"because"}' },
    { case: 'a text', body: 'Bad things happened', message: 'Bad things happened' },
    { case: 'a long text', body: 'x'.repeat(5000), message: 'x'.repeat(200) },
    { case: 'a long text with an address', body: `${'x'.repeat(190)} jane.doe@acme.example`, message: 'x'.repeat(190) },
    { case: 'long sentences', body: JSON.stringify({ errors: ['y'.repeat(500)] }), message: 'y'.repeat(200) },
    { case: 'nothing', body: '', message: 'status 400 without a reason' },
    { case: 'a number', body: '7', message: '7' },
  ])('is the beginning of $case', ({ body, message }) => {
    expect(decodeRefusal(400, body)).toMatchObject({ kind: 'invalid', message, fields: [] });
  });

  it.each([
    { sentence: NO_LICENSE, code: 'LICENSES_EXHAUSTED', fields: [] },
    { sentence: 'User cannot be their own manager.', code: 'MANAGER_SELF', fields: ['manager_id'] },
    { sentence: 'User cannot be his/her own manager.', code: 'MANAGER_SELF', fields: ['manager_id'] },
    { sentence: 'Could not find manager email: x@y.example.', code: 'MANAGER_NOT_FOUND', fields: ['manager_id'] },
    { sentence: 'Could not find manager id: 7.', code: 'MANAGER_NOT_FOUND', fields: ['manager_id'] },
    { sentence: SHARED_EMAIL, code: 'EMAIL_TAKEN', fields: ['email'] },
    { sentence: 'Email address is required.', code: 'EMAIL_MISSING', fields: ['email'] },
  ])("is known by the vendor's sentence: $code", ({ sentence, code, fields }) => {
    expect(decodeRefusal(400, JSON.stringify({ detail: sentence }))).toMatchObject({ kind: 'invalid', code, fields });
  });

  it('is that somebody is there already, when the status says so', () => {
    expect(decodeRefusal(409, '')).toEqual({
      kind: 'exists',
      code: 'EMAIL_TAKEN',
      message: 'status 409 without a reason',
      fields: [],
    });
  });
});
