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
  ['hyphens without a blank', TYPES('\n  -REG\n  -INT'), 'filter.yml:3:3 "employee_types" has to be a list', '\n  -REG\n  -INT', '[REG, INT]'],
  ['a list in quotes', TYPES('"[REG, INT]"'), 'filter.yml:2:17 "employee_types" has to be a list', '"[REG, INT]"', '[REG, INT]'],
  ['codes with blanks between', TYPES('REG INT'), 'filter.yml:2:17 "employee_types" has to be a list', 'REG INT', '[REG, INT]'],
  ['and', TYPES('REG and INT'), 'filter.yml:2:17 "employee_types" has to be a list', 'REG and INT', '[REG, INT]'],
  ['a status as a word', filter('employee_statuses: [A, R, S, Leave]'), 'filter.yml:2:30 "Leave" is not a choice', 'Leave', 'L'],
  ['one thousand with a dot', limit('1.000'), 'integration.yml:7:14 YAML reads 1.000 as 1.', '1.000', '1'],
  ['a leading zero', limit('010'), 'integration.yml:7:14 YAML reads 010 as 10.', '010', '10'],
  ['no blank behind a colon in brackets', mapping('from: job_title', 'from:job_title'), 'mapping.yml:2:10 There is no blank after the colon of "from".', 'from:job_title', 'from: job_title'],
  ['no blank behind a colon in a line of its own', mapping('{ from: job_title }', '\n  from:job_title'), 'mapping.yml:3:3 There is no blank after the colon of "from".', 'from:job_title', 'from: job_title'],
  ['an arrow in brackets', mapping('from: job_title', 'from -> job_title'), 'mapping.yml:2:10 Between a key and its value stands a colon, not ->.', 'from -> job_title', 'from: job_title'],
  ['a file of one arrow', { filter: 'import -> all\n' }, 'filter.yml:1:1 Between a key and its value stands a colon, not ->.', 'import -> all', 'import: all'],
];

describe('a slip is told once, and what is said to write is right', () => {
  test.each(SLIPS)('%s', (_, texts, words, wrong, right) => {
    const { problems } = validated(texts);
    expect(problems.map(told)).toEqual([expect.stringContaining(words)]);
    expect(problems[0]?.fix).toContain(right);
    const [[kind, text] = ['filter', '']] = Object.entries(texts) as [string, string][];
    expect(validated({ [kind]: text.replace(wrong, () => right) }).problems.map(told)).toEqual([]);
  });
});

const ODD = 'has a character in it that cannot be seen, or that only looks like the right one';

// prettier-ignore
const CAUSES: readonly (readonly [name: string, texts: Texts, told: string])[] = [
  ['curly quotes', TYPES('[“REG”]'), `filter.yml:2:18 "“REG”" ${ODD} (U+201C). Delete it and type it again`],
  ['a letter of no width', TYPES('[REG\u200b]'), `filter.yml:2:18 "REG?" ${ODD} (U+200B).`],
  ['a Cyrillic letter', filter('companies: [\u0410CME1]'), `filter.yml:2:13 "\u0410CME1" ${ODD} (U+0410).`],
  ['wide letters', filter('companies: [ＡＣ]'), `filter.yml:2:13 "ＡＣ" ${ODD} (U+FF21).`],
  ['a no-break space in a code', filter('companies: [ACME\u00a01]'), `${ODD} (U+00A0)`],
  ['a Chinese comma', TYPES('[REG，INT]'), `filter.yml:2:18 "REG，INT" ${ODD} (U+FF0C)`],
  ['a label with a character of no width', mapping('}\nhire', '}\ncustom: { badge: { from: "udf:Badge\u200b" } }\nhire'), `mapping.yml:3:26 "udf:Badge?" ${ODD} (U+200B).`],
  ['a label with a letter of another alphabet', filter('where: { "udf:B\u0430dge": [Y] }'), `filter.yml:2:10 "udf:B\u0430dge" ${ODD} (U+0430).`],
  ['a no-break space in a look-up', mapping('job_title }', 'job_title, lookup: { "Head\u00a0of": Lead } }'), `mapping.yml:2:37 "Head\u00a0of" ${ODD} (U+00A0).`],
  ['a mark in the value of a look-up', mapping('job_title }', 'job_title, lookup: { Head: "Le\u202ead" } }'), `mapping.yml:2:43 "Le?ad" ${ODD} (U+202E).`],
  ['an employee number with a character of no width', { decisions: '- { employee: "000417\u2060", leave_alone: true, reason: by hand }\n' }, `decisions.yml:1:15 "000417?" ${ODD} (U+2060).`],
  ['a time zone with a character of no width', { integration: INTEGRATION.replace('New_York', 'New_\u200bYork') }, `integration.yml:3:12 "America/New_?York" ${ODD} (U+200B).`],
  ['codes with blanks in brackets', TYPES('[REG INT]'), 'warning filter.yml:2:18 "REG INT" is read as one entry. If these are several, put a comma between them'],
  ['a stroke in brackets', TYPES('[REG | INT]'), 'warning filter.yml:2:18 "REG | INT" is read as one entry.'],
  ['a slash in brackets', TYPES('[REG/INT]'), 'warning filter.yml:2:18 "REG/INT" is read as one entry.'],
  ['and in brackets', TYPES('[REG and INT]'), 'warning filter.yml:2:18 "REG and INT" is read as one entry.'],
  ['a semicolon among texts', filter('where: { work_location: [Miami; Newark] }'), 'warning filter.yml:2:26 "Miami; Newark" is read as one entry.'],
  ['not', filter('employee_types: [not TES]\nexclude: { companies: [A] }'), 'filter.yml:2:18 "not TES" is taken as it stands; there is no "not" here. Write it without the "not", under "exclude:".'],
  ['a star behind a code', TYPES('[REG*]'), 'filter.yml:2:18 "REG*" is taken as it stands; * stands for nothing else here. Write the rest of it under "where:"'],
  ['a star behind a text, which may belong to it', filter('where: { job_title: [Lead*] }'), 'warning filter.yml:2:22 "Lead*" is taken as it stands'],
  ['a percentage from behind', limit('%5'), 'integration.yml:7:14 A text cannot begin with % unless it stands in quotes.'],
  ['one thousand with a comma', limit('1,000'), 'integration.yml:7:14 A limit is a whole number without quotes, or a percentage'],
  ['a path without its slash', { integration: INTEGRATION.replace('works.com }', 'works.com, contract: { list: api/v2/users/ } }') }, 'integration.yml:5:69 The list is a path that begins with one /'],
  ['a day as Europe writes it', { decisions: '- { employee: "1", leave_alone: true, reason: x, until: 31.3.2027 }\n' }, 'decisions.yml:1:57 A date is written as year, month and day with hyphens. Write for example: until: 2027-03-31'],
  ['texts without brackets', TYPES('"REG", "INT"'), 'filter.yml:2:22 There is text behind the closing quote. Put the whole text in one pair of double quotes, several texts in brackets'],
  ['an apostrophe within single quotes', { integration: INTEGRATION.replace('Acme Corporation', "'Acme's'") }, 'integration.yml:1:21 There is text behind the closing quote. Put the whole text in one pair of double quotes'],
  ['an equals sign', { integration: INTEGRATION.replace('time_zone: ', 'time_zone=') }, 'integration.yml:3:1 This line is no key with a value.'],
  ['a ! for not', TYPES('[!TES]'), 'filter.yml:2:18 A ! does not mean "not" here; it has a meaning of its own in YAML. Write TES without the !, under "exclude:" if that is what it was for.'],
  ['the mark of a code block', { filter: '```yaml\nimport: all\n```\n' }, 'filter.yml:1:1 This line is the mark of a code block'],
  ['stars as bullets', TYPES('\n  * REG\n  * INT'), 'filter.yml:3:3 A text cannot begin with * unless it stands in quotes. Put the text in double quotes; an entry of a list begins with a hyphen'],
  ['a star for everything', TYPES('[*]'), 'filter.yml:2:18 A text cannot begin with *'],
  ['all in a list', TYPES('[all]'), 'filter.yml:2:18 "all" is taken as it stands, and nobody has that. Delete the line'],
  ['all in place of a list', TYPES('all'), 'filter.yml:2:17 "employee_types" has to be a list, but is text. Delete the line'],
  ['a semicolon behind a list', TYPES('[REG, INT];'), 'filter.yml:2:27 There is text behind the closing bracket. Delete it, or write it as a comment'],
  ['a comment too near to a list', TYPES('[REG, INT]# types'), 'filter.yml:2:27 There is text behind the closing bracket.'],
  ['a comment of another language', TYPES('[REG, INT] // types'), 'filter.yml:2:27 There is text behind the closing bracket.'],
  ['a comment within brackets', mapping('{ from: job_title }', '{ from: job_title # the title }'), 'mapping.yml:2:8 The bracket { that opens here is not closed. Write } where the entry ends. A comment comes behind it.'],
  ['a tab behind a colon', filter('employee_types:\t[REG]'), 'filter.yml:2:16 There is a tab here'],
  ['no-break spaces as indent', { filter: 'import: all\nexclude:\n\u00a0\u00a0companies: [A]\n' }, 'filter.yml:3:1 There is a no-break space or the like here'],
  ['a no-break space behind a key', filter('companies\u00a0: [ACME1]'), 'filter.yml:2:1 "companies\u00a0" is not a key of filter.yml. It has a character that cannot be seen'],
  ['an arrow in front of brackets', mapping('title: {', 'title -> {'), 'mapping.yml:2:1 Between a key and its value stands a colon, not ->. Write title: { from: ... }'],
  ['a name with the address', contact('HR Team <hr@acme.example>'), 'integration.yml:2:20 This is not an e-mail address. Write the address alone, in plain letters, with its @ and its domain; several in a list'],
  ['a domain with an umlaut', contact('hr@m\u00fcller.example'), 'integration.yml:2:20 This is not an e-mail address. Write the address alone, in plain letters'],
  ['no address in a list', contact('[]'), 'integration.yml:2:20 "technical_contact" is empty. Write the address alone, in plain letters, with its @'],
  ['a number for a time zone', { integration: INTEGRATION.replace('America/New_York', '5') }, 'integration.yml:3:12 "time_zone" has to be text, but is a number. Write for example: time_zone: America/New_York'],
  ['a key with its group in one line', { integration: `${INTEGRATION}limits.updates: 5%\n` }, 'integration.yml:6:1 "limits.updates" is not a key of integration.yml. Did you mean "limits"?'],
  ['a key that is nearly one and stands elsewhere', { integration: INTEGRATION.replace('works.com }', 'works.com, contract: { updates: PUT } }') }, 'integration.yml:5:63 "updates" is not a key of "betterworks.contract". Did you mean "update"?'],
  ['no blank behind the colon of a decision', { decisions: '- { employee: "1", leave_alone:true, reason: x }\n' }, 'decisions.yml:1:20 There is no blank after the colon of "leave_alone". Write leave_alone: true'],
  ['an arrow without brackets', mapping('{ from: job_title }', 'from -> job_title'), 'mapping.yml:2:8 Between a key and its value stands a colon, not ->. Write from: job_title'],
  ['a colon in an entry', filter('where: { job_title: [Dept: HR] }'), 'filter.yml:2:22 Entry 1 of "where.job_title" has to be text, but is a group of keys.'],
  ['a sign of YAML in brackets', filter('where: { job_title: [@Home] }'), 'filter.yml:2:22 A text cannot begin with @ unless it stands in quotes.'],
  ['a hyphen in brackets', filter('where: { job_title: [- Director] }'), 'filter.yml:2:22 A text cannot begin with - unless it stands in quotes.'],
  ['a value that is looked up twice, with its accent apart', { mapping: `${MAPPING}custom:\n  x: { from: work_phone, lookup: { é: b, "e\\u0301": c } }\n` }, 'is looked up already in line 5'],
  ['a value that is looked up twice', { mapping: `${MAPPING}custom:\n  x: { from: work_phone, lookup: { " A ": b, A: c } }\n` }, 'mapping.yml:5:46 "A" is looked up already in line 5; blanks around a value do not count.'],
  ['an abbreviated time zone', { integration: INTEGRATION.replace('America/New_York', 'EST') }, 'warning integration.yml:3:12 "EST" is an abbreviation'],
  ['seven days below one run', { integration: `${INTEGRATION}limits: { deactivations: 10%, deactivations_7_days: 5% }\n` }, 'warning integration.yml:6:53 The limit of seven days (5%) is below that of one run (10%)'],
  ['seven days below one run by default', { integration: `${INTEGRATION}limits: { deactivations: 20% }\n` }, 'warning integration.yml:6:26 The limit of seven days (10%) is below'],
  ['a word for on and off', { mapping: `${MAPPING}phone: no\n` }, 'mapping.yml:4:8 "phone" has to be an entry { from: ... } or false, but is text.'],
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

test('words that begin with !, & or * hide no other mistake of their file', () => {
  const { problems } = validated(filter('employee_types: [!TES, !REG]\ncompanys: [!co ACME1, &Co, *Ltd]\nwhere: *w'));
  expect(problems.map(told)).toEqual([
    expect.stringContaining('filter.yml:2:18 A ! does not mean "not" here'),
    expect.stringContaining('filter.yml:2:24 A ! does not mean "not" here'),
    expect.stringContaining('filter.yml:3:1 "companys" is not a key'),
    expect.stringContaining('filter.yml:3:12 A text that begins with ! has a meaning of its own in YAML'),
    expect.stringContaining('filter.yml:3:23 A text that begins with & has a meaning of its own in YAML'),
    expect.stringContaining('filter.yml:3:28 A value that begins with * refers to another place'),
    expect.stringContaining('filter.yml:4:8 A value that begins with * refers to another place'),
  ]);
});

test('a key that is no text hides no other mistake of its file', () => {
  const { problems } = validated({
    filter: '? [a]\n: b\nemployee_types: { {{ types }} }\ncompanys: [A]\nwhere: { : [x], salary: [y] }\n*k : 1\n',
  });
  expect(problems.map(told)).toEqual([
    expect.stringContaining('filter.yml:1:3 A key must be text'),
    expect.stringContaining('filter.yml:3:19 A key must be text'),
    expect.stringContaining('filter.yml:4:1 "companys" is not a key'),
    expect.stringContaining('filter.yml:5:10 The key in front of the colon is missing'),
    expect.stringContaining('filter.yml:5:17 "salary" is never mapped'),
    expect.stringContaining('filter.yml:6:1 A key must be text'),
  ]);
});

test('of a file with thousands of mistakes the first hundred are told, and that there are more', () => {
  const wrong = Array.from({ length: 3000 }, (_, index) => `k${index}: 1\n`).join('');
  const { problems } = validated({ filter: `import: matching\nemployee_types: [ZZZ;]\n${wrong}`, mapping: 'x: 1\n' });
  const inFilter = problems.filter(({ file }) => file === 'filter.yml');
  expect(inFilter).toHaveLength(101);
  expect(told(inFilter.at(-1)!)).toBe(
    'filter.yml:103:1 There are at least 900 more mistakes in this file, from here on. Correct the first ones: so many have most often one cause.',
  );
  expect(problems.length).toBeGreaterThan(101);
});

test('what is told leads to what was meant', () => {
  const { problems } = validated({
    mapping: `${MAPPING}phone: off\n`,
    decisions: '"000417"\n',
    approvals: '- code: 1a2b3c4d\n  reason: x\n  until: 2027-01-31\n',
  });
  expect(problems.map(told)).toEqual([
    'approvals.yml:1:3 "code" is not a key of entry 1. Did you mean "digest"?',
    'approvals.yml:3:3 "until" is not a key of entry 1. Did you mean "expires"?',
    expect.stringMatching(
      /^decisions\.yml:1:1 The file has to be a list, but is text\. Write for example: \[\{ employee/,
    ),
    'mapping.yml:4:8 "phone" has to be an entry { from: ... } or false, but is text. Write phone: false',
  ]);
  const [joined] = validated({ mapping: 'title = job_title\nhire_date = hire_date\n' }).problems;
  expect(joined?.fix).toBe('Write title: job_title');
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
    `integration.yml:2:20 The address ${ODD} (U+200B). Delete it and type it again, with plain letters and no quotes of a word processor.`,
  ]);
});

test('blanks around a value of a look-up do not count', () => {
  const { integration } = validated({
    mapping: `${MAPPING}custom:\n  x: { from: work_phone, lookup: { " A ": b } }\n`,
  });
  expect(integration?.mapping.at(-1)?.lookup).toEqual({ A: 'b' });
});
