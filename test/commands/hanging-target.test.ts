import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../action/src/commands/apply.ts';
import { findUsers } from '../../action/src/commands/plan-people.ts';
import type { Change } from '../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { aBetterworks } from '../adapters/betterworks/a-betterworks.ts';
import { aChange, emailOf, fieldsOf } from '../builders.ts';

/** The clock runs 600 times faster than ours: 30 s of silence take 50 ms. */
const HASTE = { timeoutMs: 50, speed: 600 };
/** At most 32 tries are under way at once, each for 30 s: five minutes have room for no more. */
const TRIES_OF_FIVE_MINUTES = 32 * 10;

const creates: readonly Change[] = Array.from({ length: 800 }, (_, at) => {
  const fields = fieldsOf(`E${at + 1}`);
  return aChange({ id: `E${at + 1}`, kind: 'create', userId: null, fields, desired: fields });
});

describe('a Betterworks that hangs', () => {
  it.each([
    { case: 'with everything', fault: { kind: 'stall' as const, times: 9999 } },
    { case: 'with what is written', fault: { kind: 'stall' as const, method: 'POST', times: 9999 } },
    { case: 'once it has had a few', fault: { kind: 'stall' as const, at: 20, times: 9999 } },
  ])('$case ends applying within five minutes, and nobody is lost', async ({ fault }) => {
    const { betterworks, ...target } = await aBetterworks({ faults: [fault], line: HASTE });
    const { outcomes, stoppedBy } = await applyPlan(
      creates,
      { ...target, prove: () => null, mapping: [] },
      () => undefined,
    );
    expect(betterworks.requests.length).toBeLessThan(TRIES_OF_FIVE_MINUTES);
    expect(stoppedBy).toMatchObject({ kind: 'unavailable' });
    expect(outcomes).toHaveLength(800);
    expect(outcomes.filter(({ kind }) => kind === 'not-attempted').length).toBeGreaterThan(400);
  });

  it('while users are looked up ends the run within five minutes', async () => {
    const { betterworks, reader } = await aBetterworks({ faults: [{ kind: 'stall', times: 9999 }], line: HASTE });
    const lookUps = creates.map(({ ukgEmployeeId: id }) => ({
      ukgEmployeeId: ukgEmployeeId(id),
      employeeId: '',
      email: emailOf(id),
      decided: null,
      linked: null,
      byEmployeeId: [],
      byPerson: null,
    }));
    await expect(findUsers(lookUps, reader)).rejects.toMatchObject({ code: 'BETTERWORKS_UNAVAILABLE' });
    expect(betterworks.requests.length).toBeLessThan(TRIES_OF_FIVE_MINUTES);
  });
});
