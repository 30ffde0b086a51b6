import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../../action/src/core/plan/explain-plan.ts';
import { explainPlan } from '../../../action/src/core/plan/explain-plan.ts';
import { anIntegration, mappingOf } from '../../configuration-builders.ts';

const place = { file: 'integrations/acme/mapping.yml', line: 7 };
const integration = anIntegration({
  mapping: mappingOf({ title: { place }, badge: { from: 'udf:Badge colour', place } }),
});

const EMPTY: PlanFile = {
  version: 1,
  organization: 'acme',
  digest: 'abcdef0123456789',
  changes: [],
  excluded: [],
  held: [],
  scheduled: [],
  limits: [],
};

const change = (parts: Partial<PlanFile['changes'][number]> = {}): PlanFile['changes'][number] => ({
  kind: 'update',
  employee_id: '000151',
  ukg_employee_id: 'E1',
  user_id: 41,
  fields: ['title'],
  ...parts,
});

const told = (plan: Partial<PlanFile>, employee = 'E1', by = integration): string =>
  explainPlan({ ...EMPTY, ...plan }, employee, by)
    .stages.map(([stage, sentence]) => `${stage}: ${sentence}`)
    .join('\n');

describe('what a plan says of one employee', () => {
  it('begins with the plan itself', () => {
    expect(told({ changes: [change()] })).toMatch(
      /^run: The plan abcdef01 of acme: 1 change, 0 left out, 0 waiting for a fix, 0 with a day ahead\./,
    );
  });

  it.each([
    ["UKG's employeeId", 'E1', ['E1']],
    ['the employee number', '000151', ['E1']],
    ['the employee number with blanks around it', ' 000151 ', ['E1']],
    ['the employee number without its zeros', '151', ['E1']],
    ['nobody in it', 'E7', []],
  ])('finds them by %s', (_how, employee, ids) => {
    expect(explainPlan({ ...EMPTY, changes: [change()] }, employee, integration).ids).toEqual(ids);
  });

  it.each(['excluded', 'held', 'scheduled'] as const)('finds by the employee number who is %s', (list) => {
    const entry = { employee_id: '000151', ukg_employee_id: 'E1' };
    const plan: PlanFile = {
      ...EMPTY,
      excluded: [{ ukg_employee_id: 'E2', reason: 'out', file: 'integrations/acme/filter.yml', line: 3 }],
      [list]: [
        { ...entry, reason: 'out', file: 'f', line: 1, code: 'EMAIL_MISSING', on: '2026-07-01', kind: 'create' },
      ],
    };
    expect(explainPlan(plan, '151', integration).ids).toEqual(['E1']);
  });

  it('takes nobody without a number for whom a blank asks', () => {
    const held = [{ employee_id: '', ukg_employee_id: 'E1', code: 'EMAIL_MISSING', first_seen: '', attempts: 1 }];
    expect(explainPlan({ ...EMPTY, held }, ' ', integration).ids).toEqual([]);
  });

  it('prefers who has exactly this number', () => {
    const changes = [change(), change({ ukg_employee_id: 'E2', employee_id: '151' })];
    expect(explainPlan({ ...EMPTY, changes }, '151', integration).ids).toEqual(['E2']);
  });

  it('tells the change and the line and source of each field', () => {
    const text = told({ changes: [change({ fields: ['title', 'phone', 'shoe_size'] })] });
    expect(text).toContain('plan: Planned: update of employee 000151, Betterworks user 41, with 3 fields.');
    expect(text).toContain('field: title <- job_title [integrations/acme/mapping.yml:7]');
    expect(text).toContain('field: phone <- work_phone [mapped automatically]');
    expect(text).toContain('shoe_size: no line of mapping.yml feeds it now');
  });

  it('names a user-defined field by its label', () => {
    const text = told({ changes: [change({ fields: ['badge'] })] });
    expect(text).toContain(' with 1 field.');
    expect(text).toContain('field: badge <- udf:Badge colour [integrations/acme/mapping.yml:7]');
  });

  it('says of somebody new that they have no user and of somebody without a number that they have none', () => {
    const text = told({ changes: [change({ kind: 'create', user_id: null, employee_id: '' })] });
    expect(text).toContain('create of employee (without a number), whose user is not known yet');
  });

  it('names the file and the line that leave them out', () => {
    const excluded = [
      { ukg_employee_id: 'E1', reason: 'employee type TES', file: 'integrations/acme/filter.yml', line: 3 },
    ];
    expect(told({ excluded })).toContain('filter: Left out by integrations/acme/filter.yml:3: employee type TES.');
  });

  it.each([
    ['EMAIL_MISSING', /\(EMAIL_MISSING\), tried 2 times\. No e-mail in UKG\. What to do: In UKG Pro open/],
    ['OF_A_LATER_RELEASE', /\(OF_A_LATER_RELEASE\), tried 2 times\.$/m],
  ])('says since when they are held and what to do: %s', (code, words) => {
    expect(
      told({ held: [{ ukg_employee_id: 'E1', code, first_seen: '2026-06-01T00:00:00.000Z', attempts: 2 }] }),
    ).toMatch(words);
  });

  it('counts one try, and one that is allowed, as one', () => {
    const held = [
      { ukg_employee_id: 'E1', code: 'EMAIL_MISSING', first_seen: '2026-06-01T00:00:00.000Z', attempts: 1 },
    ];
    expect(told({ held })).toContain('(EMAIL_MISSING), tried once.');
    const limits = [{ limit: 'deactivations', value: 7, allowed: 1, tripped: true }];
    expect(told({ changes: [change()], limits })).toContain('(7 where 1 is allowed)');
  });

  it('says for which day they are scheduled', () => {
    expect(told({ scheduled: [{ ukg_employee_id: 'E1', on: '2026-07-01', kind: 'create' }] })).toContain(
      'scheduled: Scheduled: create on 2026-07-01; nothing is written before that day.',
    );
  });

  it('says which limit stopped the plan, and no other', () => {
    const limits = [
      { limit: 'deactivations', value: 7, allowed: 5, tripped: true },
      { limit: 'creations', value: 1, allowed: null, tripped: false },
    ];
    const text = told({ changes: [change()], limits });
    expect(text).toContain('limit: The limit deactivations stopped this plan (7 where 5 are allowed)');
    expect(text).not.toContain('creations');
  });

  it('says of somebody in none of its lists what that means and how to learn more', () => {
    const text = told({ changes: [change()] }, 'E7');
    expect(text).toContain('E7 is in none of its lists');
    expect(text).toContain('without the input plan');
  });

  it('says that a run without a plan tells nothing', () => {
    const text = told({ digest: '' });
    expect(text).toContain('This run of acme ended before it had a plan; errors.csv of the same report says why.');
  });

  it.each<[string, Partial<PlanFile>, string]>([
    ['is changed', { changes: [change()] }, '000151 would be updated: title.'],
    [
      'is changed and has no number',
      { changes: [change({ kind: 'create', employee_id: '' })] },
      'E1 would be created.',
    ],
    [
      'is left out',
      { excluded: [{ ukg_employee_id: 'E1', reason: 'x', file: 'integrations/acme/filter.yml', line: 5 }] },
      'E1 is left out by filter.yml line 5.',
    ],
    [
      'waits',
      { held: [{ ukg_employee_id: 'E1', code: 'EMAIL_MISSING', first_seen: '2026-06-01T00:00:00.000Z', attempts: 2 }] },
      'E1 waits: no e-mail in UKG.',
    ],
    [
      'waits for a reason of a later release',
      { held: [{ ukg_employee_id: 'E1', code: 'NEW_CODE', first_seen: '2026-06-01T00:00:00.000Z', attempts: 2 }] },
      'E1 waits: NEW_CODE.',
    ],
    [
      'has a day ahead',
      { scheduled: [{ ukg_employee_id: 'E1', on: '2026-07-01', kind: 'create' }] },
      'E1 had nothing to be written in this run; scheduled: create on 2026-07-01.',
    ],
    ['is not in it', {}, 'E1 had nothing to be written in this run.'],
    ['is in a run that ended early', { digest: '' }, 'E1 was not planned, since the run ended before.'],
  ])('has a verdict on somebody who %s', (_, plan, sentence) => {
    expect(explainPlan({ ...EMPTY, ...plan }, 'E1', integration).verdict).toBe(sentence);
  });
});
