// What an administrator is told who copies integrations/example and makes a mistake: the place, the words, what to write.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { ROOT, runAction } from '../run-action.ts';

const FOLDER = join('integrations', 'example');

interface Change {
  readonly file: string;
  /** The new text, or a change of the example's. */
  readonly text: string | Buffer | ((text: string) => string);
}

async function validated({ file, text }: Change): Promise<ActionRun> {
  const workspace = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    cpSync(join(ROOT, FOLDER), join(workspace, FOLDER), { recursive: true });
    const path = join(workspace, FOLDER, file);
    writeFileSync(path, typeof text === 'function' ? text(readFileSync(path, 'utf8')) : text);
    return await runAction({ inputs: { command: 'validate' }, workspace });
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

const INTEGRATION = 'integration.yml';
const MAPPING = 'mapping.yml';
const FILTER = 'filter.yml';
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const CATALOG = lines(
  'employee_types: { REG: Regular, INT: Intern, TES: Test }',
  'companies: [{ id: J5CXA, code: ACME1 }]',
  'user_defined_fields: [Badge color]',
);

const MISTAKES: readonly (Change & { readonly what: string; readonly at: string; readonly says: string })[] = [
  {
    what: 'a key twice',
    file: FILTER,
    text: (text) => `${text}companies: [ACME2]\n`,
    at: '27:1',
    says: '"companies" stands twice here; the first is in line 13. Delete one of the two.',
  },
  {
    what: 'a tab',
    file: FILTER,
    text: lines('import: matching', 'exclude:', '\temployee_types: [TES]'),
    at: '3:1',
    says: 'Replace the tab by two blanks.',
  },
  {
    what: 'too deep',
    file: FILTER,
    text: lines('import: matching', '  employee_types: [REG]'),
    at: '2:3',
    says: 'This line is indented by 2 blanks, which fits no line above it.',
  },
  {
    what: 'not deep enough',
    file: INTEGRATION,
    text: (text) => text.replace('  host: https://service5', 'host: https://service5'),
    at: '24:1',
    says: 'It belongs under "ukg:" or "betterworks:", indented by two blanks.',
  },
  {
    what: 'a bomb of anchors',
    file: FILTER,
    text: lines('import: matching', 'employee_types: &a [REG]', `companies: [${Array(3000).fill('*a').join(', ')}]`),
    at: '3:13',
    says: 'these files do not use that',
  },
  {
    what: 'UTF-16',
    file: FILTER,
    text: Buffer.from('\ufeffimport: all\n', 'utf16le'),
    at: '1:1',
    says: 'choose "Save as" with the encoding UTF-8',
  },
  {
    what: 'Latin-1',
    file: INTEGRATION,
    text: Buffer.from('organization: Müller\n', 'latin1'),
    at: '1:16',
    says: 'not stored as UTF-8',
  },
  {
    what: 'the other ending',
    file: 'filter.yaml',
    text: 'import: all\n',
    at: '1:1',
    says: 'Nobody reads filter.yaml. Delete it',
  },
  {
    what: 'an open bracket',
    file: FILTER,
    text: lines('import: matching', 'employee_types: [REG, INT', 'exclude:'),
    at: '2:17',
    says: 'Write ] where the list ends.',
  },
  {
    what: 'no blank after a colon',
    file: FILTER,
    text: lines('import: matching', 'employee_types:[REG]'),
    at: '2:15',
    says: 'Write "employee_types: " with a blank',
  },
  { what: 'curly quotes', file: FILTER, text: lines('import: “all”'), at: '1:9', says: 'Did you mean all?' },
  {
    what: 'a misspelt key',
    file: MAPPING,
    text: (text) => text.replace('\ntitle:', '\ntitel:'),
    at: '8:1',
    says: 'Did you mean "title"?',
  },
  {
    what: 'a misspelt value',
    file: MAPPING,
    text: (text) => text.replace('from: org_level_2', 'from: org_level2'),
    at: '6:26',
    says: 'Did you mean org_level_2?',
  },
  {
    what: 'a field without default left out',
    file: MAPPING,
    text: (text) => text.replace(/^hire_date:.*\n/m, ''),
    at: '1:1',
    says: '"hire_date" is missing. There is no default. Write one of: hire_date: { from: hire_date }',
  },
  {
    what: 'pay',
    file: MAPPING,
    text: (text) => text.replace('from: org_level_3', 'from: annual_salary'),
    at: '37:24',
    says: 'is never mapped: it is personal data',
  },
  {
    what: 'a host without https',
    file: INTEGRATION,
    text: (text) => text.replace('https://service5', 'http://service5'),
    at: '24:9',
    says: 'replace "http" with "https"',
  },
  {
    what: 'a host with its path',
    file: INTEGRATION,
    text: (text) => text.replace('ultipro.com', 'ultipro.com/services'),
    at: '24:9',
    says: 'Write the host alone: https://service5.ultipro.com',
  },
  {
    what: 'a time zone by its letters',
    file: INTEGRATION,
    text: (text) => text.replace('America/New_York', 'EST5'),
    at: '12:12',
    says: 'Write area and city, for example America/New_York',
  },
  {
    what: 'no address',
    file: INTEGRATION,
    text: (text) => text.replace('hr-systems@acme.example\n', 'hr-systems\n'),
    at: '9:20',
    says: 'This is not an e-mail address. Write the address alone, in plain letters, with its @',
  },
  {
    what: 'a code without quotes',
    file: FILTER,
    text: lines('import: matching', 'employee_types: [007]'),
    at: '2:18',
    says: 'Put it in quotes: "007"',
  },
  {
    what: 'a status in words',
    file: FILTER,
    text: lines('import: matching', 'employee_statuses: [Active]'),
    at: '2:21',
    says: 'Did you mean A?',
  },
  {
    what: 'excluded and included',
    file: FILTER,
    text: (text) => text.replace('[TES]', '[REG]'),
    at: '23:20',
    says: 'included in line 8, so nobody with it is imported',
  },
  {
    what: 'lists that have no effect',
    file: FILTER,
    text: (text) => text.replace('import: matching', 'import: all'),
    at: '8:1',
    says: 'has no effect',
  },
  {
    what: 'what the catalog does not know',
    file: 'catalog.yml',
    text: CATALOG,
    at: '39:18',
    says: 'Did you mean "udf:Badge color"? If it is new in UKG, run the command catalog',
  },
];

describe('Who breaks the example', () => {
  it.each(MISTAKES)('by $what is told where, and what to write', async ({ at, says, ...change }) => {
    const run = await validated(change);
    expect([run.exitCode, run.outputs['status']]).toEqual([1, 'failed']);
    const [line = '', column = ''] = at.split(':');
    const told = run.log
      .split('\n')
      .filter((text) => text.startsWith('::error') && text.includes(`line=${line},col=${column}::`));
    expect(told.join('\n'), run.log).toContain(says);
    expect(run.summary).toContain(`:${at}\``);
    expect(run.log).not.toContain('[e-mail]');
    // However many mistakes there are, GitHub shows ten.
    expect(run.log.split('\n').filter((text) => text.startsWith('::error')).length).toBeLessThanOrEqual(10);
  });

  it.each([
    { what: 'a byte order mark', file: FILTER, text: (text: string) => `\ufeff${text}` },
    { what: 'the line ends of Windows', file: FILTER, text: (text: string) => text.replaceAll('\n', '\r\n') },
    { what: 'a note of their own beside the files', file: 'notes.txt', text: 'Ask Kim.' },
  ])('only by $what has broken nothing', async (change) => {
    const run = await validated(change);
    expect([run.exitCode, run.log.includes('::')], run.log).toEqual([0, false]);
  });

  it('by a file that nobody reads is told which one was meant', async () => {
    const run = await validated({ file: 'mappings.yml', text: 'title: 1\n' });
    expect([run.exitCode, run.log]).toEqual([
      0,
      expect.stringContaining('Nobody reads mappings.yml. Delete it, or move it out of this folder.'),
    ]);
  });
});

it('The summary says what the example means: where each field comes from, and a sentence about the filter', async () => {
  const { summary } = await validated({ file: 'notes.txt', text: '' });
  expect(summary).toContain(
    '**Who is imported:** Imports employees whose employee type is REG or INT and whose employee status is A (active), L (on leave), O (on strike), R (laid off) or S (suspended) and whose company is ACME1, but nobody whose employee type is TES.',
  );
  expect(summary).toContain('- `location` ← work_location, mapping.yml line 16\n');
  expect(summary).toContain('- `email` ← email_address, mapped automatically');
});
