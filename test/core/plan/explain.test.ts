import { describe, expect, it } from 'vitest';
import type { Scheduled } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { problemOf } from '../../../action/src/core/model/problem.ts';
import { explainLost } from '../../../action/src/core/plan/explain.ts';
import type { Stage } from '../../../action/src/core/plan/explain-rows.ts';
import type { RowParts } from '../../builders.ts';
import { aChange, aFilter, aKnownUser, aState, mappingOf, TODAY, TOMORROW } from '../../builders.ts';
import type { Given } from './explained.ts';
import { E1, explanation, FOUND, left, NONE } from './explained.ts';

function explained(given: Given = {}): readonly Stage[] {
  return explanation(given).stages;
}

const at = (stage: Stage[0], stages: readonly Stage[]): readonly string[] =>
  stages.filter(([name]) => name === stage).map(([, sentence]) => sentence);

describe('the path of one employee', () => {
  it('names every stage in the order of a run', () => {
    expect([...new Set(explained().map(([stage]) => stage))]).toEqual([
      'read',
      'row',
      'employment',
      'filter',
      'mapping',
      'identity',
      'state',
      'plan',
    ]);
  });

  it.each<[string, Given, string]>([
    ['one employment', {}, 'UKG has 1 employment of E1: ACME1 (status A, running).'],
    [
      'several',
      { rows: [{ status: '' }, { companyId: 'B' }] },
      'UKG has 2 employments of E1: ACME1 (status none, unclear), B (status A, running).',
    ],
  ])('says what was read: %s', (_, given, sentence) => {
    expect(at('read', explained(given))).toEqual([sentence]);
  });

  it('says which row counts, and ends where none does', () => {
    expect(explained({ rows: [{}, { companyId: 'B', supervisorId: 'E9' }] }).slice(1, 4)).toEqual([
      ['row', 'No row counts: companies ACME1, B are equal (IDENTITY_CONFLICT).'],
      ['employment', 'Employed today.'],
      ['identity', 'The stored link decides; theirs is Betterworks user 41.'],
    ]);
  });

  it.each<[string, readonly RowParts[]]>([
    ['no other row is like it', [{}]],
    ['it is the home company', [{ isHomeCompany: true }, { companyId: 'B' }]],
    ['it has the latest hire', [{ lastHireDate: '2026-01-01' }, { companyId: 'B' }]],
    ['the others say the same', [{}, { companyId: 'B' }]],
    ['every row has ended, and it ended last', [{ status: 'T' }, { companyId: 'B', ...left }]],
    ['no row has begun, and it begins first', [{ hireDate: TOMORROW }, { companyId: 'B', hireDate: '2026-12-31' }]],
    ['its status or its dates leave the employment in doubt', [{ status: 'Q' }]],
  ])('says why a row counts: %s', (why, rows) => {
    expect(at('row', explained({ rows }))).toEqual([`The row of company ACME1 counts: ${why}.`]);
  });

  it.each<[RowParts, string]>([
    [{}, 'Employed today.'],
    [{ terminationDate: TOMORROW }, `Employed today, leaves on ${TOMORROW}.`],
    [
      { terminationDate: TOMORROW, lastHireDate: '2026-12-31' },
      `Employed today, leaves on ${TOMORROW}, comes back on 2026-12-31.`,
    ],
    [{ status: 'T' }, `Has left on ${TODAY}.`],
    [{ hireDate: TOMORROW }, `Starts on ${TOMORROW}.`],
    [{ status: 'Q' }, 'STATUS_UNKNOWN: UKG gives the employee status "Q"'],
  ])('says whether they are employed: %j', (row, sentence) => {
    expect(at('employment', explained(row))[0]).toContain(sentence);
  });

  it('says which line of the filter decides', () => {
    expect(at('filter', explained())).toEqual(['Included: no line of filter.yml leaves them out.']);
    expect(at('filter', explained({ integration: { filter: aFilter({ employee_types: ['INT'] }) } }))[0]).toContain(
      'Left out by integrations/acme/filter.yml:2: employee type',
    );
  });

  it.each<[string, Parameters<typeof mappingOf>[0], RowParts, string]>([
    ['its source', {}, {}, 'phone <- work_phone [mapped automatically]: a value from UKG'],
    [
      'its line',
      { phone: { place: { file: 'm.yml', line: 7 } } },
      {},
      'phone <- work_phone [m.yml:7]: a value from UKG',
    ],
    [
      'a look-up',
      { phone: { lookup: { '2065550100': '1' } } },
      {},
      'phone <- work_phone [mapped automatically]: a value by look-up',
    ],
    [
      'a default',
      { phone: { default: '1' } },
      { work_phone: '' },
      'phone <- work_phone [mapped automatically]: the default',
    ],
    [
      'a cleared value',
      { phone: { whenEmpty: 'clear' } },
      { work_phone: '' },
      'phone <- work_phone [mapped automatically]: cleared, since UKG has none',
    ],
    ['an absent value', {}, { work_phone: '' }, 'phone <- work_phone [mapped automatically]: nothing is sent'],
    [
      'a refused value',
      {},
      { work_phone: 'x\u0000' },
      'phone <- work_phone [mapped automatically]: refused, nothing is sent (VALUE_INVALID)',
    ],
    [
      'a code without a text',
      {},
      { work_location: 'XX' },
      'location <- work_location [mapped automatically]: a value from UKG, the code itself for want of a text',
    ],
    [
      'a manager',
      {},
      { supervisorId: 'E9' },
      "manager_id <- supervisor_id [mapped automatically]: the supervisor's employee id",
    ],
    [
      'a default for who has no manager',
      { manager_id: { default: '000001' } },
      { supervisorId: '' },
      'manager_id <- supervisor_id [mapped automatically]: the default',
    ],
    [
      'a cleared manager',
      { manager_id: { whenEmpty: 'clear' } },
      { supervisorId: '' },
      'manager_id <- supervisor_id [mapped automatically]: cleared, since UKG has none',
    ],
    ['no manager', {}, { supervisorId: '' }, 'manager_id <- supervisor_id [mapped automatically]: nothing is sent'],
    [
      'a manager from elsewhere',
      { manager_id: { from: 'udf:Reviewer' } },
      { supervisorId: 'E9' },
      'manager_id <- udf:Reviewer [mapped automatically]: nothing is sent',
    ],
    [
      'a user-defined field',
      { badge: { from: 'udf:Badge colour' } },
      {},
      'badge <- udf:Badge colour [mapped automatically]: nothing is sent',
    ],
  ])('says of each field %s', (_, mapping, row, sentence) => {
    expect(at('mapping', explained({ ...row, integration: { mapping: mappingOf(mapping) } }))).toContain(sentence);
  });

  it('shows no value', () => {
    const text = explained({ email_address: 'secret@acme.example' })
      .map(([, sentence]) => sentence)
      .join(' ');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('Lovelace');
  });

  it('says what would be written, what is scheduled and what is wrong, of them alone', () => {
    const changes = [aChange({ fields: { title: 'a', phone: 'b' } }), aChange({ id: 'E2' })];
    const scheduled: readonly Scheduled[] = ['E1', 'E2'].map((id) => ({
      ukgEmployeeId: ukgEmployeeId(id),
      on: TOMORROW,
      kind: id === 'E1' ? 'deactivate' : 'create',
    }));
    const problems = ['E1', 'E2'].map((id) =>
      problemOf(
        { ukgEmployeeId: ukgEmployeeId(id), employeeId: '', companyId: '' },
        { code: 'MANAGER_SELF', message: id === 'E1' ? 'Themselves.' : 'Another.' },
      ),
    );
    expect(at('plan', explained({ changes, scheduled, problems }))).toEqual([
      'Would be written: update with phone, title.',
      `Scheduled: deactivate on ${TOMORROW}.`,
      'MANAGER_SELF: Themselves.',
    ]);
  });

  it('says that nothing would be written', () => {
    expect(at('plan', explained())).toEqual(['Nothing would be written.']);
  });

  it.each<[string, Given, string]>([
    ['a stored link', {}, 'The stored link decides; theirs is Betterworks user 41.'],
    [
      'a stored link of a delivered file',
      { target: { kind: 'known', known: aKnownUser({ userId: null }) } },
      'The stored link decides; theirs is known by the delivered file alone.',
    ],
    [
      'nothing that was asked for',
      { target: NONE, state: aState() },
      'Neither address nor number was asked for; no user is taken for theirs.',
    ],
    ['the e-mail address', { target: FOUND, identityRow: 'same e-mail' }, 'Row "same e-mail" decides: '],
    ['the employee id', { target: FOUND, identityRow: 'same employee id' }, '; theirs is Betterworks user 52.'],
    ['evidence for two', { target: NONE, identityRow: 'two users' }, 'Row "two users" decides: '],
    ['a decision', { target: FOUND, identityRow: 'decision' }, 'A line of decisions.yml decides whose user it is; '],
  ])('says what decided whose user it is: %s', (_, given, words) => {
    expect(at('identity', explained(given))[0]).toContain(words);
  });

  it.each<[string, Given, string]>([
    ['nobody before the first run', { state: null }, 'There is no state yet'],
    ['a user', {}, 'Remembered: linked, Betterworks user 41, active.'],
    [
      'a user who is off',
      { state: aState({ users: [aKnownUser({ active: false })] }) },
      'Remembered: linked, Betterworks user 41, deactivated.',
    ],
    [
      'somebody who waits',
      {
        state: aState({
          held: [{ ukgEmployeeId: E1, code: 'EMAIL_MISSING', firstSeen: '2026-06-01T00:00:00.000Z', attempts: 2 }],
        }),
      },
      'not linked to a user; waiting for a fix since 2026-06-01T00:00:00.000Z because of EMAIL_MISSING, tried 2 times.',
    ],
  ])('says what the state has: %s', (_, given, words) => {
    expect(at('state', explained(given))[0]).toContain(words);
  });
});

describe('somebody whom UKG lists no longer', () => {
  const lost = (parts: Parameters<typeof aState>[0]): readonly string[] =>
    explainLost(E1, aState(parts), TODAY)?.stages.map(([, sentence]) => sentence) ?? [];

  it('is nobody where the state does not know them either', () => {
    expect(explainLost(E1, aState(), TODAY)).toBeNull();
  });

  it('is no leaver, and what the state knows is said', () => {
    expect(explainLost(E1, aState({ users: [aKnownUser()] }), TODAY)?.verdict).toBe(
      'E1 is not listed by UKG any more.',
    );
    expect(lost({ users: [aKnownUser()] })).toContain('Remembered: linked, Betterworks user 41, active.');
  });

  it('and whose change a run had only begun is named as in the report of each run', () => {
    const sentences = lost({ pending: [{ ukgEmployeeId: E1, kind: 'create' }] }).join('\n');
    expect(sentences).toContain('NOT_ATTEMPTED: A run was cut short when it was about to create this user');
  });

  it('and whose day has come is named with code and rule', () => {
    const sentences = lost({ scheduled: [{ ukgEmployeeId: E1, on: TODAY, kind: 'deactivate' }] }).join('\n');
    expect(sentences).toContain('Rule 9 of what counts as proof, "nobody who waits is forgotten": SCHEDULED_LOST.');
    expect(sentences).toContain(`SCHEDULED_LOST: A change was due on ${TODAY}`);
  });
});
