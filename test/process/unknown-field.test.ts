// A mapping may name a user-defined field before it is there.
import { expect, it } from 'vitest';
import { openSmallCompany } from './small-company.ts';

it('A user-defined field that UKG does not have is a warning at the baseline, too, and breaks nothing', async () => {
  const company = await openSmallCompany();
  company.writeFile(
    'mapping.yml',
    'department_name: { from: org_level_2 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\ncustom: { size: { from: "udf:Shoe size" } }\n',
  );
  const { outputs, log, exitCode } = await company.run('sync').finally(company.close);
  expect([outputs['status'], exitCode]).toEqual(['baseline', 0]);
  expect(log).toContain('::warning title=UDF_UNKNOWN::');
  expect(log).not.toContain('::error');
});
