import { describe, expect, it } from 'vitest';
import type { StoppedPlan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { parseOrganization, serialiseOrganization } from '../../../action/src/core/state/organization-file.ts';
import { aRun, aState } from './a-state.ts';

const PLAN: StoppedPlan = {
  digest: 'a1b2',
  changes: new Map([
    [ukgEmployeeId('A B1'), { kind: 'deactivate', fields: [] }],
    [ukgEmployeeId('C2'), { kind: 'update', fields: ['location', 'title'] }],
  ]),
};

const textOf = (runs: ReturnType<typeof aRun>[]): string =>
  serialiseOrganization(aState({ runs }), { usersSha256: null, seal: null });

describe('A run that a limit stopped', () => {
  it('remembers what it would have done, without values', () => {
    const runs = [aRun({ status: 'stopped', plan: PLAN })];
    const text = textOf(runs);
    expect(text).toContain(
      '"plan":{"digest":"a1b2","changes":[["deactivate","A B1"],["update","C2","location","title"]]}',
    );
    expect(parseOrganization('acme', text, 'f').state.runs).toEqual(runs);
  });

  it('remembers what each limit counted, and marks of all its changes or of none', () => {
    const limits = new Map([['deactivations', 2]]);
    const marked = new Map([...PLAN.changes].map(([id, change], at) => [id, { ...change, mark: `aa0${String(at)}` }]));
    const half = new Map([...PLAN.changes, ...[...marked].slice(0, 1)]);
    const backOf = (plan: StoppedPlan): unknown =>
      parseOrganization('acme', textOf([aRun({ status: 'stopped', plan })]), 'f').state.runs[0]?.plan;
    expect(backOf({ ...PLAN, limits, changes: marked })).toEqual({ ...PLAN, limits, changes: marked });
    expect(backOf({ ...PLAN, changes: half })).toEqual(PLAN);
  });

  it('or that failed remembers why', () => {
    const runs = [aRun({ status: 'failed', failure: 'UKG_UNAUTHORIZED', approved: 2 })];
    const text = textOf(runs);
    expect(text).toContain('"failure":"UKG_UNAUTHORIZED"');
    expect(parseOrganization('acme', text, 'f').state.runs).toEqual(runs);
  });

  it.each([
    ['5', 'plan is not a JSON object'],
    ['{"digest":"a1b2"}', 'changes is missing'],
    ['{"changes":[]}', 'digest is missing'],
    ['{"digest":"a1b2","changes":[5]}', 'a change of the plan is not like ["update","A1B2C3","title"]'],
    ['{"digest":"a1b2","changes":[["delete","A1"]]}', 'a change of the plan is not like'],
    ['{"digest":"a1b2","changes":[["update"]]}', 'a change of the plan is not like'],
  ])('is refused with a plan like %s', (plan, reason) => {
    const damaged = textOf([aRun()]).replace('"problems":0}', `"problems":0,"plan":${plan}}`);
    expect(() => parseOrganization('acme', damaged, 'f')).toThrow(reason);
  });
});
