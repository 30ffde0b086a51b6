// catalog.yml is read by people in a pull request: nothing in it may be invisible or change the direction of what stands around it.
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { hiddenIn } from '../../../action/src/core/model/hidden.ts';
import { catalogYaml } from '../../../action/src/core/report/files.ts';

const ODD = 'REG\u200b\u0085 \u2028\u202eTXT\u00a0\u{e0041}';

test('what nobody sees is written as its number, and read as it was', () => {
  const yaml = catalogYaml({
    orgLevels: [
      { level: 1, name: ODD, codes: [{ code: ODD, texts: [ODD] }] },
      { level: 2, name: '', codes: [{ code: '10', texts: [''] }] },
    ],
    jobs: [{ code: ODD, texts: [{ title: ODD, description: ODD }] }],
    locations: [{ code: ODD, texts: [ODD, ODD] }],
    employeeTypes: [],
    companies: [{ id: ODD, code: ODD, name: ODD }],
    userDefinedFields: [ODD],
  });
  expect(hiddenIn(yaml.replaceAll('\n', ''))).toBeNull();
  expect(load(yaml)).toMatchObject({
    org_levels: { org_level_1: { name: ODD, codes: { [ODD]: ODD } }, org_level_2: { codes: { '10': '' } } },
    locations: { [ODD]: [ODD, ODD] },
    user_defined_fields: [ODD],
  });
});

test('a table without a code is left out, since every code would be unknown to it', () => {
  const nothing = { orgLevels: [], jobs: [], locations: [], employeeTypes: [], companies: [], userDefinedFields: [] };
  expect(load(catalogYaml(nothing))).toEqual({ user_defined_fields: [] });
});
