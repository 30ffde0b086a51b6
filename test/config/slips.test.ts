// Slips that people bring from spreadsheets, word processors, chats and other languages. Each is told once, at its place, as what it
// is; and what we say to write is right: it is fed back to the validator.
import { describe, expect, test } from 'vitest';
import type { Texts } from './builders.ts';
import { INTEGRATION, MAPPING, told, validated } from './builders.ts';

const filter = (entry: string): Texts => ({ filter: `import: matching\n${entry}\n` });
const limit = (entry: string): Texts => ({ integration: `${INTEGRATION}limits:\n  creations: ${entry}\n` });
const contact = (address: string): Texts => ({ integration: INTEGRATION.replace('hr-systems@acme.example', address) });
const mapping = (from: string, to: string): Texts => ({ mapping: MAPPING.replace(from, to) });
const TYPES = (written: string): Texts => filter(`employee_types: ${written}`);

type Slip = readonly [name: string, texts: Texts, told: string, wrong: string, right: string];

// prettier-ignore
const SLIPS: readonly Slip[] = [
  ['a list in round brackets', TYPES('(REG, INT)'), 'filter.yml:2:17 "employee_types" has to be a list, but is text.', '(REG, INT)', '[REG, INT]'],
  ['a list that only closes', filter('companies: ACME1]'), 'filter.yml:2:12 "companies" has to be a list', 'ACME1]', '[ACME1]'],
  ['bullets', TYPES('\n  • REG\n  • INT'), 'filter.yml:3:3 "employee_types" has to be a list', '\n  • REG\n  • INT', '[REG, INT]'],
  ['dashes of a word processor', TYPES('\n  – REG\n  – INT'), 'filter.yml:3:3 "employee_types" has to be a list', '\n  – REG\n  – INT', '[REG, INT]'],
  ['a list in quotes', TYPES('"[REG, INT]"'), 'filter.yml:2:17 "employee_types" has to be a list', '"[REG, INT]"', '[REG, INT]'],
  ['codes with blanks between', TYPES('REG INT'), 'filter.yml:2:17 "employee_types" has to be a list', 'REG INT', '[REG, INT]'],
  ['codes with blanks in brackets', TYPES('[REG INT]'), 'warning filter.yml:2:18 "REG INT" is read as one code.', 'REG INT', 'REG, INT'],
  ['a quote too many', TYPES('[REG"]'), 'warning filter.yml:2:18 "REG"" is read as one code.', 'REG"', 'REG'],
  ['two statuses in one', filter('employee_statuses: ALRS'), 'filter.yml:2:20 "employee_statuses" has to be a list', 'ALRS', '[A, L, R, S]'],
  ['a path without its slash', { integration: INTEGRATION.replace('works.com }', 'works.com, contract: { list: api/v2/users/ } }') }, 'integration.yml:5:69 The list is a path that begins with one /', 'api/v2/users/', '/api/v2/users/'],
  ['None with a capital', { integration: INTEGRATION.replace('works.com }', 'works.com, contract: { list: None } }') }, 'integration.yml:5:69 The list is a path that begins with one /', 'None', 'none'],
  ['a day as Europe writes it', { decisions: '- { employee: "1", leave_alone: true, reason: x, until: 31.3.2027 }\n' }, 'decisions.yml:1:57 A date is written as year', '31.3.2027', '2027-03-31'],
  ['a day with slashes', { decisions: '- { employee: "1", leave_alone: true, reason: x, until: 2027/3/31 }\n' }, 'decisions.yml:1:57 A date is written as year', '2027/3/31', '2027-03-31'],
  ['texts without brackets', TYPES('"REG", "INT"'), 'filter.yml:2:17 Several texts are a list, which stands in brackets.', '"REG", "INT"', '[REG, INT]'],
  ['a Chinese enumeration', TYPES('REG、INT'), 'filter.yml:2:17 "employee_types" has to be a list', 'REG、INT', '[REG, INT]'],
  ['a slash', TYPES('REG / INT'), 'filter.yml:2:17 "employee_types" has to be a list', 'REG / INT', '[REG, INT]'],
  ['and', TYPES('REG and INT'), 'filter.yml:2:17 "employee_types" has to be a list', 'REG and INT', '[REG, INT]'],
  ['a Chinese comma in brackets', TYPES('[REG，INT]'), 'warning filter.yml:2:18 "REG，INT" is read as one code.', 'REG，INT', 'REG, INT'],
  ['an Arabic comma in brackets', TYPES('[REG، INT]'), 'warning filter.yml:2:18 "REG، INT" is read as one code.', 'REG، INT', 'REG, INT'],
  ['a stroke in brackets', TYPES('[REG | INT]'), 'warning filter.yml:2:18 "REG | INT" is read as one code.', 'REG | INT', 'REG, INT'],
  ['a semicolon among texts', filter('where: { work_location: [Miami; Newark] }'), 'warning filter.yml:2:26 "Miami; Newark" is read as one text.', 'Miami; Newark', 'Miami, Newark'],
  ['curly quotes', TYPES('[“REG”]'), 'filter.yml:2:18 "“REG”" stands in typographic quotes', '“REG”', 'REG'],
  ['a letter of no width', TYPES('[REG\u200b]'), 'filter.yml:2:18 "REG?" has a character in it that cannot be seen (U+200B).', 'REG\u200b', 'REG'],
  ['a Cyrillic letter', filter('companies: [\u0410CME1]'), 'has a letter in it that only looks like one of ours (U+0410).', '\u0410CME1', 'ACME1'],
  ['a no-break space in a code', filter('companies: [ACME\u00a01]'), 'cannot be seen (U+00A0)', 'ACME\u00a01', 'ACME 1'],
  ['a no-break space behind a comma', TYPES('[REG,\u00a0INT]'), 'filter.yml:2:22 A code is text without blanks at its ends.', '\u00a0INT', 'INT'],
  ['a label with a character of no width', mapping('}\nhire', '}\ncustom: { badge: { from: "udf:Badge\u200b" } }\nhire'), 'mapping.yml:3:26 "udf:Badge?" has a character in it that cannot be seen (U+200B).', 'udf:Badge\u200b', 'udf:Badge'],
  ['a label with a letter of another alphabet', filter('where: { "udf:B\u0430dge": [Y] }'), 'filter.yml:2:10 "udf:B\u0430dge" has a letter in it that only looks like one of ours (U+0430).', 'udf:B\u0430dge', 'udf:Badge'],
  ['a no-break space in a look-up', mapping('job_title }', 'job_title, lookup: { "Head\u00a0of": Lead } }'), 'mapping.yml:2:37 "Head\u00a0of" has a character in it that cannot be seen (U+00A0).', 'Head\u00a0of', 'Head of'],
  ['a mark in the value of a look-up', mapping('job_title }', 'job_title, lookup: { Head: "Le\u202ead" } }'), 'mapping.yml:2:43 "Le?ad" has a character in it that cannot be seen (U+202E).', 'Le\u202ead', 'Lead'],
  ['curly quotes around a default', mapping('job_title }', 'job_title, default: “None” }'), 'mapping.yml:2:36 "“None”" stands in typographic quotes', '“None”', 'None'],
  ['an employee number with a character of no width', { decisions: '- { employee: "000417\u2060", leave_alone: true, reason: by hand }\n' }, 'decisions.yml:1:15 "000417?" has a character in it that cannot be seen (U+2060).', '000417\u2060', '000417'],
  ['a time zone with a character of no width', { integration: INTEGRATION.replace('New_York', 'New_\u200bYork') }, 'integration.yml:3:12 "America/New_?York" has a character in it that cannot be seen (U+200B).', 'New_\u200bYork', 'New_York'],
  ['not', filter('employee_types: [not TES]\nexclude: { companies: [A] }'), 'filter.yml:2:18 "not TES" is taken as it stands; there is no "not" here.', 'not TES', 'TES'],
  ['a star behind a code', TYPES('[REG*]'), 'filter.yml:2:18 "REG*" is taken as it stands; * stands for nothing else here.', 'employee_types: [REG*]', 'employee_type: { starts_with: [REG] }'],
  ['a status as a word', filter('employee_statuses: [A, R, S, Leave]'), 'filter.yml:2:30 "Leave" is not a choice', 'Leave', 'L'],
  ['one thousand with a dot', limit('1.000'), 'integration.yml:7:14 YAML reads 1.000 as 1.', '1.000', '1000'],
  ['one thousand with a comma', limit('1,000'), 'integration.yml:7:14 A limit is a whole number', '1,000', '1000'],
  ['a percentage with a comma', limit('5,5%'), 'integration.yml:7:14 A limit is a whole number', '5,5%', '5.5%'],
  ['a percentage with a blank', limit('5 %'), 'integration.yml:7:14 A limit is a whole number', '5 %', '5%'],
  ['a percentage from behind', limit('%5'), 'integration.yml:7:14 The sign % stands behind the number.', '%5', '5%'],
  ['a leading zero', limit('010'), 'integration.yml:7:14 YAML reads 010 as 10.', '010', '10'],
  ['an apostrophe within single quotes', { integration: INTEGRATION.replace('Acme Corporation', "'Acme's'") }, "integration.yml:1:15 The apostrophe within single quotes ends the text.", "'Acme's'", '"Acme\'s"'],
  ['no blank behind a colon in brackets', mapping('from: job_title', 'from:job_title'), 'mapping.yml:2:10 There is no blank after the colon of "from".', 'from:job_title', 'from: job_title'],
  ['no blank behind a colon in a line of its own', mapping('{ from: job_title }', '\n  from:job_title'), 'mapping.yml:3:3 There is no blank after the colon of "from".', 'from:job_title', 'from: job_title'],
  ['an arrow in brackets', mapping('from: job_title', 'from -> job_title'), 'mapping.yml:2:10 Between a key and its value stands a colon, not ->.', 'from -> job_title', 'from: job_title'],
  ['an equals sign', { integration: INTEGRATION.replace('time_zone: ', 'time_zone=') }, 'integration.yml:3:10 Between a key and its value stands a colon, not =.', 'time_zone=America/New_York', 'time_zone: America/New_York'],
  ['a file of one arrow', { filter: 'import -> all\n' }, 'filter.yml:1:1 Between a key and its value stands a colon, not ->.', 'import -> all', 'import: all'],
];

describe('a slip is told once, and what is said to write is right', () => {
  test.each(SLIPS)('%s', (_, texts, words, wrong, right) => {
    const { problems } = validated(texts);
    expect(problems.map(told)).toEqual([expect.stringContaining(words)]);
    expect(problems[0]?.fix).toContain(right);
    const [[kind, text] = ['filter', '']] = Object.entries(texts) as [string, string][];
    // What belongs under "where:" is put there.
    const by = right.startsWith('employee_type:') ? `where: { ${right} }` : right;
    expect(validated({ [kind]: text.replace(wrong, () => by) }).problems.map(told)).toEqual([]);
  });
});

// prettier-ignore
const CAUSES: readonly (readonly [name: string, texts: Texts, told: string])[] = [
  ['a ! for not', TYPES('[!TES]'), 'filter.yml:2:18 A ! does not mean "not" here; it has a meaning of its own in YAML. Write TES without the !, under "exclude:" if that is what it was for.'],
  ['the mark of a code block', { filter: '```yaml\nimport: all\n```\n' }, 'filter.yml:1:1 This line is the mark of a code block'],
  ['stars as bullets', TYPES('\n  * REG\n  * INT'), 'filter.yml:3:3 An entry of a list begins with a hyphen, not with *.'],
  ['a star for everything', TYPES('[*]'), 'filter.yml:2:18 A * stands for nothing here. Delete the line: without it any value fits.'],
  ['all in a list', TYPES('[all]'), 'filter.yml:2:18 "all" is taken as it stands here, and nobody has that. Delete the line'],
  ['all in place of a list', TYPES('all'), 'filter.yml:2:17 "employee_types" has to be a list, but is text. Delete the line'],
  ['all among the statuses', filter('employee_statuses: [ALL]'), 'filter.yml:2:21 "ALL" is not a choice for entry 1 of "employee_statuses". Delete the line'],
  ['a semicolon behind a list', TYPES('[REG, INT];'), 'filter.yml:2:27 There is text behind the closing bracket. Delete the semicolon.'],
  ['a comment too near to a list', TYPES('[REG, INT]# types'), 'filter.yml:2:27 There is text behind the closing bracket. Put a blank in front of the #.'],
  ['a comment of another language', TYPES('[REG, INT] // types'), 'filter.yml:2:28 There is text behind the closing bracket. A comment begins with #'],
  ['a comment of another language behind a word', { filter: 'import: all // everybody\n' }, 'filter.yml:1:9 "all // everybody" is not a choice for "import". Did you mean all?'],
  ['a comment within brackets', mapping('{ from: job_title }', '{ from: job_title # the title }'), 'mapping.yml:2:26 A comment begins at this #, and the closing bracket belongs to it.'],
  ['a tab behind a colon', filter('employee_types:\t[REG]'), 'filter.yml:2:16 There is a tab behind the colon.'],
  ['no-break spaces as indent', { filter: 'import: all\nexclude:\n\u00a0\u00a0companies: [A]\n' }, 'filter.yml:3:1 This line begins with a no-break space'],
  ['a no-break space behind a key', filter('companies\u00a0: [ACME1]'), 'filter.yml:2:1 "companies\u00a0" has a character in it that cannot be seen'],
  ['an arrow in front of brackets', mapping('title: {', 'title -> {'), 'mapping.yml:2:1 Between a key and its value stands a colon, not ->. Write title: { from: ... }'],
  ['a domain with an umlaut', contact('hr@m\u00fcller.example'), 'integration.yml:2:20 The domain of the address has a letter that mail servers write otherwise.'],
  ['a name with the address', contact('HR Team <hr@acme.example>'), 'integration.yml:2:20 There is a name with the address. Write only what stands between < and >.'],
  ['an address as a link', contact('mailto:hr@acme.example'), 'integration.yml:2:20 There is a "mailto:" in front of the address.'],
  ['several addresses in one text', contact('a@acme.example, b@acme.example'), 'integration.yml:2:20 Several addresses stand in one text.'],
  ['addresses with a blank between', contact('a@acme.example b@acme.example'), 'integration.yml:2:20 Several addresses stand in one text.'],
  ['no address in a list', contact('[]'), 'integration.yml:2:20 "technical_contact" is empty. Write it with its @'],
  ['a number for a time zone', { integration: INTEGRATION.replace('America/New_York', '5') }, 'integration.yml:3:12 "time_zone" has to be text, but is a number. Write for example: time_zone: America/New_York'],
  ['a key with its group in one line', { integration: `${INTEGRATION}limits.updates: 5%\n` }, 'integration.yml:6:1 "limits.updates" is not a key of integration.yml. Write "limits:", and in the next line'],
  ['a key that is nearly one and stands elsewhere', { integration: INTEGRATION.replace('works.com }', 'works.com, contract: { updates: PUT } }') }, 'integration.yml:5:63 "updates" is not a key of "betterworks.contract". Did you mean "update"?'],
  ['no blank behind the colon of a decision', { decisions: '- { employee: "1", leave_alone:true, reason: x }\n' }, 'decisions.yml:1:20 There is no blank after the colon of "leave_alone". Write leave_alone: true'],
  ['an arrow without brackets', mapping('{ from: job_title }', 'from -> job_title'), 'mapping.yml:2:8 Between a key and its value stands a colon, not ->. Write from: job_title'],
  ['a colon in an entry', filter('where: { job_title: [Dept: HR] }'), 'filter.yml:2:22 Entry 1 of "where.job_title" has to be text, but is a group of keys. Put it in quotes: "Dept: HR"'],
  ['a code that is null for YAML', filter('companies: [NULL]'), 'filter.yml:2:13 YAML reads NULL as no value. Put it in quotes: "NULL"'],
  ['a sign of YAML in brackets', filter('where: { job_title: [@Home] }'), 'filter.yml:2:22 A text cannot begin with @ unless it stands in quotes.'],
  ['a hyphen in brackets', filter('where: { job_title: [- Director] }'), 'filter.yml:2:22 A text cannot begin with - unless it stands in quotes.'],
  ['no limit as a word', limit('none'), 'integration.yml:7:14 A limit is a whole number, or a percentage from 0% to 100% of the active users. Delete the line'],
  ['a value that is looked up twice', { mapping: `${MAPPING}custom:\n  x: { from: work_phone, lookup: { " A ": b, A: c } }\n` }, 'mapping.yml:5:46 "A" is looked up already in line 5; blanks around a value do not count.'],
];

test.each(CAUSES)('%s is told as what it is', (_, texts, words) => {
  const { problems } = validated(texts);
  expect(problems.map(told)).toEqual([expect.stringContaining(words)]);
});

test('a misspelt key does not hide what is wrong with its value', () => {
  const { problems } = validated({
    filter: 'import: matching\nemploye_types: [REG; INT]\n',
    mapping: MAPPING.replace('{ from: job_title }', '{ form: job_titel }'),
    integration: INTEGRATION.replace('ukg: { host: https', 'ukgg: { host: http'),
  });
  expect(problems.map((one) => told(one).split(' ').slice(0, 3).join(' '))).toEqual([
    'filter.yml:2:1 "employe_types" is',
    'warning filter.yml:2:17 "REG;',
    'integration.yml:4:1 "ukgg" is',
    'integration.yml:4:15 The host',
    'mapping.yml:2:10 "form" is',
    'mapping.yml:2:16 "job_titel" is',
  ]);
});

test.each([
  ['a joiner in a Persian name', { filter: 'import: matching\nwhere: { work_location: ["می\u200cخواهم"] }\n' }],
  ['an emoji in a reason', { decisions: '- { employee: "1", leave_alone: true, reason: "by hand ❤️ 👩‍💻" }\n' }],
  [
    'a sign beside our letters',
    { filter: 'import: matching\nwhere: { job_title: [Acme™ №5, Director “North”, Managers’] }\n' },
  ],
  ['a word of another alphabet', { mapping: MAPPING.replace('job_title }', 'job_title, lookup: { НТО 2: СТО } }') }],
  [
    'what UKG writes so',
    {
      filter: 'import: matching\nwhere: { "udf:Ba\\u200bdge": [Y] }\n',
      catalog: 'user_defined_fields: ["Ba\\u200bdge"]\n',
    },
  ],
] as const)('%s is what it looks like', (_, texts) => {
  expect(validated(texts).problems.map(told)).toEqual([]);
});

test('words that begin with ! hide no other mistake of their file', () => {
  const { problems } = validated(filter('employee_types: [!TES, !REG]\ncompanys: [!co ACME1]'));
  expect(problems.map(told)).toEqual([
    expect.stringContaining('filter.yml:2:18 A ! does not mean "not" here'),
    expect.stringContaining('filter.yml:2:24 A ! does not mean "not" here'),
    expect.stringContaining('filter.yml:3:1 "companys" is not a key'),
    expect.stringContaining('filter.yml:3:12 A text that begins with ! has a meaning of its own in YAML'),
  ]);
});

test('a code of digits alone may stand without quotes', () => {
  const { integration, problems } = validated(filter('where: { org_level_1: { code: [10, 20] } }\ncompanies: [7]'));
  expect(problems.map(told)).toEqual([]);
  expect(integration?.filter.include.flatMap(({ values }) => values.map(({ value }) => value))).toEqual([
    '7',
    '10',
    '20',
  ]);
});

test('an address that is not what it looks like is not shown', () => {
  const { problems } = validated(contact('hr@ac\u200bme.example'));
  expect(problems.map(told)).toEqual([
    'integration.yml:2:20 The address has a character in it that cannot be seen (U+200B). Delete it and type it again.',
  ]);
});

test('blanks around a value of a look-up do not count', () => {
  const { integration } = validated({
    mapping: `${MAPPING}custom:\n  x: { from: work_phone, lookup: { " A ": b } }\n`,
  });
  expect(integration?.mapping.at(-1)?.lookup).toEqual({ A: 'b' });
});
