import { describe, expect, it } from 'vitest';
import type { ReportedPlan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { readPlanFile } from '../../../action/src/core/plan/explain-plan.ts';
import { planJson } from '../../../action/src/core/report/files.ts';
import { aChange } from '../../builders.ts';

const id = ukgEmployeeId('E9');
const plan: ReportedPlan = {
  digest: 'abc',
  changes: [aChange({ kind: 'update', fields: { title: 'Lead' } })],
  excluded: [{ ukgEmployeeId: id, reason: 'employee type', file: 'integrations/acme/filter.yml', line: 2 }],
  held: [{ ukgEmployeeId: id, code: 'EMAIL_MISSING', firstSeen: '2026-06-15T00:00:00.000Z', attempts: 2 }],
  scheduled: [{ ukgEmployeeId: id, on: '2026-07-01', kind: 'create' }],
  limits: [{ limit: 'creations', value: 1, allowed: null, tripped: false }],
  marks: new Map(),
  numbers: new Map([[id, '00900']]),
};

describe('plan.json', () => {
  it.each([
    ['of a run', plan],
    ['of a run without a plan', null],
  ])('is read back as it was written: %s', (_which, written) => {
    const text = planJson(written, 'acme');
    expect(readPlanFile(text)).toEqual({ ok: true, plan: JSON.parse(text) as unknown });
  });

  it('of a release that named the employee number in changes alone is read', () => {
    const text = planJson(plan, 'acme').replaceAll('"employee_id":"00900",', '');
    expect(text).not.toContain('00900');
    expect(readPlanFile(text)).toMatchObject({ ok: true });
  });

  const raw = JSON.parse(planJson(plan, 'acme')) as Readonly<Record<string, unknown>>;

  it.each([
    ['half a file', '{"version":1', 'not complete JSON'],
    ['nothing', 'null', 'version 1'],
    ['another version', JSON.stringify({ ...raw, version: 2 }), 'version 1'],
    ['no organization', JSON.stringify({ ...raw, organization: 7 }), 'version 1'],
    ['no digest', JSON.stringify({ ...raw, digest: null }), 'version 1'],
    ['a list that is none', JSON.stringify({ ...raw, held: {} }), 'version 1'],
    ['a change without fields', JSON.stringify({ ...raw, changes: [{ kind: 'update' }] }), 'version 1'],
    [
      'fields that are no names',
      JSON.stringify({ ...raw, changes: [{ ...(raw['changes'] as object[])[0], fields: [1] }] }),
      'version 1',
    ],
    ['an entry that is no object', JSON.stringify({ ...raw, limits: ['creations'] }), 'version 1'],
  ])('is refused with %s', (_what, text, reason) => {
    expect(readPlanFile(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) as string });
  });
});
