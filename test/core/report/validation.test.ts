import { describe, expect, it } from 'vitest';
import type { MappingRow } from '../../../action/src/core/model/model.ts';
import type { ValidatedOrganization } from '../../../action/src/core/report/validation.ts';
import { validationMarkdown } from '../../../action/src/core/report/validation.ts';

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

function aRow(parts: Partial<MappingRow> = {}): MappingRow {
  const plain = { default: '', lookup: '', whenEmpty: 'keep', from: 'automatic' } as const;
  return { ukg: 'org level 2', betterworks: 'department_name', ...plain, ...parts };
}

describe('validationMarkdown', () => {
  it('lists every mistake with its place and what to write, mistakes before warnings', () => {
    const warning = { ...MISTAKE, severity: 'warning', line: 2, fix: '' } as const;
    expect(validationMarkdown({ organizations: [anOrganization({ problems: [warning, MISTAKE] })] }))
      .toBe(`## ❌ 1 mistake to correct

In 1 of 1 organization. Nothing was read from UKG or Betterworks.

### ❌ acme

- ❌ \`integrations/acme/mapping.yml:4:28\` "org_level_7" is no UKG source<br>**What to write:** Did you mean "org_level_1"?
- ⚠️ Warning: \`integrations/acme/mapping.yml:2:28\` "org_level_7" is no UKG source
`);
  });

  it('shows an address so that a copy of it can be pasted into the file', () => {
    const fix = 'Write https://service5.ultipro.com. Drop /services and everything behind it.';
    const page = validationMarkdown({ organizations: [anOrganization({ problems: [{ ...MISTAKE, fix }] })] });
    expect(page).toContain(
      '**What to write:** Write `https://service5.ultipro.com`. Drop /services and everything behind it.',
    );
  });

  it('lists all of them, however many there are, organizations with mistakes first', () => {
    const problems = Array.from({ length: 60 }, (_, index) => ({ ...MISTAKE, line: index + 1 }));
    const page = validationMarkdown({
      organizations: [anOrganization({ slug: 'globex' }), anOrganization({ problems })],
    });
    expect(page).toContain('## ❌ 60 mistakes to correct');
    expect(page.match(/^- ❌ /gmu)).toHaveLength(60);
    expect(page.indexOf('acme')).toBeLessThan(page.indexOf('globex'));
  });

  it('says what valid files mean', () => {
    const organization = anOrganization({
      filterSentence: 'Employees of type REG or INT.',
      mappingRows: [
        aRow({ default: 'None | yet', lookup: 'ENG → Engineering', from: 'integrations/acme/mapping.yml:1' }),
        aRow({ betterworks: 'phone', whenEmpty: 'clear' }),
        aRow({ betterworks: 'email' }),
      ],
    });
    const page = validationMarkdown({ organizations: [organization] });
    expect(page).toContain('## ✅ All files are valid');
    expect(page).toContain('**Who is imported:** Employees of type REG or INT.');
    expect(page).toContain(`
- \`department_name\` ← org level 2: without a value the default "None \\| yet"; ENG → Engineering; integrations/acme/mapping.yml:1
- \`phone\` ← org level 2: without a value empties the field; automatic
- \`email\` ← org level 2: without a value sends nothing; automatic
`);
  });

  it('says so when there is no organization at all', () => {
    expect(validationMarkdown({ organizations: [] })).toContain('No organization found');
  });
});
