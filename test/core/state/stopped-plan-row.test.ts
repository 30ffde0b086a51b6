import { describe, expect, it } from 'vitest';
import type { StoppedPlan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { parseOrganization, serialiseOrganization } from '../../../action/src/core/state/organization-file.ts';
import { aRun, aState } from './a-state.ts';

const PLAN: StoppedPlan = {
  digest: 'a1b2',
  changes: [
    ['deactivate', ukgEmployeeId('A B1')],
    ['update', ukgEmployeeId('C2')],
  ],
  marks: ['aa00', 'aa01'],
  limits: { deactivations: 2 },
};

const textOf = (runs: ReturnType<typeof aRun>[]): string =>
  serialiseOrganization(aState({ runs }), { usersSha256: '0'.repeat(64), seal: null });

describe('A run that a limit stopped', () => {
  it('remembers what it would have done, without values', () => {
    const runs = [aRun({ status: 'stopped', plan: PLAN })];
    const text = textOf(runs);
    expect(text).toContain(
      '"plan":{"digest":"a1b2","changes":[["deactivate","A B1"],["update","C2"]],"marks":["aa00","aa01"],"limits":{"deactivations":2}}',
    );
    expect(parseOrganization('acme', text, 'f').state.runs).toEqual(runs);
  });

  it('is read from an older file, with names of fields and without marks and limits', () => {
    const plan = '{"digest":"a1b2","changes":[["update","C2","location","title"]]}';
    const text = textOf([aRun({ status: 'stopped' })]).replace('"problems":0}', `"problems":0,"plan":${plan}}`);
    expect(parseOrganization('acme', text, 'f').state.runs[0]?.plan).toEqual({
      ...{ digest: 'a1b2', marks: [], limits: {} },
      changes: [['update', 'C2', 'location', 'title']],
    });
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
