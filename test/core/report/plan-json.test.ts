import { expect, it } from 'vitest';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { planJson } from '../../../action/src/core/report/files.ts';
import { anUpdate, aPlan, AT, DIGEST } from './a-report.ts';

const id = ukgEmployeeId('A1B2C3000123');

it('holds the plan as data: names of fields and never their values', () => {
  const plan = aPlan({
    changes: [anUpdate({ fields: { title: 'Head of Baking', hire_date: null } })],
    excluded: [
      { ukgEmployeeId: id, reason: 'employee type TES is excluded', file: 'integrations/acme/filter.yml', line: 8 },
    ],
    held: [{ ukgEmployeeId: id, code: 'EMAIL_MISSING', firstSeen: AT, attempts: 2 }],
    scheduled: [{ ukgEmployeeId: id, on: '2026-11-24', kind: 'create' }],
    limits: [{ limit: 'creations', value: 0, allowed: null, tripped: false }],
    numbers: new Map([[id, '00123']]),
  });
  const text = planJson(plan, 'acme');
  expect(text).not.toContain('Head of Baking');
  expect(JSON.parse(text)).toEqual({
    version: 1,
    organization: 'acme',
    digest: DIGEST,
    changes: [
      { kind: 'update', employee_id: '00123', ukg_employee_id: id, user_id: 41, fields: ['title', 'hire_date'] },
    ],
    excluded: [
      {
        employee_id: '00123',
        ukg_employee_id: id,
        reason: 'employee type TES is excluded',
        file: 'integrations/acme/filter.yml',
        line: 8,
      },
    ],
    held: [{ employee_id: '00123', ukg_employee_id: id, code: 'EMAIL_MISSING', first_seen: AT, attempts: 2 }],
    scheduled: [{ employee_id: '00123', ukg_employee_id: id, on: '2026-11-24', kind: 'create' }],
    limits: [{ limit: 'creations', value: 0, allowed: null, tripped: false }],
  });
});

it('leaves the employee number empty of people who wait and were not read', () => {
  const plan = aPlan({ scheduled: [{ ukgEmployeeId: id, on: '2026-11-24', kind: 'create' }] });
  expect(JSON.parse(planJson(plan, 'acme'))).toMatchObject({ scheduled: [{ employee_id: '', ukg_employee_id: id }] });
});

it('writes one line an entry, so that two plans can be compared', () => {
  const changes = [anUpdate(), anUpdate({ employeeId: '00124' })];
  expect(planJson(aPlan({ changes }), 'acme').split('\n')).toHaveLength(12);
});

it('is an empty plan of the same shape when the run ended before there was one', () => {
  expect(JSON.parse(planJson(null, 'acme'))).toEqual({
    version: 1,
    organization: 'acme',
    digest: '',
    changes: [],
    excluded: [],
    held: [],
    scheduled: [],
    limits: [],
  });
});
