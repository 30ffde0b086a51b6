import { describe, expect, it } from 'vitest';
import { lostHeld } from '../../../action/src/core/plan/betterworks-lookups.ts';
import type { Held } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { AT } from '../../builders.ts';

const aHeld = (id: string): Held => ({
  ukgEmployeeId: ukgEmployeeId(id),
  code: 'EMAIL_TAKEN',
  firstSeen: AT,
  attempts: 1,
});

describe('a held employee', () => {
  it('whom UKG lists no longer is said in every run, by the code that he is held for', () => {
    const problems = lostHeld([aHeld('E1'), aHeld('E2')], new Set([ukgEmployeeId('E2')]));
    expect(problems).toMatchObject([{ ukgEmployeeId: 'E1', code: 'EMAIL_TAKEN', employeeId: '' }]);
    expect(problems[0]?.message).toContain('UKG lists this employee no longer');
  });

  it('who was read again is told by his own problems', () => {
    expect(lostHeld([aHeld('E1')], new Set([ukgEmployeeId('E1')]))).toEqual([]);
  });
});
