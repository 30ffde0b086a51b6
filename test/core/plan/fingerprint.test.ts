import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigests } from '../../../action/src/adapters/digests.ts';
import { type Fields, type UkgEmployeeId, ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import {
  changedFields,
  coversFields,
  disputed,
  fingerprintOf,
  onlyFields,
  PERSON,
  personOf,
  tyingDigest,
  tyingDigestsOf,
  withMade,
  withoutFields,
} from '../../../action/src/core/plan/fingerprint.ts';

const digests = createDigests({ secret: 'made-up password', slug: 'acme' });
const otherKey = createDigests({ secret: 'another password', slug: 'acme' });
const ANNA = ukgEmployeeId('AAAA00000001');
const BERT = ukgEmployeeId('BBBB00000002');

const asRemembered = (ukgEmployeeId: UkgEmployeeId, fingerprint: string) => ({ ukgEmployeeId, fingerprint });

const everyField: Fields = {
  email: 'a@acme.example',
  employee_id: '00017',
  first_name: 'A',
  last_name: 'B',
  preferred_name: '',
  department_name: 'Sales',
  title: 'Clerk',
  location: 'Rome',
  phone: '1',
  manager_id: '00018',
  hire_date: '2020-01-01',
  on_leave: false,
  deactivation_date: null,
};

const names = fc.constantFrom(...Object.keys(everyField), 'cost_center', 'badge', 'a1', 'a');
const values = fc.oneof(fc.string(), fc.boolean(), fc.constant(null));
const fieldSets = fc.dictionary(names, values, { noNullPrototype: true });

describe('a fingerprint', () => {
  it('is the key id, then letters of standard fields and keys of custom ones in order, with six characters each', () => {
    const fingerprint = fingerprintOf(ANNA, { cost_center: '1', badge: '2', ...everyField }, digests);
    const letters = ['d', 'e', 'f', 'h', 'i', 'l', 'm', 'o', 'p', 'r', 't', 'v', 'x', '~badge:', '~cost_center:'];
    expect(fingerprint).toMatch(
      new RegExp(`^${digests.keyId}${letters.map((letter) => `${letter}[\\w-]{6}`).join('')}$`),
    );
  });

  it('does not depend on the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(everyField).reverse());
    expect(fingerprintOf(ANNA, reversed, digests)).toBe(fingerprintOf(ANNA, everyField, digests));
  });

  it('recognises what it was made of, whatever it was', () => {
    fc.assert(
      fc.property(fieldSets, (fields) => {
        expect(changedFields(asRemembered(ANNA, fingerprintOf(ANNA, fields, digests)), fields, digests)).toEqual({
          changed: [],
          unknown: [],
        });
      }),
    );
  });

  it('tells exactly which fields changed', () => {
    const after = { ...everyField, title: 'Boss', on_leave: true };
    const { changed, unknown } = changedFields(
      asRemembered(ANNA, fingerprintOf(ANNA, everyField, digests)),
      after,
      digests,
    );
    expect({ changed, unknown }).toEqual({ changed: ['on_leave', 'title'], unknown: [] });
  });

  it('takes another form of the same value for the same value', () => {
    const fingerprint = fingerprintOf(ANNA, { email: 'A@acme.example', title: 'Clerk ', on_leave: false }, digests);
    const same = { email: ' a@ACME.example', title: 'Clerk', on_leave: '' };
    expect(changedFields(asRemembered(ANNA, fingerprint), same, digests).changed).toEqual([]);
  });

  it('tells the same values of two employees apart, but for the employee id', () => {
    const [anna, bert] = [fingerprintOf(ANNA, everyField, digests), fingerprintOf(BERT, everyField, digests)];
    expect(changedFields(asRemembered(BERT, anna), everyField, digests).changed).toHaveLength(11);
    expect(tyingDigestsOf(anna, digests).get('employee_id')).toBe(tyingDigestsOf(bert, digests).get('employee_id'));
  });

  it('has equal digests of equal addresses, employee ids and persons, whoever has them', () => {
    const tying = { email: 'a@acme.example', employee_id: '7', ...personOf({ personId: 'P1' }) };
    const [anna, bert] = [fingerprintOf(ANNA, tying, digests), fingerprintOf(BERT, tying, digests)];
    expect(tyingDigestsOf(anna, digests)).toEqual(tyingDigestsOf(bert, digests));
    expect([...tyingDigestsOf(anna, digests).keys()]).toEqual(['email', 'employee_id', PERSON]);
    expect(tyingDigestsOf(anna, { ...digests, keyId: 'Key1' }).size).toBe(0);
    expect(personOf({ personId: '' })).toEqual({});
  });

  it('reads the address of a state of an older release, whose digest only one employee has, as unchanged', () => {
    const older = `${digests.keyId}e${digests.of(`${ANNA}\0email\0s:a@acme.example`).slice(0, 6)}`;
    expect(changedFields(asRemembered(ANNA, older), { email: 'a@acme.example' }, digests)).toEqual({
      changed: [],
      unknown: [],
    });
    expect(changedFields(asRemembered(ANNA, older), { email: 'b@acme.example' }, digests).changed).toEqual(['email']);
  });

  it('keeps the digests of absent fields', () => {
    const before = fingerprintOf(ANNA, everyField, digests);
    const after = fingerprintOf(ANNA, { title: 'Boss', badge: 'red' }, digests, before);
    expect(after).toBe(fingerprintOf(ANNA, { ...everyField, title: 'Boss', badge: 'red' }, digests));
  });

  it('keeps nothing that was made with another key', () => {
    const before = fingerprintOf(ANNA, everyField, otherKey);
    expect(fingerprintOf(ANNA, { title: 'Boss' }, digests, before)).toBe(
      fingerprintOf(ANNA, { title: 'Boss' }, digests),
    );
  });

  it('calls a field unknown that it has no digest of, and every field under another key', () => {
    const fingerprint = fingerprintOf(ANNA, { title: 'Clerk' }, digests);
    expect(changedFields(asRemembered(ANNA, fingerprint), { title: 'Clerk', email: 'x' }, digests).unknown).toEqual([
      'email',
    ]);
    expect(changedFields(asRemembered(ANNA, fingerprint), { title: 'Clerk', email: 'x' }, otherKey).unknown).toEqual([
      'email',
      'title',
    ]);
  });

  it('covers the fields of which it tells whether they changed', () => {
    const title = fingerprintOf(ANNA, { title: 'Clerk', email: 'x' }, digests);
    expect(coversFields(['title', 'email'], title, digests)).toBe(true);
    expect(coversFields(['title', 'badge'], title, digests)).toBe(false);
    expect(coversFields(['title'], title, otherKey)).toBe(false);
    expect(coversFields(['title'], 'x', digests)).toBe(false);
    expect(coversFields(['title'], disputed(title), digests)).toBe(false);
  });

  it('loses the named fields and no other', () => {
    const fingerprint = fingerprintOf(ANNA, { ...everyField, badge: 'red' }, digests);
    const rest = Object.fromEntries(Object.entries(everyField).filter(([name]) => name !== 'title'));
    expect(withoutFields(fingerprint, ['title', 'badge', 'unheard_of'])).toBe(fingerprintOf(ANNA, rest, digests));
  });

  it('in dispute leaves every field unknown, and still tells whose it is', () => {
    const person = personOf({ personId: 'P' });
    const doubtful = disputed(fingerprintOf(ANNA, { title: 'Clerk', ...person }, digests));
    expect(changedFields(asRemembered(ANNA, doubtful), { title: 'Clerk' }, digests)).toEqual({
      changed: [],
      unknown: ['title'],
    });
    expect(onlyFields(doubtful, [PERSON], digests)).toBe(fingerprintOf(ANNA, person, digests));
  });

  it('keeps digests of fields that a newer release may add', () => {
    expect(withoutFields('Key1zAAAAAAeBBBBBB', ['title'])).toBe('Key1eBBBBBBzAAAAAA');
  });

  it('finds an employee by the digest of their employee id', () => {
    expect(tyingDigestsOf(fingerprintOf(ANNA, everyField, digests), digests).get('employee_id')).toBe(
      tyingDigest('employee_id', '00017', digests),
    );
    expect(tyingDigest('employee_id', '17', digests)).not.toBe(tyingDigest('employee_id', '00017', digests));
    expect(
      tyingDigestsOf(fingerprintOf(ANNA, { title: 'Clerk' }, digests), digests).get('employee_id'),
    ).toBeUndefined();
  });

  it('never holds a value', () => {
    const fingerprint = fingerprintOf(ANNA, everyField, digests);
    expect(fingerprint).not.toMatch(/acme|Sales|Clerk|Rome|2020/);
  });
});

describe('an unreadable fingerprint', () => {
  const garbage = [
    '',
    'x',
    'Key',
    'Key1e',
    'Key1eAAAAA',
    'Key1 AAAAAAA',
    'Key1~:AAAAAA',
    'Key1~x',
    'Key1eAAAAAAeAAAAAA',
    '{"a":1}',
  ];

  it.each(garbage)('makes every field unknown: %j', (fingerprint) => {
    expect(changedFields(asRemembered(ANNA, fingerprint), { title: 'x' }, digests)).toEqual({
      changed: [],
      unknown: ['title'],
    });
    expect(withoutFields(fingerprint, ['title'])).toBe('');
    expect(disputed(fingerprint)).toBe('');
    expect(withMade(ANNA, { title: 'x' }, fingerprint, digests)).toBe(fingerprint);
    expect(tyingDigestsOf(fingerprint, digests).get('employee_id')).toBeUndefined();
    expect(fingerprintOf(ANNA, { title: 'x' }, digests, fingerprint)).toBe(
      fingerprintOf(ANNA, { title: 'x' }, digests),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (a) => {
        withoutFields(a, ['title']);
        changedFields(asRemembered(ANNA, a), { title: 'x' }, digests);
        expect(fingerprintOf(ANNA, {}, digests, a).startsWith(digests.keyId)).toBe(true);
      }),
    );
  });
});
