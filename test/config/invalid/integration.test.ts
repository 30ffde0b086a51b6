// Mistakes in integration.yml, one a line.
import { describe, expect, test } from 'vitest';
import { expectAdviceHolds } from '../advice.ts';
import type { Fault } from '../builders.ts';
import { INTEGRATION, told, validated } from '../builders.ts';

const changed = (from: string, to: string): string => INTEGRATION.replace(from, to);
const host = (text: string): string => changed('https://service5.ultipro.com', text);
const CONTACT = 'hr-systems@acme.example';

const FAULTS: readonly Fault[] = [
  ['a missing key', changed('time_zone: America/New_York\n', ''), '1:1', '"time_zone" is missing. Write for example: time_zone: America/New_York'],
  ['a missing key in a group', changed('{ host: https://app.betterworks.com }', '{ delivery: api }'), '5:1', '"host" is missing in "betterworks".'],
  ['another word for notify', `${INTEGRATION}notify: always\n`, '6:9', '"always" is not a choice for "notify". Write one of: changes, every_run'],
  ['too many days before', `${INTEGRATION}create_days_before: 90\n`, '6:21', '"create_days_before" is more than 60. Write 60 or less.'],
  ['days in quotes', `${INTEGRATION}create_days_before: "14"\n`, '6:21', 'has to be a whole number, but is text. Write a whole number without quotes.'],
  ['a verb in small letters', changed('betterworks.com }', 'betterworks.com, contract: { update: put } }'), '5:71', 'Did you mean PUT? Write one of: POST, PUT, PATCH'],
  ['a list with its host', changed('betterworks.com }', 'betterworks.com, contract: { list: https://app.betterworks.com/api } }'), '5:69', 'The list is a path that begins with one /, or the word none. Write for example: list: none'],
  ['no list', changed('betterworks.com }', 'betterworks.com, contract: { list: false } }'), '5:69', 'has to be text, but is true or false. Write for example: list: none'],
  ['an unknown key of the contract', changed('betterworks.com }', 'betterworks.com, contract: { create: PUT } }'), '5:63', '"create" is not a key of "betterworks.contract".'],
  ['a choice for the file', changed('betterworks.com }', 'betterworks.com, file: all }'), '5:57', 'Write one of: changed, everybody'],
  ['a misspelt key', changed('organization:', 'organisation:'), '1:1', 'Did you mean "organization"?'],
  ['a key of another file', `${INTEGRATION}import: all\n`, '6:1', '"import" is not a key of integration.yml. It belongs in filter.yml.'],
  ['a key that lost its indent', `${INTEGRATION}delivery: api\n`, '6:1', 'It belongs under "betterworks:", indented by two blanks.'],
  ['a group without keys', changed('ukg: { host: https://service5.ultipro.com }', 'ukg:'), '4:1', '"ukg" has no value. Write its keys in the next lines, indented by two blanks: host'],
  ['no blank behind the colon in a group', changed('ukg: { host: https://service5.ultipro.com }', 'ukg:\n  host:https://service5.ultipro.com'), '5:3', 'There is no blank after the colon of "host". Write host: https://service5.ultipro.com'],
  ['an unknown key in a group', changed('{ host: https://app.betterworks.com }', '{ host: https://app.betterworks.com, deliverry: sftp }'), '5:51', 'Did you mean "delivery"?'],
  ['a password', changed('{ host: https://app.betterworks.com }', '{ host: https://app.betterworks.com, api_token: x }'), '5:51', 'store the new one as a secret of the environment.'],
  ['no address', changed(CONTACT, 'HR team'), '2:20', 'This is not an e-mail address. Write the address alone, in plain letters, with its @ and its domain; several in a list: [one, another].'],
  ['one bad address in a list', changed(CONTACT, '[a@acme.example, b@]'), '2:37', 'This is not an e-mail address.'],
  ['an address twice', changed(CONTACT, '[a@acme.example, a@acme.example]'), '2:37', 'Entry 2 of "technical_contact" stands in the list already.'],
  ['two addresses in one text', changed(CONTACT, 'a@acme.example; b@acme.example'), '2:20', 'This is not an e-mail address. Write the address alone'],
  ['no list and no text', changed(CONTACT, '5'), '2:20', 'has to be an e-mail address or a list of them, but is a number.'],
  ['an unknown time zone', changed('America/New_York', 'America/New York'), '3:12', 'Did you mean America/New_York?'],
  ['an offset as time zone', changed('America/New_York', '+05:00'), '3:12', '"+05:00" is not a time zone.'],
  ['an empty value', changed('America/New_York', ''), '3:1', '"time_zone" has no value. Write for example: time_zone: America/New_York'],
  ['a number as name', changed('Acme Corporation', '42'), '1:15', '"organization" has to be text, but is a number. Put it in quotes: "42"'],
  ['a name in several lines', changed('Acme Corporation', '|\n  Acme\n  Corporation'), '2:3', 'must be one line of text without blanks at its ends.'],
  ['yes instead of true', `${INTEGRATION}enabled: yes\n`, '6:10', '"enabled" has to be true or false, but is text. Write true or false without quotes.'],
  ['a flag in quotes', `${INTEGRATION}enabled: "false"\n`, '6:10', '"enabled" has to be true or false, but is text. Write true or false without quotes.'],
  ['no choice', `${INTEGRATION}reconcile: aply\n`, '6:12', '"aply" is not a choice for "reconcile". Did you mean apply? Write one of: report, apply'],
  ['plain text', 'just text\n', '1:1', 'The file has to be a group of keys, but is text.'],
  ['http', host('http://service5.ultipro.com'), '4:14', 'When entering the Host URL, replace "http" with "https" to trigger a secure connection: https://service5.ultipro.com'],
  ['http for a name that only begins like the own machine', host('http://localhost.example.com'), '4:14', 'replace "http" with "https"'],
  ['a path behind the host', host('https://service5.ultipro.com/services/BIDataService'), '4:14', 'Behind the host stands a path; only the host is wanted. Write the host alone: https://service5.ultipro.com.'],
  ['a query behind the host', host('https://x.example?y=1'), '4:14', 'Write the host alone: https://x.example.'],
  ['no scheme', host('service5.ultipro.com'), '4:14', 'Write https:// in front of it: https://service5.ultipro.com.'],
  ['https in capitals', host('HTTPS://Service5.ultipro.com'), '4:14', 'This is not the address of a host.'],
  ['https twice', host('https://https://service5.ultipro.com'), '4:14', 'Behind the host stands a path; only the host is wanted.'],
  ['another scheme', host('ftp://x.example'), '4:14', 'A host cannot begin with ftp://.'],
  ['an impossible port', host('https://x.example:99999'), '4:14', 'This is not the address of a host.'],
  ['0%', `${INTEGRATION}limits: { deactivations: 0% }\n`, '6:26', '0% says two things'],
  ['a number in quotes', `${INTEGRATION}limits: { deactivations: "5" }\n`, '6:26', 'A limit is a whole number without quotes, or a percentage'],
  ['a percentage with more places than count', `${INTEGRATION}limits: { creations: "1.2345%" }\n`, '6:22', 'Write for example: creations: 500'],
  ['more than everybody', `${INTEGRATION}limits: { updates: 120% }\n`, '6:20', 'a percentage from 0% to 100%'],
  ['a negative number', `${INTEGRATION}limits: { creations: -1 }\n`, '6:22', '"limits.creations" is less than 0.'],
  ['null for no limit', `${INTEGRATION}limits: { creations: null }\n`, '6:22', '"limits.creations" has no value. Write for example: creations: 500'],
  ['a fraction', `${INTEGRATION}limits: { creations: 2.5 }\n`, '6:22', 'has to be a whole number or a percentage'],
  ['an unknown limit', `${INTEGRATION}limits: { deletions: 5 }\n`, '6:11', '"deletions" is not a key of "limits".'],
];

const HOSTS = 'Known hosts of UKG: service5.ultipro.com, service2.ultipro.com';

describe('a host of the vendors', () => {
  test.each([
    ['a web page for people', host('https://e11.ultipro.com'), 'integration.yml:4:14 This is a web page for people; no API answers there.'],
    ['the front page', changed('app.betterworks', 'www.betterworks'), 'integration.yml:5:22 This is a web page for people; no API answers there.'],
    ["the other vendor's", host('https://app.betterworks.com'), `integration.yml:4:14 This is a host of Betterworks, and UKG's is wanted here. Write UKG's host. ${HOSTS}`],
    ["the other vendor's for Betterworks", changed('app.betterworks.com', 'service2.ultipro.com'), 'integration.yml:5:22 This is a host of UKG'],
    ['one that is not known', host('https://service9.ultipro.com'), `warning integration.yml:4:14 This is none of the known hosts of UKG, so it may be misspelt. ${HOSTS}`],
    ['a misspelt domain', host('https://service5.utlipro.com'), 'warning integration.yml:4:14 This looks like a host of UKG, but its domain is spelt otherwise.'],
  ])('%s is told', (_, integration, words) => {
    expect(validated({ integration }).problems.map(told)).toEqual([expect.stringContaining(words)]);
  });

  test.each(['https://rental5.ultipro.com', 'https://SERVICE3.ultipro.ca', 'https://ukg.acme.example', 'http://127.0.0.1:8080'])('%s is taken', (name) => {
    expect(validated({ integration: host(name) }).problems).toEqual([]);
  });
});

describe('keys that do not go together are a warning', () => {
  test.each([
    ['file with the API', 'file: everybody', '"file" has no effect with delivery: api. Delete it, or write delivery: sftp.'],
    ['a contract with files', 'delivery: sftp, contract: { update: PUT }', '"contract" has no effect with delivery: sftp.'],
  ])('%s', (_, keys, words) => {
    const integration = changed('app.betterworks.com }', `app.betterworks.com, ${keys} }`);
    expect(validated({ integration }).problems.map(told)).toEqual([expect.stringContaining(words)]);
  });
});

test('what is said to write in integration.yml is right', () => {
  const followed = FAULTS.filter(([, integration]) => expectAdviceHolds({ integration }, 'integration'));
  expect(followed.length).toBeGreaterThan(FAULTS.length / 4);
});

describe('a mistake in integration.yml is told with its place and what to write', () => {
  test.each(FAULTS)('%s', (_, integration, place, words) => {
    const { problems, integration: understood } = validated({ integration });
    const all = problems.map(told);
    expect(all).toContainEqual(expect.stringContaining(`integration.yml:${place} `));
    expect(all.filter((problem) => problem.startsWith(`integration.yml:${place} `)).join('\n')).toContain(words);
    expect(understood).toBeNull();
  });

  test('a password in a host is never repeated', () => {
    const [problem] = validated({ integration: host('https://user:hunter2@x.example') }).problems;
    expect(problem?.message).toContain('There is a user name or a password in the host');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  test('all mistakes are told at once', () => {
    expect(validated({ integration: 'organization: Acme\n' }).problems).toHaveLength(4);
  });
});

describe('what is right is not complained about', () => {
  test.each([
    ['http on the own machine', host('http://127.0.0.1:8080')],
    ['http on localhost', host('http://localhost:1')],
    ['http on the own machine, IPv6', host('"http://[::1]:9"')],
    ['any address of the own machine', host('http://127.8.9.1')],
    ['a slash at the end', host('https://service5.ultipro.com/')],
    ['a port', host('https://ukg.example:8443')],
    ['a list of contacts', changed(CONTACT, '[a@acme.example, b@acme.example]')],
    ['UTC', changed('America/New_York', 'UTC')],
    ['no change at all', `${INTEGRATION}limits: { deactivations: 0, creations: 0, updates: 2.5% }\n`],
  ])('%s', (_, integration) => {
    expect(validated({ integration }).problems).toEqual([]);
  });
});

test('a warning of a value is there beside errors of the file', () => {
  const integration = `${host('https://service9.ultipro.com')}bogus: 1\n`;
  const words = ['none of the known hosts of UKG', '"bogus" is not a key'];
  const { problems } = validated({ integration });
  expect(problems.map(told)).toEqual(words.map((one) => expect.stringContaining(one) as string));
});

test('a warning leaves the organization usable', () => {
  const { problems, integration } = validated({ integration: host('https://service9.ultipro.com') });
  expect(problems.map(told)).toEqual([expect.stringContaining('warning integration.yml:4:14 This is none of')]);
  expect(integration).not.toBeNull();
});
