import { describe, expect, it } from 'vitest';
import { readBack } from '../../../action/src/core/plan/read-back.ts';
import type { Fields } from '../../../action/src/core/model/model.ts';
import { aChange, fieldsOf } from '../../builders.ts';

const sent = (fields: Fields, kind: 'update' | 'deactivate' | 'reactivate' = 'update') =>
  aChange({ kind, userId: 1, fields, desired: fieldsOf('E1', fields) });

describe('the answer of a write that was accepted', () => {
  it.each<[string, Fields, Fields]>([
    ['the same value', { title: 'Lead' }, { title: 'Lead' }],
    ['no word of the field', { title: 'Lead' }, {}],
    ['another layout of a phone number', { phone: '+1 (206) 555-0100' }, { phone: '+12065550100' }],
    ['an e-mail address in small letters', { email: 'Ann@Example.com' }, { email: 'ann@example.com' }],
    ['an employee id without its zeros', { manager_id: '000042' }, { manager_id: '42' }],
    ['a day with its hour', { hire_date: '2026-01-31' }, { hire_date: '2026-01-31T00:00:00Z' }],
    ['nothing for a flag that is off', { on_leave: false }, { on_leave: null }],
    ['nothing for a value that was cleared', { location: null }, { location: '' }],
    ['other values of fields that were not sent', { title: 'Lead' }, { title: 'Lead', phone: '1' }],
  ])('agrees when it has %s', (_what, fields, answered) => {
    const change = sent(fields);
    expect(readBack(change, answered)).toEqual({ change, problems: [], refusal: null });
  });

  it('names a field that it holds otherwise, and the field is not remembered as written', () => {
    const change = sent({ title: 'Lead', location: 'Seattle' });
    const { change: believed, problems, refusal } = readBack(change, { title: 'Le', location: 'Seattle' });
    expect(refusal).toBeNull();
    expect(problems).toMatchObject([{ code: 'VALUE_INVALID', field: 'title', action: 'update' }]);
    expect(believed.desired).not.toHaveProperty('title');
    expect(believed.desired).toHaveProperty('location', 'Seattle');
  });

  it('quotes neither the value that was sent nor the one that is there', () => {
    const [problem] = readBack(sent({ first_name: 'Canary' }), { first_name: 'Other' }).problems;
    expect(problem!.message).not.toMatch(/Canary|Other/);
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
    expect(readBack(change, { deactivation_date: '2026-06-14' })).toEqual({ change, problems: [], refusal: null });
  });
});
