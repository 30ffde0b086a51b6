import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../action/src/core/model/model.ts';
import { readBack } from '../../../action/src/core/plan/written.ts';
import { aChange, fieldsOf } from '../../builders.ts';

const sent = (fields: Fields, kind: 'update' | 'deactivate' | 'reactivate' = 'update') =>
  aChange({ kind, userId: 1, fields, desired: fieldsOf('E1', fields) });

const agreed = { made: {}, altered: [], problems: [], refusal: null };

describe('the answer of a write that was accepted', () => {
  it.each<[string, Fields, Fields]>([
    ['the same value', { title: 'Lead' }, { title: 'Lead' }],
    ['the value without blanks around', { title: 'Lead ' }, { title: 'Lead' }],
    ['no word of the field', { title: 'Lead' }, {}],
    ['an e-mail address in small letters', { email: 'Ann@Example.com' }, { email: 'ann@example.com' }],
    ['a manager by an id of another kind', { manager_id: '000042' }, { manager_id: '1009' }],
    ['a day with its hour', { hire_date: '2026-01-31' }, { hire_date: '2026-01-31T00:00:00Z' }],
    ['nothing for a flag that is off', { on_leave: false }, { on_leave: null }],
    ['nothing for a value that was cleared', { location: null }, { location: '' }],
    ['other values of fields that were not sent', { title: 'Lead' }, { title: 'Lead', phone: '1' }],
  ])('agrees when it has %s', (_what, fields, answered) => {
    const change = sent(fields);
    expect(readBack(change, answered)).toEqual({ change, ...agreed });
  });

  it.each<[string, Fields, Fields]>([
    ['another layout of a phone number', { phone: '+1 (206) 555-0100' }, { phone: '+12065550100' }],
    ['an employee id without its zeros', { manager_id: '000042' }, { manager_id: '42' }],
    ['a text in other letters', { title: 'Acct mgr' }, { title: 'ACCT MGR' }],
  ])('is remembered, and nothing is said, when it has %s', (_what, fields, answered) => {
    const change = sent(fields);
    expect(readBack(change, answered)).toEqual({ change, ...agreed, made: answered });
  });

  it.each<[string, Fields, Fields, string]>([
    ['a text that was cut', { title: 'Lead engineer' }, { title: 'Lead eng' }, 'title'],
    ['a text in place of none', { preferred_name: '' }, { preferred_name: 'Ann' }, 'preferred_name'],
    ['another custom value', { badge: 'blue' }, { badge: 'none' }, 'badge'],
    ['another day', { hire_date: '2026-01-31' }, { hire_date: '2026-01-30' }, 'hire_date'],
  ])('is remembered, and said once, when it has %s', (_what, fields, answered, field) => {
    const change = sent(fields);
    expect(readBack(change, answered)).toEqual({ change, ...agreed, made: answered, altered: [field] });
  });

  it.each<[string, Fields, Fields]>([
    ['nothing in place of a text', { title: 'Lead' }, { title: '' }],
    ['another address', { email: 'ann@acme.example' }, { email: 'old@acme.example' }],
    ['another employee id', { employee_id: '42' }, { employee_id: '43' }],
    ['no word on a flag that is to be on', { on_leave: true }, { on_leave: null }],
    ['another flag', { on_leave: true }, { on_leave: false }],
  ])('is a problem, and the value is not remembered, when it has %s', (_what, fields, answered) => {
    const [field] = Object.keys(fields) as [string];
    const { change, problems, made } = readBack(sent(fields), answered);
    expect(problems).toMatchObject([{ code: 'VALUE_INVALID', field }]);
    expect(change.desired).not.toHaveProperty(field);
    expect(made).toEqual({});
  });

  it('names a field that it holds otherwise, and the field is not remembered as written', () => {
    const change = sent({ title: 'Lead', location: 'Seattle' });
    const { change: believed, problems, refusal } = readBack(change, { title: '', location: 'Seattle' });
    expect(refusal).toBeNull();
    expect(problems).toMatchObject([{ code: 'VALUE_INVALID', field: 'title', action: 'update' }]);
    expect(believed.desired).not.toHaveProperty('title');
    expect(believed.desired).toHaveProperty('location', 'Seattle');
  });

  it('quotes neither the value that was sent nor the one that is there', () => {
    const [problem] = readBack(sent({ email: 'canary@acme.example' }), { email: 'Other' }).problems;
    expect(problem!.message).not.toMatch(/canary|Other/);
  });

  it('has no effect when the user is still active after a deactivation', () => {
    const change = sent({ deactivation_date: '2026-06-15' }, 'deactivate');
    expect(readBack(change, { deactivation_date: null }).refusal).toContain('still active');
  });

  it('has no effect when the user is still off after a reactivation', () => {
    const change = sent({ deactivation_date: null }, 'reactivate');
    expect(readBack(change, { deactivation_date: '2026-01-01' }).refusal).toContain('still deactivated');
  });

  it('may give the deactivation another day, which is the zone of the one who writes it', () => {
    const change = sent({ deactivation_date: '2026-06-15' }, 'deactivate');
    expect(readBack(change, { deactivation_date: '2026-06-14' })).toEqual({ change, ...agreed });
  });
});
