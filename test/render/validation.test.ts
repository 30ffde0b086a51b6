import { describe, expect, it } from 'vitest';
import type { ValidatedOrganization } from '../../action/src/render/validation.ts';
import { validationMarkdown } from '../../action/src/render/validation.ts';

const MISTAKE = {
  file: 'integrations/acme/mapping.yml',
  line: 4,
  column: 28,
  severity: 'error',
  message: '"org_level_7" is no UKG source',
  fix: 'Did you mean "org_level_1"?',
} as const;

function anOrganization(parts: Partial<ValidatedOrganization> = {}): ValidatedOrganization {
  return { slug: 'acme', problems: [], mappingRows: [], filterSentence: '', ...parts };
}

describe('validationMarkdown', () => {
  it('lists every mistake with its place and what to write, mistakes before warnings', () => {
    const warning = { ...MISTAKE, severity: 'warning', line: 2, fix: '' } as const;
    expect(validationMarkdown({ organizations: [anOrganization({ problems: [warning, MISTAKE] })] }))
      .toBe(`## ❌ 1 mistake to correct

In 1 of 1 organization. Nothing was read from UKG or Betterworks.

### ❌ acme

| Where | Kind | What is wrong | What to write |
| --- | --- | --- | --- |
| \`integrations/acme/mapping.yml:4:28\` | mistake | "org_level_7" is no UKG source | Did you mean "org_level_1"? |
| \`integrations/acme/mapping.yml:2:28\` | warning | "org_level_7" is no UKG source |  |
`);
  });

  it('lists all of them, however many there are, organizations with mistakes first', () => {
    const problems = Array.from({ length: 60 }, (_, index) => ({ ...MISTAKE, line: index + 1 }));
    const page = validationMarkdown({
      organizations: [anOrganization({ slug: 'globex' }), anOrganization({ problems })],
    });
    expect(page).toContain('## ❌ 60 mistakes to correct');
    expect(page.match(/\| mistake \|/gu)).toHaveLength(60);
    expect(page.indexOf('acme')).toBeLessThan(page.indexOf('globex'));
  });

  it('says what valid files mean', () => {
    const organization = anOrganization({
      filterSentence: 'Employees of type REG or INT.',
      mappingRows: [{ field: 'department_name', from: 'org level 2', remarks: 'default "None | yet"' }],
    });
    const page = validationMarkdown({ organizations: [organization] });
    expect(page).toContain('## ✅ All files are valid');
    expect(page).toContain('**Who is imported:** Employees of type REG or INT.');
    expect(page).toContain('| `department_name` | org level 2 | default "None \\| yet" |');
  });

  it('says so when there is no organization at all', () => {
    expect(validationMarkdown({ organizations: [] })).toContain('No organization found');
  });
});
