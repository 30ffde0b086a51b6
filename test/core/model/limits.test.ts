import { describe, expect, it } from 'vitest';
import type { LimitRow } from '../../../action/src/core/model/limits.ts';
import { LIMIT_NAMES, LIMITS } from '../../../action/src/core/model/limits.ts';
import { problemCatalog } from '../../../action/src/core/model/problem-catalog.ts';
import { codeOfLimit, readLimits } from '../../../action/src/core/plan/limits.ts';
import { limitWords } from '../../../action/src/core/report/words.ts';
import { anIntegration, AT } from '../../builders.ts';

const context = { activeUsers: 100, runs: [], at: AT, isNewSetup: false, newFields: new Set<string>() };

describe('the table of limits', () => {
  it('gives every limit its reading, its code, its advice and its words', () => {
    const readings = readLimits([], anIntegration().limits, context).map(({ limit }) => limit);
    expect(readings).toEqual(LIMIT_NAMES);
    for (const name of LIMIT_NAMES) {
      const row: LimitRow = LIMITS[name];
      expect(problemCatalog[codeOfLimit(name)]).toMatchObject({ owner: 'configuration', title: row.title });
      expect(limitWords(name)).toBe(row.label);
    }
  });
});
