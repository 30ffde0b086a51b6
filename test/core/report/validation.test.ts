import { describe, expect, it } from 'vitest';
import type { ValidatedOrganization } from '../../../action/src/core/report/validation.ts';
import { validationMarkdown } from '../../../action/src/core/report/validation.ts';
import type { FilterParts } from '../../configuration-builders.ts';
import { aFilter, aMapping } from '../../configuration-builders.ts';

const MISTAKE = {
  file: 'integrations/acme/mapping.yml',
  line: 4,
  column: 28,
  severity: 'error',
  message: '"org_level_7" is no UKG source',
  fix: 'Did you mean "org_level_1"?',
} as const;

function anOrganization(parts: Partial<ValidatedOrganization> = {}): ValidatedOrganization {
  return { slug: 'acme', problems: [], integration: null, ...parts };
}

describe('validationMarkdown', () => {
  it('lists every mistake with its place and what to write, mistakes before warnings', () => {
    const warning = { ...MISTAKE, severity: 'warning', line: 2, fix: '' } as const;
    expect(validationMarkdown([anOrganization({ problems: [warning, MISTAKE] })])).toBe(`## ❌ 1 mistake to correct

In 1 of 1 organization. Nothing was read from UKG or Betterworks.

### ❌ acme

- ❌ \`integrations/acme/mapping.yml:4:28\` "org_level_7" is no UKG source<br>**What to write:** Did you mean "org_level_1"?
- ⚠️ Warning: \`integrations/acme/mapping.yml:2:28\` "org_level_7" is no UKG source
`);
  });

  it('shows an address so that a copy of it can be pasted into the file', () => {
    const fix = 'Write https://service5.ultipro.com. Drop /services and everything behind it.';
    const page = validationMarkdown([anOrganization({ problems: [{ ...MISTAKE, fix }] })]);
    expect(page).toContain(
      '**What to write:** Write `https://service5.ultipro.com`. Drop /services and everything behind it.',
    );
  });

  it('lists all of them, however many there are, organizations with mistakes first', () => {
    const problems = Array.from({ length: 60 }, (_, index) => ({ ...MISTAKE, line: index + 1 }));
    const page = validationMarkdown([anOrganization({ slug: 'globex' }), anOrganization({ problems })]);
    expect(page).toContain('## ❌ 60 mistakes to correct');
    expect(page.match(/^- ❌ /gmu)).toHaveLength(60);
    expect(page.indexOf('acme')).toBeLessThan(page.indexOf('globex'));
  });

  it('says which value feeds which field, and the line that says so, automatic fields too', () => {
    const place = { file: 'integrations/acme/mapping.yml', line: 5 };
    const sources = [
      { kind: 'row', name: 'preferred_name' },
      { kind: 'row', name: 'first_name' },
    ] as const;
    const mapping = [
      aMapping('team', { from: 'org_level_3', place }),
      aMapping('badge', { from: 'udf:Badge colour' }),
      aMapping('preferred_name', { sources }),
    ];
    const page = validationMarkdown([anOrganization({ integration: { mapping, filter: aFilter() } })]);
    expect(page).toContain('## ✅ All files are valid');
    expect(page).toContain(`
- \`team\` ← org_level_3, mapping.yml line 5
- \`badge\` ← udf:Badge colour, mapped automatically
- \`preferred_name\` ← preferred_name or first_name, mapped automatically
`);
  });

  it.each<readonly [FilterParts, string]>([
    [
      {},
      'Imports all employees. The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
    ],
    [
      {
        employee_types: ['REG', 'INT', 'STU'],
        employee_statuses: ['A', 'L'],
        companies: ['ACME1'],
        exclude: { employee_types: ['TES'] },
      },
      'Imports employees whose employee type is REG, INT or STU and whose employee status is A (active) or L (on leave) and whose company is ACME1, but nobody whose employee type is TES. The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
    ],
    [
      { exclude: { employee_types: ['TES'], companies: ['X', 'Y'] }, whenOutOfScope: 'deactivate' },
      'Imports all employees, but nobody whose employee type is TES or whose company is X or Y. The user of an employee who no longer fits is deactivated, and so are leavers.',
    ],
    // A status that UKG may add is shown by its letter.
    [
      { employee_statuses: ['Z'] },
      'Imports employees whose employee status is Z. The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
    ],
  ])('says who is imported by %j', (filter, words) => {
    const integration = { mapping: [aMapping('title')], filter: aFilter(filter) };
    expect(validationMarkdown([anOrganization({ integration })])).toContain(`**Who is imported:** ${words}\n`);
  });

  it('says so when there is no organization at all', () => {
    expect(validationMarkdown([])).toContain('No organization found');
  });
});
