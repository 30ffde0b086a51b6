import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../action/src/commands/apply.ts';
import { aBetterworks } from '../adapters/betterworks/a-betterworks.ts';
import { aChange, fieldsOf } from '../builders.ts';

const creates = Array.from({ length: 100 }, (_, at) => {
  const fields = fieldsOf(`E${at + 1}`);
  return aChange({ id: `E${at + 1}`, kind: 'create', userId: null, fields, desired: fields });
});

describe('a run whose time is over while it writes', () => {
  it('lets what is under way end, tries nothing more, and counts nothing as broken', async () => {
    // The wait that Betterworks asks for passes the end of the run's time.
    const faults = [{ kind: '429-retry-after' as const, at: 20, retryAfter: 45 }];
    const line = { endsAt: Date.UTC(2026, 6, 3) + 30_000 };
    const { betterworks, ...target } = await aBetterworks({ faults, line });
    const { outcomes, stoppedBy } = await applyPlan(
      creates,
      { ...target, prove: () => null, mapping: [] },
      () => undefined,
    );
    const created = outcomes.filter(({ kind }) => kind === 'created');
    const untried = outcomes.filter(({ kind }) => kind === 'not-attempted');
    expect(stoppedBy).toBeNull();
    expect(created.length).toBe(betterworks.writes.length);
    expect(created.length).toBeGreaterThan(0);
    expect(untried.length).toBeGreaterThan(0);
    expect(untried.every(({ problems }) => problems[0]?.code === 'NOT_ATTEMPTED')).toBe(true);
    expect(created.length + untried.length).toBe(100);
  });
});
