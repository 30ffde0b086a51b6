import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../action/src/core/model/model.ts';
import { catalogCounts } from '../../../action/src/core/report/files.ts';

const one: Catalog = {
  orgLevels: [{ level: 1, name: '', codes: [] }],
  jobs: [{ code: 'DEV', texts: [] }],
  locations: [{ code: 'SEA', texts: [''] }],
  employeeTypes: [{ code: 'REG', texts: [''] }],
  companies: [{ id: 'ACME1', code: 'ACM', name: '' }],
  userDefinedFields: ['Badge colour'],
};
const none: Catalog = {
  orgLevels: [],
  jobs: [],
  locations: [],
  employeeTypes: [],
  companies: [],
  userDefinedFields: [],
};

describe('what the catalog found', () => {
  it('is said in the singular and in the plural', () => {
    expect(catalogCounts(one)).toBe(
      '1 org level, 1 job, 1 location, 1 employee type, 1 company and 1 user-defined field',
    );
    expect(catalogCounts(none)).toBe(
      '0 org levels, 0 jobs, 0 locations, 0 employee types, 0 companies and 0 user-defined fields',
    );
  });
});
